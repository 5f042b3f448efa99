import type { Interview, InterviewItem, Note } from '#contract/interviews.ts'
import type { Scorecard } from '#contract/scorecards.ts'
import { isCalledOff } from '#domain/interview.ts'
import type { KeptPart } from './kept-store.ts'
import type { HeardClock } from './server-clock.ts'
import { recallContact, steadyNow } from './server-time.ts'

/** What the app holds of each part. */
export type Parts = {
  agenda: InterviewItem[]
  interview: Interview
  shared: { state: Interview['state']; clock: HeardClock; prompts: Interview['prompts'] }
  notes: Note[]
  scorecard: Scorecard
}

type KeptClock = { heardAtTimeOfDay: number } & Omit<HeardClock, 'heardAt'>
type KeptShared = Omit<Parts['shared'], 'clock'> & { clock: KeptClock }

/** Of an interview that is over and scored, called off, or not one's own, nothing is needed here. */
export const isNeeded = ({ mySeat, state, myScorecard }: Pick<Interview, 'mySeat' | 'state' | 'myScorecard'>) =>
  mySeat !== null && !isCalledOff(state) && myScorecard?.state !== 'submitted' && myScorecard?.state !== 'released'

type Packing = { [Part in KeptPart]: { pack: (data: Parts[Part]) => unknown; unpack: (kept: unknown) => Parts[Part] } }

const asItIs = <Data>() => ({
  pack: (data: Data): unknown => data,
  unpack: (kept: unknown) => kept as Data, // packed by the line above
})

/** How each part lies on the disk: no more of a person than the hour needs. */
export const packing: Packing = {
  agenda: { ...asItIs<InterviewItem[]>(), pack: (agenda) => agenda.filter(isNeeded).map(withoutLinks) },
  interview: { ...asItIs<Interview>(), pack: withoutLinks },
  notes: asItIs(),
  scorecard: asItIs(),
  shared: {
    pack({ clock: { heardAt, ...clock }, ...shared }): KeptShared {
      return { ...shared, clock: { ...clock, heardAtTimeOfDay: Date.now() - (steadyNow() - heardAt) } }
    },
    unpack(kept) {
      const {
        clock: { heardAtTimeOfDay, ...clock },
        ...shared
      } = kept as KeptShared // packed above
      recallContact(clock.at, heardAtTimeOfDay)
      return { ...shared, clock: { ...clock, heardAt: steadyNow() - Math.max(0, Date.now() - heardAtTimeOfDay) } }
    },
  },
}

function withoutLinks<Item extends InterviewItem>(item: Item): Item {
  return { ...item, candidate: { ...item.candidate, links: [] } }
}
