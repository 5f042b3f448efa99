import { useMemo } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { timeOfDay } from '../../lib/format.ts'
import { isAttachmentEntry, isNoteEntry, isShared, type OutboxEntry } from '../../lib/outbox-store.ts'
import { useOutbox, useOutboxState } from '../../lib/outbox-provider.tsx'
import { waitingWords } from '../../lib/waiting-words.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Section } from '../../ui/section.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { actTime, actWords, type KitWords } from './act-words.ts'
import { allItems } from './prompt-items.ts'

type Props = { interview: Interview; onClose: () => void }

/** What of this interview is on this device alone: what waits, and what the server did not take and why. */
export function WaitingSheet({ interview, onClose }: Props) {
  const { outbox } = useOutbox()
  const { entries, offlineSince } = useOutboxState()
  const words = useKitWords(interview)
  const own = entries.filter((entry) => entry.interviewId === interview.id)
  const refused = own.filter((entry) => entry.refused !== null)
  const waiting = own.filter((entry) => entry.refused === null)
  const texts = own.flatMap((entry) => (isNoteEntry(entry) && entry.note ? [entry.note.text] : []))
  return (
    <Sheet isOpen title="On this device" onClose={onClose}>
      {offlineSince && (
        <Notice tone="warn" title={`Offline since ${timeOfDay(offlineSince)}.`}>
          Go on as usual: everything is on this device’s disk and is sent by itself when the server is reached.
        </Notice>
      )}
      {refused.length > 0 && (
        <Section title="Not taken by the server">
          <Rows isDense>
            {refused.map((entry) => (
              <Row
                key={entry.seq}
                title={entryWords(entry, words)}
                detail={entry.refused?.detail}
                end={
                  <>
                    {isNoteEntry(entry) && entry.note && <CopyButton text={entry.note.text}>Copy</CopyButton>}
                    <Button size="small" onClick={() => void outbox?.discard(entry.seq)}>
                      {isShared(entry) ? 'Understood' : 'Give it up'}
                    </Button>
                  </>
                }
              />
            ))}
          </Rows>
        </Section>
      )}
      <Section title={waiting.length === 0 ? 'Nothing waits' : `Waiting: ${waitingWords(waiting)}`}>
        {waiting.length === 0 ? (
          <p className="muted">The server has everything else.</p>
        ) : (
          <Rows isDense>
            {waiting.map((entry) => (
              <Row
                key={entry.seq}
                lead={isShared(entry) ? actTime(entry) : undefined}
                title={entryWords(entry, words)}
              />
            ))}
          </Rows>
        )}
      </Section>
      {texts.length > 0 && <CopyButton text={texts.join('\n\n')}>Copy all texts</CopyButton>}
    </Sheet>
  )
}

function entryWords(entry: OutboxEntry, words: KitWords): string {
  if (isShared(entry)) return actWords(entry, words)
  if (isNoteEntry(entry)) return entry.note === null ? 'A note is deleted' : entry.note.text || 'A note without words'
  // What a newer version left here is none of these, and is counted all the same.
  return isAttachmentEntry(entry) && entry.file === null ? 'A picture is taken off its note' : waitingWords([entry])
}

function useKitWords({ kit }: Interview): KitWords {
  return useMemo(
    () => ({
      sections: new Map(kit.content.sections.map(({ id, title }) => [id, title])),
      prompts: new Map(
        [null, ...(kit.content.problems ?? [])].flatMap((problem) =>
          allItems(kit.content, problem).map(({ id, title, text }) => [id, title ?? text] as const),
        ),
      ),
    }),
    [kit],
  )
}
