import { ProblemError } from './problem.ts'

/**
 * Every request is answered within 10 s whatever the database does (trust). Each statement is bounded by itself
 * (`db/connect.ts`); this bounds all of them together. Time spent on a body that arrives slowly does not count.
 */
export const answerMs = 9_000

/** @throws ProblemError `database_unavailable` where the work is not done after `ms`; it goes on, and its end is not waited for */
export async function inTime<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        reject(
          new ProblemError('database_unavailable', {
            detail: 'It took too long, and may have been done all the same. Sending it again does nothing twice.',
          }),
        )
      },
      Math.max(0, ms),
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
