/** Why not: an expected answer of a domain rule. `issues` say where and what to do. */
export type Refusal<Code extends string = string> = {
  code: Code
  detail?: string
  issues?: { path: string; message: string }[]
}
