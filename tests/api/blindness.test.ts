import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { debriefFacts } from '#db/queries/debriefs.ts'
import { sharedScorecards } from '#db/queries/scorecards.ts'
import { standingOf } from '#db/queries/standing.ts'
import { type Actor, mayReadScorecards, mayReadStage, relationsOf, type Seat } from '#domain/access.ts'
import { seesRatersNames } from '#domain/debrief.ts'
import { isStageOver } from '#domain/gate.ts'
import type { Stage } from '#domain/loop.ts'
import { startApp } from '../support/app.ts'
import { aWorld, type World } from '../support/world.ts'

/** For reads the SQL's `where` is the authority, for commands the domain's predicates: here they are held together. */
const app = await startApp()
const names = ['ada', 'ben', 'rita', 'max', 'carl'] as const
type Name = (typeof names)[number]

const anySeat = fc.record({
  seat: fc.constantFrom<Seat>('lead', 'co', 'shadow', 'reverse_shadow'),
  card: fc.constantFrom('draft' as const, 'submitted' as const, 'released' as const),
})
const anyRound = fc.record({
  state: fc.constantFrom('ended' as const, 'ended' as const, 'live' as const, 'cancelled' as const, 'no_show' as const),
  stage: fc.constantFrom<Stage>('screen', 'onsite'),
  isOptional: fc.boolean(),
  seats: fc.dictionary(fc.constantFrom<Name>(...names), anySeat, { maxKeys: 4 }),
})
const anyCase = fc.record({
  rounds: fc.array(anyRound, { minLength: 1, maxLength: 3 }),
  isOpen: fc.boolean(),
  isRevealed: fc.boolean(),
  candidate: fc.option(fc.constantFrom<Name>(...names)),
})
type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never

/** One lead an interview at most: a second one is a co-interviewer. */
const panelOf = (seats: Case['rounds'][number]['seats']) => {
  const lead = Object.keys(seats).find((name) => seats[name]?.seat === 'lead')
  return Object.fromEntries(
    Object.entries(seats).map(([name, { seat }]) => [name, seat === 'lead' && name !== lead ? 'co' : seat]),
  )
}

async function build({ rounds, isOpen, isRevealed, candidate }: Case): Promise<World> {
  const world = await aWorld(app, {
    rounds: rounds.map(({ seats, ...round }) => ({ ...round, panel: panelOf(seats) })),
    committee: ['carl'],
    roles: { ada: ['interviewer'], ben: ['interviewer'] },
    ...(candidate === null ? {} : { candidateEmail: `${candidate.toUpperCase()}@acme.example` }),
  })
  const { organizationId, candidacyId, idOf } = world
  const now = app.clock.now
  for (const [index, { state, seats }] of rounds.entries()) {
    for (const [name, { card }] of Object.entries(seats)) {
      if (card === 'draft' || (card === 'submitted' && state !== 'ended' && state !== 'live')) continue
      const settled = card === 'submitted' ? { submittedAt: now } : { releasedAt: now }
      await app.db
        .updateTable('scorecard')
        .set({ state: card, ...settled })
        .where('organizationId', '=', organizationId)
        .where('id', '=', world.cardIdOf(name, index))
        .execute()
    }
  }
  if (isOpen) {
    const opening = { state: 'reading' as const, way: 'committee' as const, openedAt: now, openedById: idOf('rita') }
    const revealed = isRevealed ? { state: 'revealed' as const, revealedAt: now, revealedById: idOf('rita') } : {}
    await app.db
      .insertInto('debrief')
      .values({ organizationId, candidacyId, ...opening, ...revealed })
      .execute()
  }
  return world
}

it('what the database lets out is what the domain allows, for anybody in any state of a candidacy', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async (any) => {
      const world = await build(any)
      for (const name of names) {
        const roles: Actor['roles'] = name === 'rita' ? ['recruiter'] : ['interviewer']
        const { organizationId, candidacyId } = world
        const actor = { id: world.idOf(name), organizationId, name, email: `${name}@acme.example`, roles }
        const stood = await standingOf(app.db, actor, { by: 'candidacy', id: candidacyId })
        if (!stood) throw new Error('The candidacy is not there.')
        const { standing } = stood
        const mayRead = mayReadScorecards(standing)
        expect(standing.isScreenOver).toBe(isStageOver('screen', any.rounds))
        const facts = await debriefFacts(app.db, actor, candidacyId)
        const shared = await sharedScorecards(app.db, actor, candidacyId)

        expect(facts !== undefined).toBe(!standing.isCandidate && !standing.owes)
        expect(facts?.readsScorecards ?? false).toBe(mayRead)
        const counted = any.rounds.flatMap(({ state, seats, stage }) =>
          state === 'ended' || state === 'live'
            ? Object.values(seats)
                .filter(({ seat, card }) => card === 'submitted' && (seat === 'lead' || seat === 'co'))
                .map(() => stage)
            : [],
        )
        const readable = counted.filter((stage) => mayReadStage(actor, standing, stage))
        expect(shared).toHaveLength(readable.length)
        expect(facts?.cards ?? []).toHaveLength(mayRead ? counted.length : 0)

        const answer = await app.call('listScorecards', { as: world.as(name), params: { candidacyId } })
        // Who has nothing to do with the candidacy is turned away before any of this is asked.
        const isRelated = relationsOf(actor, standing).length > 0
        expect(answer.status === 200).toBe(mayReadStage(actor, standing, 'screen') && isRelated)
        if (answer.status === 200) {
          const seesNames = seesRatersNames(actor, standing, any.isOpen && any.isRevealed)
          const named = answer.body.items.filter(({ author }) => author !== null)
          expect(named).toHaveLength(seesNames ? readable.length : 0)
        }
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)
