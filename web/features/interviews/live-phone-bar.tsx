import type { Interview } from '#contract/interviews.ts'
import { PhoneBar } from '../../ui/nav.tsx'
import styles from './live-screen.module.css'
import type { Opened } from './live-sheets.tsx'

type Props = {
  interview: Interview
  sectionId: string | null
  noteCount: number
  /** Competencies with evidence. */
  covered: number
  open: (what: Opened) => void
}

/** What there is no room for on a phone, with its figures. */
export function LivePhoneBar({ interview, sectionId, noteCount, covered, open }: Props) {
  const { sections, competencies, guardrails } = interview.kit.content
  const place = sections.findIndex(({ id }) => id === sectionId) + 1
  return (
    <div className={styles.phoneBar}>
      <PhoneBar
        label="More of this interview"
        items={[
          { id: 'notes', label: 'Notes', figure: noteCount, onSelect: () => open('notes') },
          {
            id: 'coverage',
            label: 'Coverage',
            figure: `${covered} of ${competencies.length}`,
            onSelect: () => open('coverage'),
          },
          {
            id: 'sections',
            label: 'Sections',
            figure: `${place} of ${sections.length}`,
            onSelect: () => open('sections'),
          },
          { id: 'guardrails', label: 'Do not ask', figure: guardrails.length, onSelect: () => open('doNotAsk') },
        ]}
      />
    </div>
  )
}
