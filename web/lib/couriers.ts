import { getClock, markPrompt, moveClock } from '#contract/interviews.ts'
import { attachmentCourier } from './attachment-courier.ts'
import { call, patienceMs } from './call.ts'
import { passes } from './passes.ts'
import type { Answers, Courier, Couriers } from './courier.ts'
import { noteCourier } from './note-courier.ts'
import type { EntryKind, EntryOf, Timed } from './outbox-store.ts'
import { contact, sinceContactMs } from './server-time.ts'
import { settledTime } from './settled-time.ts'

/** As long as that no clock drifts, and nobody sleeps unseen. */
const freshMs = 60_000

/** Before what was done here is told for good, the server is asked what time it is, unless it has just said so. */
async function hearTheTime({ interviewId }: { interviewId: string }): Promise<void> {
  const since = sinceContactMs()
  if (since !== null && since < freshMs) return
  try {
    contact((await call(getClock, { params: { interviewId } })).clock.at)
  } catch (error) {
    // Who may not ask will hear why from the answer to what was done.
    if (passes(error)) throw error
  }
}

/** For kinds that go one at a time, each by a request of its own. */
const oneByOne =
  <Kind extends EntryKind>(send: (entry: EntryOf<Kind>) => Promise<Answers[Kind]>): Courier<Kind>['deliver'] =>
  async (_interviewId, entries) => {
    const deliveries = []
    for (const entry of entries) deliveries.push({ kind: 'acknowledged', answer: await send(entry) } as const)
    return deliveries
  }

const settled = async <Entry extends Timed>(entry: Entry): Promise<Entry> => ({ ...entry, at: settledTime(entry) })

const moveCourier: Courier<'move'> = {
  atOnce: 1,
  prepare: hearTheTime,
  seal: settled,
  deliver: oneByOne<'move'>(({ interviewId, move: { action, sectionId, startedAt, endedAt, untilAt }, at }) =>
    call(moveClock, {
      params: { interviewId },
      waitsMs: patienceMs,
      body: {
        action,
        ...(sectionId === undefined ? {} : { sectionId }),
        ...(startedAt === undefined ? {} : { startedAt }),
        ...(endedAt === undefined ? {} : { endedAt }),
        ...(untilAt === undefined ? {} : { untilAt }),
        ...(action === 'held' ? {} : { at }),
      },
    }),
  ),
}

const markCourier: Courier<'mark'> = {
  atOnce: 1,
  prepare: hearTheTime,
  seal: settled,
  deliver: oneByOne<'mark'>(({ interviewId, mark: { promptId, status, followUpIds }, at }) =>
    call(markPrompt, {
      params: { interviewId, promptId },
      waitsMs: patienceMs,
      body: { status, followUpIds, at },
    }),
  ),
}

export const couriers: Couriers = {
  note: noteCourier,
  move: moveCourier,
  mark: markCourier,
  attachment: attachmentCourier,
}
