import type { Tag } from '../coverage.ts'
import type { KitContent } from '../kit.ts'
import { answersOf, type Place, placesOf } from './places.ts'
import type { Rehearsal, RehearsalForm, ReferenceTag } from './rehearsal.ts'
import { drawsOf, speech, type Spoken } from './speech.ts'
import type { RehearsalNote, RehearsalWork } from './work.ts'

/** A note of one's own and a line that the reference rests on, tied together by the person. */
export type Link = { lineId: string; noteId: string }

/**
 * What became of one piece of the reference's evidence: `caught` by a note near it with the same tag, or by one that the
 * person tied to it · a note near it is `tagged_otherwise`, or `not_tagged` · `missed`: said, and nothing was noted near
 * it · `not_said`, because nothing drew it or it was cut off.
 */
export type Outcome = 'caught' | 'tagged_otherwise' | 'not_tagged' | 'missed' | 'not_said'

export type ComparedEvidence = ReferenceTag & {
  lineId: string
  text: string
  outcome: Outcome
  /** Notes that caught it, or that stand near it. */
  noteIds: string[]
  /** When it was said, in milliseconds of running clock. */
  saidAtMs: number | null
  isCutOff: boolean
  /** What draws it. */
  drawnBy: Place
}

export type Comparison = {
  evidence: ComparedEvidence[]
  /** Tags of one's own notes that the reference has nothing near for. */
  beyond: { noteId: string; tag: Tag }[]
  /** Follow-ups and prompts that were not asked, with the evidence that they would have brought, in the kit's order. */
  unasked: { place: Place; evidence: ComparedEvidence[] }[]
}

/** While one writes, more is heard: a note may have been begun before its last words were said. */
const beforeLineMs = 15_000
/** And what was said stays in the ear. */
const afterLineMs = 45_000

const isNear = (note: RehearsalNote, { fromMs, toMs }: Spoken) =>
  note.offsetMs !== null && note.offsetMs >= fromMs - beforeLineMs && note.offsetMs <= toMs + afterLineMs

const isSameTag = (tag: Tag, evidence: ReferenceTag) =>
  tag.competencyId === evidence.competencyId && tag.polarity === evidence.polarity

type Piece = { lineId: string; text: string; to: string; tag: ReferenceTag; said: Spoken | null }

/** One's own notes beside the reference, piece by piece. No figure comes of it: two careful people read differently. */
export function compare({
  rehearsal,
  form,
  content,
  work,
  links,
}: {
  rehearsal: Pick<Rehearsal, 'answers' | 'problemId'>
  form: RehearsalForm
  /** As it was rehearsed: shortened, where it was. */
  content: KitContent
  work: RehearsalWork
  links: readonly Link[]
}): Comparison {
  const { problemId } = rehearsal
  const places = placesOf(content, problemId)
  const answers = answersOf(rehearsal, content, form)
  const draws = drawsOf({ visits: work.clock.visits, asked: work.asked })
  const spoken = speech(answers, draws).filter(({ fromMs }) => fromMs <= work.clock.offsetMs)
  const pieces = answers.flatMap(({ to, lines }): Piece[] =>
    lines.flatMap(({ id, text, evidence = [] }) => {
      // What was asked twice was said twice, and heard at last.
      const said = spoken.findLast(({ lineId }) => lineId === id) ?? null
      return evidence.map((tag) => ({ lineId: id, text, to, tag, said }))
    }),
  )
  const notes = work.notes.map((note) => standing(note, pieces, links))
  const evidence = pieces.flatMap((piece): ComparedEvidence[] => {
    const drawnBy = places.find(({ id }) => id === piece.to)
    if (!drawnBy) return []
    const { tag, lineId, text, said } = piece
    const isCutOff = said === null && draws.some(({ to }) => to === piece.to)
    const { outcome, noteIds } = outcomeOf(piece, notes)
    return [{ ...tag, lineId, text, outcome, noteIds, saidAtMs: said?.fromMs ?? null, isCutOff, drawnBy }]
  })
  return { evidence, beyond: beyondOf(notes), unasked: unaskedOf(places, evidence) }
}

/** A note, the pieces that it caught, and else the line that it stands nearest to. */
type Standing = { note: RehearsalNote; caught: ReadonlySet<Piece>; isLinked: boolean; nearest: string | null }

function standing(note: RehearsalNote, pieces: readonly Piece[], links: readonly Link[]): Standing {
  const linkedIds = links.filter(({ noteId }) => noteId === note.id).map(({ lineId }) => lineId)
  const near = pieces.filter(({ said }) => said !== null && isNear(note, said))
  const sameTag = note.tags.flatMap((own) => {
    const matching = near.filter(({ tag }) => isSameTag(own, tag))
    // Of two answers with the same tag, a note is about the one that is being given as it is begun.
    const meant = nearestTo(note, matching)
    return matching.filter(({ to }) => to === meant?.to)
  })
  const caught = new Set([...pieces.filter(({ lineId }) => linkedIds.includes(lineId)), ...sameTag])
  const nearest = nearestTo(note, near)?.lineId ?? null
  return { note, caught, isLinked: linkedIds.length > 0, nearest }
}

/** The last that had begun by then, else the first to come. */
function nearestTo({ offsetMs }: RehearsalNote, pieces: readonly Piece[]): Piece | null {
  const inOrder = pieces.toSorted((a, b) => (a.said?.fromMs ?? 0) - (b.said?.fromMs ?? 0))
  return inOrder.findLast(({ said }) => said !== null && said.fromMs <= (offsetMs ?? 0)) ?? inOrder[0] ?? null
}

function outcomeOf(piece: Piece, notes: readonly Standing[]): { outcome: Outcome; noteIds: string[] } {
  const idsOf = (some: readonly Standing[]) => some.map(({ note }) => note.id)
  const caught = notes.filter((one) => one.caught.has(piece))
  if (caught.length > 0) return { outcome: 'caught', noteIds: idsOf(caught) }
  if (piece.said === null) return { outcome: 'not_said', noteIds: [] }
  // A note that caught something is about that.
  const near = notes.filter((one) => one.caught.size === 0 && one.nearest === piece.lineId)
  const tagged = near.filter(({ note }) => note.tags.length > 0)
  if (tagged.length > 0) return { outcome: 'tagged_otherwise', noteIds: idsOf(tagged) }
  return near.length > 0 ? { outcome: 'not_tagged', noteIds: idsOf(near) } : { outcome: 'missed', noteIds: [] }
}

/** Seen by this person and not by the reference, which may have overlooked it. */
const beyondOf = (notes: readonly Standing[]): Comparison['beyond'] =>
  notes
    .filter(({ isLinked }) => !isLinked)
    .flatMap(({ note, caught }) =>
      note.tags
        .filter((own) => ![...caught].some(({ tag }) => isSameTag(own, tag)))
        .map((tag) => ({ noteId: note.id, tag })),
    )

function unaskedOf(places: readonly Place[], evidence: readonly ComparedEvidence[]): Comparison['unasked'] {
  return places.flatMap((place) => {
    const own = evidence.filter(
      ({ drawnBy, outcome, isCutOff }) => drawnBy.id === place.id && outcome === 'not_said' && !isCutOff,
    )
    return own.length > 0 ? [{ place, evidence: own }] : []
  })
}
