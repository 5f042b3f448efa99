import { sql } from 'kysely'
import { v7 } from 'uuid'
import { saveTogetherText } from '#db/queries/notes-together.ts'
import type { TestServer } from '../support/server.ts'
import { closedLoop, type Load, openLoop, requestBytes } from './http-load.ts'
import { cpuSeconds, type Lab, type Writer } from './lab.ts'
import { limitName, reach, type Reached } from './limit.ts'
import { type Line, median, say } from './report.ts'

const text = 'Led the migration herself: planned it with two teams, cut the scope when the date moved, wrote down why.'
const content = { text, offsetMs: 61_000, sectionId: null, tags: [], revision: 0 }

const rounds = 5
const seconds = 3

function writerAt(writers: Writer[], connection: number): Writer {
  const writer = writers[connection % writers.length]
  if (!writer) throw new Error('Nobody writes.')
  return writer
}

export const putOf = (writers: Writer[]) => {
  const body = JSON.stringify(content)
  return (connection: number) => {
    const { interviewId, cookie } = writerAt(writers, connection)
    return requestBytes('PUT', `/interviews/${interviewId}/notes/${v7()}`, cookie, body)
  }
}

const syncOf = (writers: Writer[], batch: number) => (connection: number) => {
  const { interviewId, cookie } = writerAt(writers, connection)
  const operations = Array.from({ length: batch }, () => ({ op: 'put', noteId: v7(), note: content }))
  return requestBytes('POST', `/interviews/${interviewId}/sync`, cookie, JSON.stringify({ operations }))
}

const array = (values: string[]) => `(array[${values.map((value) => `'${value}'`).join(',')}])`

/** The statement by which the product saves, for notes of each client's own writer. */
function sameStatement(lab: Lab, writers: Writer[], batch: number, hasV7: boolean) {
  const rest = {
    revision: 0,
    at: writers[0]?.since.replaceAll(/[-:]|\.\d+/g, ''),
    requestId: v7(),
    kitSlug: null,
    kitVersion: null,
    kind: 'text',
    text,
    language: null,
    phase: 'during',
    offsetMs: 61_000,
    sectionId: null,
    promptId: null,
    star: null,
    tags: [],
  }
  // pgbench takes a colon before a letter or a digit for a variable of its own, in a text too.
  const known = JSON.stringify(rest, null, 1)
    .slice(1)
    .replaceAll(/\s*\n\s*/g, ' ')
  const id = hasV7 ? 'uuidv7()' : 'gen_random_uuid()'
  return (client: string) => {
    const own = (values: string[]) => `${array(values)}[${client} % ${values.length} + 1]`
    const token = own(writers.map(({ tokenHash }) => `\\\\x${tokenHash.toString('hex')}`))
    const note = `'{"noteId": "' || ${id} || '", "auditId": "' || ${id} || '", "interviewId": "' || ${own(writers.map(({ interviewId }) => interviewId))}
      || '", "tokenHash": "' || ${token} || '", ${known}'`
    const sent = `('[' || ${Array.from({ length: batch }, () => note).join(" || ',' || ")} || ']')::json`
    return saveTogetherText(lab.db).replace('$1', sent).replace('$2', `'${lab.organizationId}'::uuid`)
  }
}

