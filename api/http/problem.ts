import { problems, type Issue, type ProblemBody, type ProblemCode } from '#contract/problem.ts'

/** An expected refusal on its way to the client. `current` is the stored state, with a 409. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly detail: string | undefined
  readonly issues: Issue[] | undefined
  readonly current: unknown

  constructor(code: ProblemCode, more: { detail?: string; issues?: Issue[]; current?: unknown } = {}) {
    super(code)
    this.code = code
    this.detail = more.detail
    this.issues = more.issues
    this.current = more.current
  }

  get status(): number {
    return problems[this.code][0]
  }

  body(requestId: string): ProblemBody {
    const [status, title] = problems[this.code]
    return {
      type: `urn:evenloop:problem:${this.code}`,
      title,
      status,
      code: this.code,
      requestId,
      ...(this.detail === undefined ? {} : { detail: this.detail }),
      ...(this.issues === undefined ? {} : { issues: this.issues }),
      ...(this.current === undefined ? {} : { current: this.current }),
    }
  }
}
