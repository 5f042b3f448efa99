import { useState } from 'react'
import { isSerious } from '#domain/coverage.ts'
import type { SpokenLine } from '#domain/rehearsal/rehearsal.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { IconButton } from '../../ui/button.tsx'
import { EvidenceMark } from '../../ui/tag.tsx'
import { useToast } from '../../ui/toast.tsx'
import { EvidenceDialog } from './evidence-dialog.tsx'
import styles from './write.module.css'
import { catalogueText, withEvidence } from './written-evidence.ts'
import { useWriting } from './writing.ts'

type Chosen = { lineId: string; index: number }

/** What is evidence in an answer: the words, what for, and why. */
export function LineEvidence({ to, lines }: { to: string; lines: readonly SpokenLine[] }) {
  const { kit, edit } = useWriting()
  const toast = useToast()
  const [changing, setChanging] = useState<Chosen | null>(null)
  const found = lines.flatMap((line) => (line.evidence ?? []).map((tag, index) => ({ line, tag, index })))
  if (found.length === 0) return null
  const remove = (lineId: string, index: number) => {
    const before = lines.find(({ id }) => id === lineId)?.evidence ?? []
    edit((now) => withEvidence(now, to, lineId, before.toSpliced(index, 1)))
    toast({ text: 'Removed: evidence', undo: () => edit((now) => withEvidence(now, to, lineId, before)) })
  }
  return (
    <ul className={styles.evidence}>
      {found.map(({ line, tag, index }) => (
        <li key={`${line.id} ${index}`}>
          <EvidenceMark polarity={tag.polarity} isSerious={isSerious(tag, kit.content.antiPatterns)} />
          <div>
            <p>
              <q>{line.text}</q>
            </p>
            <p className="muted">
              {competencyTitle(tag.competencyId)}: {tag.why}
              {tag.catalogId !== undefined && (
                <span className="small"> ({catalogueText(kit.content, tag.catalogId)})</span>
              )}
            </p>
          </div>
          <span className={styles.acts}>
            <IconButton
              icon="edit"
              size="small"
              variant="quiet"
              label={`Change the evidence in: ${line.text}`}
              onClick={() => setChanging({ lineId: line.id, index })}
            />
            <IconButton
              icon="bin"
              size="small"
              variant="quiet"
              label={`Remove the evidence in: ${line.text}`}
              onClick={() => remove(line.id, index)}
            />
          </span>
        </li>
      ))}
      {changing && <EvidenceDialog to={to} lines={lines} changing={changing} onClose={() => setChanging(null)} />}
    </ul>
  )
}
