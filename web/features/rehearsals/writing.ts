import { createContext, useContext } from 'react'
import type { KitVersion } from '#contract/kits.ts'
import type { KitContent } from '#domain/kit.ts'
import type { DraftIssue } from '#domain/rehearsal/draft-issues.ts'
import { contentAt, spokenTimes, type SpokenTime } from '#domain/rehearsal/spoken-times.ts'
import {
  draftForms,
  type DraftReading,
  type RehearsalDraft,
  replanned,
  saidIn,
  spokenIn,
} from '#domain/rehearsal/draft.ts'
import type { RehearsalForm, ShortPlan } from '#domain/rehearsal/rehearsal.ts'
import { rewritten, type WrittenAnswer } from '#domain/rehearsal/spoken-text.ts'
import type { WorkSaver } from '../../lib/work-saver.ts'

export type DraftSaver = WorkSaver<RehearsalDraft>

/** A made-up candidate as the forms see them. */
export type Writing = {
  slug: string
  kit: KitVersion
  draft: RehearsalDraft
  issues: readonly DraftIssue[]
  /** The author has asked what is missing. */
  isAsked: boolean
  /** At each length that it is written for, how long everything takes. */
  times: ReadonlyMap<RehearsalForm, readonly SpokenTime[]>
  edit: (change: (draft: RehearsalDraft) => Partial<RehearsalDraft>) => void
}

export const WritingContext = createContext<Writing | null>(null)

export function useWriting(): Writing {
  const writing = useContext(WritingContext)
  if (!writing) throw new Error('The forms of a made-up candidate stand inside their page')
  return writing
}

/** What is wrong at a place; what is only not there yet is said once the author has asked for it. */
export const issueAt = ({ issues, isAsked }: Pick<Writing, 'issues' | 'isAsked'>, place: string): string | undefined =>
  issues.find((issue) => issue.place === place && (isAsked || !issue.isMissing))?.message

export const timesOf = (draft: RehearsalDraft, kit: KitVersion): Writing['times'] => {
  const said = spokenIn(draft, kit)
  return new Map(draftForms(draft).map((form) => [form, spokenTimes(said, kit, form)]))
}

const unwritten = (to: string): WrittenAnswer => ({ to, text: '', lines: [], gone: [] })

export const answerTo = ({ answers }: RehearsalDraft, to: string): WrittenAnswer =>
  answers.find((answer) => answer.to === to) ?? unwritten(to)

export const withAnswer = ({ answers }: RehearsalDraft, answer: WrittenAnswer): Pick<RehearsalDraft, 'answers'> => ({
  answers: answers.some(({ to }) => to === answer.to)
    ? answers.map((one) => (one.to === answer.to ? answer : one))
    : [...answers, answer],
})

const newLineId = () => `l-${crypto.randomUUID().slice(0, 8)}`

export const withText = (draft: RehearsalDraft, to: string, text: string) =>
  withAnswer(draft, rewritten(answerTo(draft, to), text, newLineId))

export const withSections = (
  { short, problemId }: RehearsalDraft,
  sections: ShortPlan['sections'],
  content: KitContent,
): Pick<RehearsalDraft, 'short'> => ({ short: { ...short, ...replanned(short, sections, content, problemId) } })

export const withReading = (
  { short, full }: RehearsalDraft,
  form: RehearsalForm,
  change: (reading: DraftReading) => Partial<DraftReading>,
): Partial<RehearsalDraft> =>
  form === 'short'
    ? { short: { ...short, reading: { ...short.reading, ...change(short.reading) } } }
    : { full: { reading: { ...full.reading, ...change(full.reading) } } }

/** What there is to answer to at this length. */
export const askedAt = ({ draft, kit }: Pick<Writing, 'draft' | 'kit'>, form: RehearsalForm): KitContent =>
  contentAt(saidIn(draft), kit, form)
