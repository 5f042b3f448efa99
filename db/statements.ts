import { CompiledQuery, type Kysely, type RawBuilder } from 'kysely'
import type { Database } from './schema.ts'

/** The names of statements by their text: `connect.ts` sends those that are here as prepared ones. */
const names = new Map<string, string>()
export const nameOf = (text: string): string | undefined => names.get(text)

/** Stands for a parameter while its statement is compiled. */
class Placeholder {
  readonly parameter: PropertyKey
  constructor(parameter: PropertyKey) {
    this.parameter = parameter
  }
}

type Send<Values, Row> = (db: Kysely<Database>, values: Values) => Promise<Row[]>
type Statement<Values, Row> = Send<Values, Row> & { text: (db: Kysely<Database>) => string }

/**
 * A statement that is sent so often that it is compiled once here and planned once a connection there. `build` gets
 * what stands for each parameter, and runs at the first use. Names are unique among all statements.
 */
export function statement<Values extends object, Row>(
  name: string,
  build: (at: Record<keyof Values, unknown>) => RawBuilder<Row>,
): Statement<Values, Row> {
  let compiled: { text: string; order: (keyof Values)[] } | undefined
  const compile = (db: Kysely<Database>) => {
    const at = new Proxy({}, { get: (_, parameter) => new Placeholder(parameter) }) // asked for by name
    const query = build(at as Record<keyof Values, unknown>).compile(db) // it has whatever is asked for
    const order = query.parameters.map((given) => {
      if (given instanceof Placeholder) return given.parameter as keyof Values // as it was made above
      throw new Error(`The statement ${name} has a parameter without a name.`)
    })
    names.set(query.sql, name)
    return { text: query.sql, order }
  }
  const send: Send<Values, Row> = async (db, values) => {
    const { text, order } = (compiled ??= compile(db))
    const given = order.map((parameter) => values[parameter])
    const { rows } = await db.executeQuery(CompiledQuery.raw(text, given))
    return rows as Row[] // as its text says
  }
  return Object.assign(send, { text: (db: Kysely<Database>) => (compiled ??= compile(db)).text })
}
