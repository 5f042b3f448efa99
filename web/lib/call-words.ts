import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { CallError, UnreachableError } from './call.ts'

/** What went wrong with something that a person did, beside the button that caused it. */
export function wordsOf(error: Error): string {
  if (error instanceof CallError) return error.message
  if (error instanceof UnreachableError)
    return 'The server cannot be reached. What you typed is still here: try again in a moment.'
  return 'Something went wrong on this page. What you typed is still here: try again.'
}

type Failure = { title: string; todo: string; requestId: string | undefined }

/** Why something could not be loaded, as the props of an ErrorState. `what` begins the sentence: "The kits". */
export function failureOf(error: Error, what: string): Failure {
  const title = `${what} could not be loaded`
  if (!(error instanceof CallError))
    return { title, todo: 'Check the connection, then try again.', requestId: undefined }
  return { title, todo: error.message, requestId: error.problem.status >= 500 ? error.problem.requestId : undefined }
}

export const isRefusedAs = (error: Error | null, ...codes: string[]): error is CallError =>
  error instanceof CallError && codes.includes(error.code)

/** `panel[0].userId` as the form calls it: `panel.0.userId`. */
const formPath = (path: string) => path.replace(/\[(\d+)\]/g, '.$1')

/**
 * Shows a failed save in its form: each issue at its field, everything else as the form's own error, which stands
 * beside the button. `fields` are the paths that have a place in the form; `*` stands for a number.
 */
export function showFailure<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, 'setError'>,
  error: Error,
  fields: readonly string[],
): void {
  const issues = error instanceof CallError ? (error.problem.issues ?? []) : []
  const isField = (path: string) =>
    fields.some((field) => new RegExp(`^${field.replaceAll('.', '\\.').replaceAll('*', '\\d+')}$`).test(path))
  const placed = issues.filter(({ path }) => isField(formPath(path)))
  const rest = issues.filter((issue) => !placed.includes(issue))
  placed.forEach(({ path, message }, index) => {
    // isField has just found it among the form's own
    form.setError(formPath(path) as FieldPath<Values>, { message }, { shouldFocus: index === 0 })
  })
  if (placed.length > 0 && rest.length === 0) return
  const said = [...new Set(rest.map(({ message }) => message))]
  const words = placed.length > 0 && said.length > 0 ? [] : [wordsOf(error)]
  form.setError('root', { message: [...words, ...said].join(' ') })
}
