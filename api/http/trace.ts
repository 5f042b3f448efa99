/**
 * What of an error may go into the log: where it came from and which rule of the database it broke. The database quotes
 * rows and values in its details, and parsers quote what they could not read: people's words, which no log holds.
 */
export function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const { code, constraint, table, column, routine } = error as Error & Record<string, unknown> // pg's, where they are there
  const quotes = error instanceof SyntaxError || (typeof code === 'string' && code.startsWith('22'))
  return {
    type: error.name,
    ...(quotes ? {} : { message: error.message }),
    code,
    constraint,
    table,
    column,
    routine,
    stack: frames.join('\n'),
  }
}