async function hasUuidV7({ db }: Lab): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select to_regproc('uuidv7') is not null as has`.execute(db)
  return rows[0]?.has ?? false
}

type Rounds = { product: Load[]; limit: Reached[]; cpu: number[] }

/** Product and limit in turn, so that what else the machine does meets both. */
async function alternate(
  server: TestServer,
  product: () => Promise<Load>,
  limit: () => Promise<Reached>,
  savesOf = 1,
): Promise<Rounds> {
  const found: Rounds = { product: [], limit: [], cpu: [] }
  await product()
  for (let round = 0; round < rounds; round++) {
    found.limit.push(await limit())
    const before = await cpuSeconds(server.process.pid)
    const load = await product()
    const after = await cpuSeconds(server.process.pid)
    if (load.failures > 0) throw new Error(`${load.failures} saves were not answered with 200`)
    found.product.push(load)
    if (before !== null && after !== null)
      found.cpu.push(((after - before) * 1e6) / (load.perSecond * seconds * savesOf))
    say(
      `  round ${round + 1}: ${load.perSecond.toFixed(0)}/s beside ${found.limit.at(-1)?.perSecond.toFixed(0)}/s by ${limitName}`,
    )
  }
  return found
}

const ratio = ({ product, limit }: Rounds) =>
  median(product.map(({ perSecond }, index) => perSecond / (limit[index]?.perSecond ?? Number.NaN)))
const rate = (loads: { perSecond: number }[]) => `${median(loads.map(({ perSecond }) => perSecond)).toFixed(0)}/s`

const p99 = (loads: { p99: number }[]) => median(loads.map((load) => load.p99))

/** One note saved, durable, many at once. */
export async function row1(lab: Lab, server: TestServer, writers: Writer[]): Promise<Line[]> {
  const script = sameStatement(lab, writers, 1, await hasUuidV7(lab))
  const { connectionString } = lab
  const at = (connections: number, clients: number) =>
    alternate(
      server,
      () => closedLoop(server.url, connections, seconds, putOf(writers)),
      () => reach({ connectionString, script, clients, seconds }),
    )
  const many = await at(64, 64)
  const few = await at(16, 8)
  const figures = { row: 1, unit: ' x', good: 'at least' } as const
  return [
    {
      ...figures,
      what: 'saves at 64 connections',
      value: ratio(many),
      limit: 1.5,
      beside: `${rate(many.product)} beside ${rate(many.limit)} by ${limitName} with 64 clients`,
    },
    {
      ...figures,
      what: 'saves at 16 connections',
      value: ratio(few),
      limit: 0.95,
      beside: `${rate(few.product)} beside ${rate(few.limit)} by ${limitName} with 8 clients`,
    },
    {
      row: 1,
      what: 'p99 of a save at 64',
      value: p99(many.product),
      unit: ' ms',
      limit: 2 * p99(many.limit),
      good: 'at most',
      beside: `twice ${limitName}'s p99`,
    },
    ...(many.cpu.length === 0
      ? []
      : [
          {
            row: 1,
            what: 'processor of Node a save',
            value: median(many.cpu),
            unit: ' µs',
            limit: 60,
            good: 'at most',
            beside: 'user and system time of the server process, at 64',
          } as const,
        ]),
  ]
}

/** Notes saved in batches of ten. */
export async function row2(lab: Lab, server: TestServer, writers: Writer[]): Promise<Line[]> {
  const batch = 10
  const clients = 16
  const { connectionString } = lab
  const hasV7 = await hasUuidV7(lab)
  const batches = await alternate(
    server,
    () => closedLoop(server.url, clients, seconds, syncOf(writers, batch)),
    () => reach({ connectionString, script: sameStatement(lab, writers, batch, hasV7), clients, seconds }),
    batch,
  )
  const single: Reached[] = []
  for (let round = 0; round < rounds; round++)
    single.push(await reach({ connectionString, script: sameStatement(lab, writers, 1, hasV7), clients, seconds }))
  const notes = median(batches.product.map(({ perSecond }) => perSecond)) * batch
  return [
    {
      row: 2,
      what: 'batches of 10 notes',
      value: ratio(batches),
      unit: ' x',
      limit: 0.6,
      good: 'at least',
      beside: `${rate(batches.product)} beside ${rate(batches.limit)} of the same batch by ${limitName}, ${clients} each`,
    },
    {
      row: 2,
      what: 'notes in batches against single ones',
      value: notes / median(single.map(({ perSecond }) => perSecond)),
      unit: ' x',
      limit: 4,
      good: 'at least',
      beside: `${notes.toFixed(0)} notes/s beside ${rate(single)} single rows by ${limitName}`,
    },
  ]
}

/** Enter, and it is durable: fifty people who write. */
export async function row13(lab: Lab, server: TestServer, writers: Writer[]): Promise<Line[]> {
  const fifty = writers.slice(0, 50)
  const script = sameStatement(lab, fifty, 1, await hasUuidV7(lab))
  const pace = { seconds: 10, perSecond: 2 }
  const found: Load[] = []
  const limits: Reached[] = []
  for (let round = 0; round < rounds; round++) {
    found.push(await openLoop(server.url, fifty.length, pace, putOf(fifty)))
    const { connectionString } = lab
    limits.push(await reach({ connectionString, script, clients: 50, seconds: 10, perSecond: 100 }))
    say(`  round ${round + 1}: p50 ${found.at(-1)?.p50.toFixed(1)} ms, p99 ${found.at(-1)?.p99.toFixed(1)} ms`)
  }
  if (found.some(({ failures }) => failures > 0)) throw new Error('A save was not answered with 200')
  return (['p50', 'p99'] as const).map((which) => ({
    row: 13,
    what: `${which} of a save, 50 writers at 2 notes/s`,
    value: median(found.map((load) => load[which])),
    unit: ' ms',
    limit: which === 'p50' ? 15 : 60,
    good: 'at most',
    beside: `the database alone ${median(limits.map((load) => load[which])).toFixed(1)} ms by ${limitName}`,
  }))
}
