import { useEffect, useState } from 'react'
import { useOutbox, useOutboxState } from '../../lib/outbox-provider.tsx'
import { fileAlt, viewAttachments } from '../../lib/attachment-view.ts'
import { isAttachmentEntry, isNoteEntry } from '../../lib/outbox-store.ts'
import { Attached } from '../../ui/attached.tsx'
import { Card } from '../../ui/card.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { parseDraft } from './draft.ts'
import { topicKey } from './topic-key.ts'

/** What was typed here and reached nobody, of an interview in which nothing can be noted any more: to be copied. */
export function KeptText({ interviewId }: { interviewId: string }) {
  const { outbox } = useOutbox()
  const { entries } = useOutboxState()
  const [drafts, setDrafts] = useState<readonly string[]>([])
  useEffect(() => {
    let isCurrent = true
    const load = async (): Promise<string[]> => [
      parseDraft((await outbox?.loadDraft(interviewId)) ?? '')?.text ?? '',
      (await outbox?.loadDraft(topicKey(interviewId))) ?? '',
    ]
    void load().then((kept) => isCurrent && setDrafts(kept))
    return () => {
      isCurrent = false
    }
  }, [outbox, interviewId])

  const unsent = entries.flatMap((entry) =>
    isNoteEntry(entry) && entry.interviewId === interviewId ? [entry.note?.text ?? ''] : [],
  )
  const texts = [...unsent, ...drafts].filter((text) => text !== '')
  const own = entries.filter(isAttachmentEntry).filter((entry) => entry.interviewId === interviewId)
  const files = [...viewAttachments(interviewId, [], own).values()].flat()
  if (texts.length === 0 && files.length === 0) return null
  return (
    <Section title="Typed here, and not on the server">
      <Card isFlush as="div">
        <Rows isDense>
          {texts.map((text, index) => (
            <Row key={index} title={text} end={<CopyButton text={text}>Copy</CopyButton>} />
          ))}
          {files.length > 0 && (
            <Row>
              <Attached items={files} alt={fileAlt({ text: '' })} />
            </Row>
          )}
        </Rows>
      </Card>
    </Section>
  )
}
