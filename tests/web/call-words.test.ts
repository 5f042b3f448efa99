import { describe, expect, it } from 'vitest'
import type { ProblemBody } from '#contract/problem.ts'
import { CallError, UnreachableError } from '#web/lib/call.ts'
import { showFailure, wordsOf } from '#web/lib/call-words.ts'

const refusal = (change: Partial<ProblemBody>) =>
  new CallError({
    type: 'urn:evenloop:problem:panel_refused',
    title: 'The panel cannot be changed in this way',
    status: 422,
    code: 'panel_refused',
    requestId: 'r',
    ...change,
  })

/** What a form shows after a failure: its errors by path. */
function shown(error: Error, fields: string[]): Record<string, string | undefined> {
  const errors: Record<string, string | undefined> = {}
  const setError = (path: string, { message }: { message?: string | undefined }) => void (errors[path] = message)
  showFailure({ setError }, error, fields)
  return errors
}

describe('a failed save', () => {
  it('shows each issue at its field', () => {
    const error = refusal({
      issues: [
        { path: 'panel[1].userId', message: 'Seated twice.' },
        { path: 'title', message: 'Write something here' },
      ],
    })
    expect(shown(error, ['title', 'panel.*.userId'])).toEqual({
      'panel.1.userId': 'Seated twice.',
      title: 'Write something here',
    })
  })

  it('says beside the button what has no field, and why nothing was saved', () => {
    const issues = [{ path: 'panel', message: 'Ada has begun to work on it.' }]
    expect(shown(refusal({ detail: 'Release them instead.', issues }), ['panel.*.userId'])).toEqual({
      root: 'Release them instead. Ada has begun to work on it.',
    })
    expect(shown(refusal({}), [])).toEqual({ root: 'The panel cannot be changed in this way' })
  })

  it('leaves nothing unsaid where some issues have a field and others have none', () => {
    const issues = [
      { path: 'title', message: 'Write something here' },
      { path: 'rounds', message: 'A loop needs a round that is not optional' },
    ]
    expect(shown(refusal({ issues }), ['title'])).toEqual({
      title: 'Write something here',
      root: 'A loop needs a round that is not optional',
    })
  })

  it('says that what was typed is still there where the server was not reached', () => {
    expect(wordsOf(new UnreachableError('x'))).toMatch(/What you typed is still here/)
    expect(wordsOf(new TypeError('x'))).toMatch(/What you typed is still here/)
  })
})
