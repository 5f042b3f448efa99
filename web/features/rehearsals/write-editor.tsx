import { useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import type { KitVersion } from '#contract/kits.ts'
import { answeredOf, rehearsalDraftIssues } from '#domain/rehearsal/draft-issues.ts'
import { timeOfDay } from '../../lib/format.ts'
import { useJump } from '../../lib/use-jump.ts'
import { useWorkState } from '../../lib/use-work-saver.ts'
import type { WorkState } from '../../lib/work-saver.ts'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import type { Saving } from '../../ui/save-words.ts'
import { DraftActs } from './draft-acts.tsx'
import { WriteMissing } from './write-missing.tsx'
import { WriteOutline } from './write-outline.tsx'
import { partOf, partsOf } from './write-parts.ts'
import { WritePlan } from './write-plan.tsx'
import { WriteProblem } from './write-problem.tsx'
import { WriteReference } from './write-reference.tsx'
import { WriteSection } from './write-section.tsx'
import { WriteWho } from './write-who.tsx'
import styles from './write.module.css'
import { type DraftSaver, timesOf, type Writing, WritingContext } from './writing.ts'

type Props = { slug: string; kit: KitVersion; basedOn: number | null; saver: DraftSaver }

export function WriteEditor({ slug, kit, basedOn, saver }: Props) {
  const state = useWorkState(saver)
  const draft = state.work
  const issues = useMemo(() => rehearsalDraftIssues(slug, draft, kit), [slug, draft, kit])
  const times = useMemo(() => timesOf(draft, kit), [draft, kit])
  const [search, setSearch] = useSearchParams()
  const part = search.get('part') ?? 'who'
  const [hasAsked, setHasAsked] = useState(part === 'check')
  if (part === 'check' && !hasAsked) setHasAsked(true)
  const writing: Writing = { slug, kit, draft, issues, isAsked: hasAsked, times, edit: saver.edit }
  const show = (id: string) => setSearch({ part: id }, { replace: true })
  const form = useRef<HTMLDivElement>(null)
  /** From the end of one part to the beginning of the next. */
  const goTo = (id: string) => {
    show(id)
    requestAnimationFrame(() => {
      form.current?.focus({ preventScroll: true })
      form.current?.scrollIntoView({ block: 'start' })
    })
  }
  const jump = useJump((place) => show(partOf(draft, kit.content, place)))
  const { done, total } = answeredOf(draft, kit)
  const parts = partsOf(draft, kit.content)
  const next = parts[parts.findIndex(({ id }) => id === part) + 1] ?? { id: 'check', title: 'What is missing' }
  return (
    <WritingContext value={writing}>
      <PageHeader
        over={`Made-up candidate for ${kit.title}`}
        title={draft.candidate.name.trim() || 'A candidate without a name'}
        lead={`${done} of ${total} prompts have an answer`}
        actions={
          <>
            <SaveState className={styles.save} state={savingOf(state, saver.getRevision())} />
            <DraftActs saver={saver} isNew={basedOn === null} onMissing={() => show('check')} />
          </>
        }
      />
      <div className={styles.editor}>
        <WriteOutline parts={parts} current={part} onShow={show} />
        <div className={styles.form} ref={form} tabIndex={-1}>
          <Part id={part} onJump={jump} />
          {part !== 'check' && <WriteNext title={next.title} onGo={() => goTo(next.id)} />}
        </div>
      </div>
    </WritingContext>
  )
}

const WriteNext = ({ title, onGo }: { title: string; onGo: () => void }) => (
  <div>
    <Button icon="next" onClick={onGo}>
      Next: {title}
    </Button>
  </div>
)

function Part({ id, onJump }: { id: string; onJump: (place: string) => void }) {
  if (id.startsWith('section-')) return <WriteSection key={id} id={id.slice('section-'.length)} />
  switch (id) {
    case 'plan':
      return <WritePlan />
    case 'problem':
      return <WriteProblem />
    case 'short':
    case 'full':
      return <WriteReference key={id} form={id} />
    case 'check':
      return <WriteMissing onJump={onJump} />
    default:
      return <WriteWho />
  }
}

function savingOf({ status, offlineSince, refusedBecause }: WorkState<object>, revision: number): Saving {
  if (status === 'offline')
    return { kind: 'offline', since: timeOfDay(offlineSince ?? new Date()), waiting: 'your changes' }
  if (status === 'refused') return { kind: 'refused', reason: refusedBecause ?? 'the server refused it' }
  if (status === 'conflict' || status === 'frozen') return { kind: 'refused', reason: 'it was changed elsewhere too' }
  if (status === 'waiting') return { kind: 'saving' }
  return { kind: 'saved', words: revision === 0 ? 'As on the list' : 'Draft saved' }
}
