import type { TestApp } from './app.ts'
import { anAttachment, submits, wholeDraft, type World } from './world.ts'

/** One thing that colleagues do. */
type Work = (app: TestApp, world: World) => Promise<void>
const done = async (answer: Promise<{ status: number; text: string }>) => {
  const { status, text } = await answer
  if (status >= 300) throw new Error(`${status}: ${text}`)
}
export const noteId = '0198f0a0-aaaa-7000-8000-00000000000a'
export const attachmentId = '0198f0a0-bbbb-7000-8000-00000000000b'
export const aNote = { text: 'It was the others.', offsetMs: 1000, sectionId: 'intro', revision: 0 }
const tags = [{ competencyId: 'ownership', polarity: 'anti_pattern' }]
export const ballot = { recommendation: 'no', confidence: 'high', reason: 'One account.' }

/** What colleagues do, one thing after the other. */
export const story: [string, Work][] = [
  [
    'take notes, tag them, attach a picture and save a draft',
    async (app, world) => {
      const params = { interviewId: world.interviewIds[0] ?? '', noteId }
      await done(app.call('putNote', { as: world.as('ada'), params, body: { ...aNote, tags } }))
      await anAttachment(app, world, { by: 'ada', round: 0, noteId, id: attachmentId })
      await done(app.call('putScorecard', { as: world.as('ada'), params, body: wholeDraft(world, 0) }))
    },
  ],
  [
    'submit their scorecards',
    async (app, world) => {
      await submits(app, world, 'ada', 0, { revision: 1, recommendation: 'strong_no' })
      await submits(app, world, 'fay', 0)
      await submits(app, world, 'chen', 1)
    },
  ],
  [
    'are released',
    async (app, world) => {
      const params = { id: world.cardIdOf('dara', 2) }
      await done(app.call('releaseScorecard', { as: world.as('rob'), params, body: { reason: 'Fell ill.' } }))
    },
  ],
  [
    'read the screens, go on without one of them and pass the gate',
    async (app, world) => {
      const request = { as: world.as('rob'), params: { candidacyId: world.candidacyId } }
      await done(app.call('listScorecards', request))
      const interviewId = world.interviewIds[0] ?? ''
      const body = { interviewId, userId: world.idOf('ben'), reason: 'No time left.' }
      await done(app.call('waiveScorecard', { ...request, body }))
      await done(
        app.call('decideGate', {
          ...request,
          body: { stage: 'screen', action: 'advance', reason: 'One account will do.' },
        }),
      )
    },
  ],
  [
    'go on without the rest and open the debrief, led by the one who owes',
    async (app, world) => {
      const request = { as: world.as('rob'), params: { candidacyId: world.candidacyId } }
      for (const interviewId of world.interviewIds.slice(1)) {
        const owing = interviewId === world.interviewIds[1] ? 'cleo' : 'max'
        const body = { interviewId, userId: world.idOf(owing), reason: 'No time left.' }
        await done(app.call('waiveScorecard', { ...request, body }))
      }
      await done(app.call('openDebrief', { ...request, body: { barRaiserId: world.idOf('ben') } }))
    },
  ],
  [
    'vote',
    (app, world) =>
      done(app.call('castVote', { as: world.as('carl'), params: { candidacyId: world.candidacyId }, body: ballot })),
  ],
  [
    'reveal and decide',
    async (app, world) => {
      const params = { candidacyId: world.candidacyId }
      await done(app.call('revealVotes', { as: world.as('rob'), params, body: { missingReason: 'No time left.' } }))
      const body = { decision: 'no_hire', reasons: 'Her part stayed unclear.' }
      await done(app.call('recordDecision', { as: world.as('carl'), params, body }))
    },
  ],
]
