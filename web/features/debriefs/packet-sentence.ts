import type { Debrief } from '#contract/debriefs.ts'
import { isHireSide } from '#domain/scorecard.ts'
import { capital, inWords, listed } from '../../lib/in-words.ts'
import { recommendationNames } from '../../lib/recommendations.ts'

/** What the sentence is made of. */
export type PacketFacts = Pick<
  Debrief,
  'state' | 'missing' | 'raters' | 'conflicts' | 'coverage' | 'spread' | 'seriousAntiPatterns'
>

/** One reason behind the sentence. `place` is where on the page it is shown; null for what stands for itself. */
export type Reason = { id: string; place: string | null; lead: string; rest: string }

const areOpen = ({ missing }: PacketFacts) => missing.filter(({ waived }) => waived === null)
const isCollecting = ({ state }: PacketFacts) => state === 'collecting'

/** The state of the packet in one sentence of facts: no figure, nothing that leans. */
export function packetSentence(facts: PacketFacts): string {
  const open = areOpen(facts)
  const [first] = open
  if (isCollecting(facts) && first)
    return open.length > 1 ? `${capital(inWords(open.length))} scorecards are still owed` : owedSentence(first)
  if (isCollecting(facts)) return 'Every scorecard is in, so the debrief can open'
  if (facts.raters.length === 0) return 'There is no scorecard to read'
  const gap = gapClause(facts)
  const apart = titlesOf(facts, 'ratings_apart')
  if (apart.length > 0) return joined(`The panel disagrees on ${few(apart)}`, 'and', gap)
  if (isSplit(facts)) return joined('The ratings are within one step, but the recommendations differ', 'and', gap)
  if (facts.raters.length === 1) return 'Everything rests on one person'
  if (sharedSpreads(facts).length === 0) return 'No competency was rated by two people'
  const agreement = 'The panel agrees within one step'
  if (gap !== null || facts.seriousAntiPatterns.length === 0) return joined(agreement, 'but', gap)
  return `${agreement}, with a serious anti-pattern to talk about`
}

const owedSentence = ({ name, title }: PacketFacts['missing'][number]) =>
  name === null ? `${title} has nobody on its panel yet` : `${name}’s scorecard is still owed`

const joined = (first: string, word: 'and' | 'but', second: string | null) =>
  second === null ? first : `${first}, ${word} ${second}`

/** Three by name at most; more would no longer be a sentence. */
const few = (titles: readonly string[]) =>
  titles.length <= 3 ? listed(titles) : `${titles.slice(0, 2).join(', ')} and ${inWords(titles.length - 2)} more`

const isSplit = ({ conflicts }: PacketFacts) => conflicts.some(({ kind }) => kind === 'recommendations_split')

const titleOf = ({ coverage }: PacketFacts, competencyId: string | null) =>
  inSentence(coverage.find((row) => row.competencyId === competencyId)?.title ?? competencyId ?? '')

/** "Culture and values" is one thing among others in a list. */
const inSentence = (title: string) => title.replaceAll(' and ', ' & ')

const titlesOf = (facts: PacketFacts, kind: 'ratings_apart' | 'rating_against_evidence') =>
  facts.conflicts.filter((conflict) => conflict.kind === kind).map(({ competencyId }) => titleOf(facts, competencyId))

const sharedSpreads = ({ spread }: PacketFacts) => spread.filter(({ n }) => n > 1)

/** Gaps in what the kit must have; the others are listed, and are usual in a loop that shares its competencies out. */
function gapClause(facts: PacketFacts): string | null {
  const gaps = (kind: 'not_rated' | 'one_rater') =>
    facts.coverage.filter(({ mustHave, gap }) => mustHave && gap === kind).map(({ title }) => inSentence(title))
  const notRated = gaps('not_rated')
  if (notRated.length > 0) return `nobody rated ${notRated.length > 2 ? mustHaves(notRated) : listed(notRated)}`
  const oneRater = facts.raters.length > 1 ? gaps('one_rater') : []
  if (oneRater.length === 0) return null
  if (oneRater.length === 1) return `${listed(oneRater)} rests on one person`
  return `${oneRater.length > 2 ? mustHaves(oneRater) : listed(oneRater)} rest on one person each`
}

