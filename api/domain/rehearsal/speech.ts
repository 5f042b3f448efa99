import { wordCount, wordsInHalfAMinute } from '../spoken.ts'
import type { Visit } from '../timeline.ts'
import type { Answer, SpokenLine } from './rehearsal.ts'

type Words = { to: string; lines: readonly Pick<SpokenLine, 'id' | 'text' | 'pause'>[] }

/** What was asked or used, and when, in milliseconds of running clock. */
export type Draw = { to: string; atMs: number }

/** A line as it was, or will be, said. */
export type Spoken = { lineId: string; to: string; text: string; fromMs: number; toMs: number }

/** Nobody answers before the question has been heard. */
const reactionMs = 1_200
const breathMs = 350
const msOfWord = 30_000 / wordsInHalfAMinute

/** The lines of an answer that begins at `atMs`, each with its time. */
function linesFrom({ to, lines }: Words, atMs: number): Spoken[] {
  let now = atMs + reactionMs
  return lines.map(({ id, text, pause }, index) => {
    const fromMs = now + (pause === undefined ? (index === 0 ? 0 : breathMs) : pause * 1_000)
    now = fromMs + wordCount(text) * msOfWord
    return { lineId: id, to, text, fromMs, toMs: now }
  })
}

/** How long an answer takes from its question on. */
export const lengthMs = (answer: Answer): number => linesFrom(answer, 0).at(-1)?.toMs ?? 0

/** A section is entered for the first time once; what is asked again is answered again. */
export function drawsOf(work: { visits: readonly Visit[]; asked: readonly { id: string; atMs: number }[] }): Draw[] {
  const entered = work.visits.filter(
    ({ sectionId }, index) => work.visits.findIndex((visit) => visit.sectionId === sectionId) === index,
  )
  return [
    ...entered.map(({ sectionId, fromMs }) => ({ to: sectionId, atMs: fromMs })),
    ...work.asked.map(({ id, atMs }) => ({ to: id, atMs })),
  ].toSorted((a, b) => a.atMs - b.atMs)
}

/**
 * Everything that is said to these draws, in order. Whoever asks while the candidate talks cuts them off: what had not
 * begun by then is not said. What nothing is written for draws nothing and cuts nobody off.
 */
export function speech(answers: readonly Words[], draws: readonly Draw[]): Spoken[] {
  const answered = draws.flatMap((draw) => {
    const answer = answers.find(({ to }) => to === draw.to)
    return answer ? [{ answer, atMs: draw.atMs }] : []
  })
  return answered.flatMap(({ answer, atMs }, index) => {
    const cutMs = answered[index + 1]?.atMs ?? Number.POSITIVE_INFINITY
    return linesFrom(answer, atMs).filter(({ fromMs }) => fromMs < cutMs)
  })
}
