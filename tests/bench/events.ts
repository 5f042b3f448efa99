import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { TestServer } from '../support/server.ts'
import { closedLoop } from './http-load.ts'
import { aRunningJob, anInterview, asks, inspected, type Lab, memoryOf, type Person, type Writer } from './lab.ts'
import { ascending, type Line, median, percentile, say } from './report.ts'
import { putOf } from './saves.ts'

const rounds = 5

/** Processes that listen for what is told; answers the way to end them. */
async function startListeners({ connectionString }: Lab, count: number): Promise<() => Promise<unknown>> {
  const script = fileURLToPath(new URL('listener.ts', import.meta.url))
  const listeners = Array.from({ length: count }, () =>
    spawn(process.execPath, [script, connectionString], { stdio: ['ignore', 'pipe', 'inherit'] }),
  )
  await Promise.all(listeners.map(({ stdout }) => once(stdout, 'data')))
  return () =>
    Promise.all(
      listeners.map((listener) => {
        const ended = once(listener, 'exit')
        listener.kill()
        return ended
      }),
    )
}

/** Saves while ten processes listen for events, against saves while nobody does. */
export async function row6(lab: Lab, server: TestServer, writers: Writer[]): Promise<Line[]> {
  const saves = async () => (await closedLoop(server.url, 16, 3, putOf(writers))).perSecond
  await saves()
  const found: { alone: number; heard: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const alone = await saves()
    const stop = await startListeners(lab, 10)
    const heard = await saves()
    await stop()
    found.push({ alone, heard })
    say(`  round ${round + 1}: ${heard.toFixed(0)}/s while ten listen, ${alone.toFixed(0)}/s while nobody does`)
  }
  return [
    {
      row: 6,
      what: 'saves while 10 processes listen',
      value: median(found.map(({ alone, heard }) => heard / alone)),
      unit: ' x',
      limit: 0.95,
      good: 'at least',
      beside: `${median(found.map(({ heard }) => heard)).toFixed(0)}/s beside ${median(found.map(({ alone }) => alone)).toFixed(0)}/s`,
    },
  ]
}

type Stream = { close: () => void }

/** An open stream that calls for each event of the shared clock. */
async function openStream(
  server: TestServer,
  { cookie }: Person,
  interviewId: string,
  onShared: () => void,
): Promise<Stream> {
  const request = get(`${server.url}/api/v1/interviews/${interviewId}/events`, { headers: { cookie }, agent: false })
  const [response] = (await once(request, 'response')) as [IncomingMessage] // as Node documents
  if (response.statusCode !== 200) throw new Error(`A stream was answered with ${response.statusCode}`)
  response.setEncoding('utf8').on('data', (text: string) => {
    for (const _ of text.matchAll(/^event: shared$/gm)) onShared()
  })
  return { close: () => request.destroy() }
}

/**
 * Five panels of five, each of whom follows on four devices, as many as a person may; and more panels, whose streams are
 * only there.
 */
const [panelCount, panelSize, streamsOfAPerson, otherPanels] = [5, 5, 4, 20]
const streamCount = panelCount * panelSize * streamsOfAPerson

const settle = () => new Promise((resolve) => setTimeout(resolve, 300))

/** An event that one server process makes, at a hundred streams of another. */
export async function row7(lab: Lab): Promise<Line[]> {
  const [acting, telling] = [await lab.serve(), await lab.serve(inspected)]
  const jobId = await aRunningJob(acting, lab.recruiter)
  const aPanel = async () => {
    const lead = await lab.person(['interviewer'])
    const people = [lead]
    while (people.length < panelSize) people.push(await lab.person(['interviewer']))
    const others = people.slice(1).map(({ id }) => id)
    return { lead, people, interviewId: await anInterview(acting, lab.recruiter, jobId, [lead.id, ...others]) }
  }
  type Panel = Awaited<ReturnType<typeof aPanel>>
  const openAll = async ({ people, interviewId }: Panel, onShared: () => void) => {
    const streams: Stream[] = []
    for (const person of people)
      for (let device = 0; device < streamsOfAPerson; device++)
        streams.push(await openStream(telling, person, interviewId, onShared))
    return streams
  }
  const panels: (Panel & { heard: number[] })[] = []
  while (panels.length < panelCount) panels.push({ ...(await aPanel()), heard: [] })
  const move = ({ lead, interviewId }: Panel, action: string) =>
    asks(acting, lead, 'POST', `/interviews/${interviewId}/clock`, { action })
  const streams: Stream[] = []
  for (const panel of panels) {
    await move(panel, 'start')
    streams.push(...(await openAll(panel, () => panel.heard.push(performance.now()))))
  }
  const quiet: Panel[] = []
  while (quiet.length < otherPanels) quiet.push(await aPanel())
  await settle()
  const before = await memoryOf(telling)
  const others: Stream[] = []
  for (const panel of quiet) others.push(...(await openAll(panel, () => {})))
  await settle()
  const after = await memoryOf(telling)
  for (const stream of others) stream.close()
  await settle()

  const latencies: number[] = []
  const each = streamCount / panelCount
  for (let round = 0; round < 40; round++) {
    for (const panel of panels) panel.heard.length = 0
    const committedAt = await Promise.all(
      panels.map(async (panel) => {
        await move(panel, round % 2 === 0 ? 'pause' : 'resume')
        // The answer leaves after the commit, so what is heard before it was heard in no time.
        return performance.now()
      }),
    )
    for (let waits = 0; waits < 100 && panels.some(({ heard }) => heard.length < each); waits++) await settle()
    for (const [index, { heard }] of panels.entries()) {
      if (heard.length < each) throw new Error(`${heard.length} of ${each} streams were told`)
      latencies.push(...heard.slice(0, each).map((at) => Math.max(0, at - (committedAt[index] ?? 0))))
    }
  }
  for (const stream of streams) stream.close()
  await Promise.all([acting.stop(), telling.stop()])
  const more = others.length
  return [
    {
      row: 7,
      what: `p99 of an event at ${streamCount} streams of another process`,
      value: percentile(ascending(latencies), 0.99),
      unit: ' ms',
      limit: 25,
      good: 'at most',
      beside: `after the answer to the write that made it, 40 moves of each of ${panelCount} clocks at once`,
    },
    {
      row: 7,
      what: 'memory of a stream',
      value: (after - before) / more / 1_000,
      unit: ' kB',
      limit: 20,
      good: 'at most',
      beside: `what the process holds on to for ${more} streams more`,
    },
  ]
}