const mustHaves = ({ length }: readonly string[]) => `${inWords(length)} must-haves`

/** Why the sentence says what it says, each with its place. */
export function packetReasons(facts: PacketFacts): Reason[] {
  if (facts.raters.length === 0) return waivedReasons(facts)
  return [
    ...apartReasons(facts),
    ...againstReasons(facts),
    ...splitReasons(facts),
    ...restReasons(facts),
    ...inReasons(facts),
    ...waivedReasons(facts),
  ]
}

const nameOf = ({ raters }: PacketFacts, label: string) => raters.find((rater) => rater.label === label)?.name ?? label
const namesOf = (facts: PacketFacts, labels: readonly string[]) => listed(labels.map((label) => nameOf(facts, label)))

const apartReasons = (facts: PacketFacts): Reason[] =>
  facts.conflicts
    .filter(({ kind }) => kind === 'ratings_apart')
    .map(({ competencyId, labels, range }) => {
      const spread = facts.spread.find((row) => row.competencyId === competencyId)
      return {
        id: `apart-${competencyId}`,
        place: competencyId,
        lead: `${titleOf(facts, competencyId)} has a ${spread?.min} and a ${spread?.max}`,
        rest: `, ${inWords(range ?? 0)} steps apart, from ${namesOf(facts, labels)}.`,
      }
    })

const againstReasons = (facts: PacketFacts): Reason[] =>
  facts.conflicts
    .filter(({ kind }) => kind === 'rating_against_evidence')
    .map(({ competencyId, labels }) => ({
      id: `against-${competencyId}`,
      place: competencyId,
      lead: `${titleOf(facts, competencyId)} is rated against its notes`,
      rest: ` by ${namesOf(facts, labels)}: what is cited points the other way.`,
    }))

function splitReasons(facts: PacketFacts): Reason[] {
  if (!isSplit(facts)) return []
  const given = facts.raters.flatMap(({ recommendation }) => (recommendation === null ? [] : [recommendation]))
  const counts = (Object.keys(recommendationNames) as (keyof typeof recommendationNames)[]) // its own keys
    .map((recommendation) => ({ recommendation, n: given.filter((one) => one === recommendation).length }))
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => Number(isHireSide(b.recommendation)) - Number(isHireSide(a.recommendation)))
    .map(({ recommendation, n }) => `${inWords(n)} ${recommendationNames[recommendation].toLowerCase()}`)
  return [{ id: 'split', place: 'recommendations', lead: 'The recommendations differ', rest: `: ${listed(counts)}.` }]
}

/** What is not in dispute. */
function restReasons(facts: PacketFacts): Reason[] {
  const apart = facts.conflicts.filter(({ kind }) => kind === 'ratings_apart').length
  const rest = sharedSpreads(facts).length - apart
  if (apart === 0 || rest === 0) return []
  const words =
    rest === 1
      ? 'One other competency with two raters or more is within one step.'
      : `The other ${inWords(rest)} competencies with two raters or more are within one step.`
  return [{ id: 'rest', place: 'matrix', lead: '', rest: words }]
}

function inReasons({ raters, missing, state }: PacketFacts): Reason[] {
  if (state === 'collecting') return []
  const n = inWords(raters.length)
  const areAll = missing.length === 0
  const words =
    raters.length === 1
      ? 'One scorecard is in.'
      : areAll && raters.length === 2
        ? 'Both scorecards are in.'
        : `${areAll ? `All ${n}` : capital(n)} scorecards are in.`
  return [{ id: 'in', place: null, lead: '', rest: words }]
}

const waivedReasons = ({ missing }: PacketFacts): Reason[] =>
  missing.flatMap(({ interviewId, userId, name, title, waived }) =>
    waived === null
      ? []
      : [
          {
            id: `waived-${interviewId}-${userId ?? ''}`,
            place: null,
            lead: '',
            rest: `${name === null ? title : `${name}’s scorecard for ${title}`} was waived by ${waived.by}: “${waived.reason}”`,
          },
        ],
  )
