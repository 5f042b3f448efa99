import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import type { Interview } from '#contract/interviews.ts'
import { mostTopics, readsLikeVerdict, topicLength } from '#domain/handoff.ts'
import { wordsOf } from '../../lib/call-words.ts'
import { useOutbox } from '../../lib/outbox-provider.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { handOnMutation } from './panel-mutations.ts'
import { topicKey } from './topic-key.ts'

/** What this panel hands to later rounds: a few short topics, said as what to ask about. */
export function TopicsForm({
  interview,
  isAutoFocused,
}: {
  interview: Interview
  isAutoFocused?: boolean | undefined
}) {
  const { id, handoff, laterRounds } = interview
  const [topic, setTopic] = useTopicDraft(id)
  const handOn = useMutation(handOnMutation(id))
  const isFull = handoff.topics.length >= mostTopics
  const words = topic.trim()

  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (words === '' || handOn.isPending) return
    handOn.mutate({ handoff, change: { add: words } }, { onSuccess: () => setTopic('') })
  }

  return (
    <div className="stack">
      {handoff.topics.length > 0 && (
        <Rows isDense>
          {handoff.topics.map((one) => (
            <Row
              key={one}
              title={one}
              end={
                <IconButton
                  icon="close"
                  label={`Take back: ${one}`}
                  variant="quiet"
                  size="small"
                  onClick={() => handOn.mutate({ handoff, change: { remove: one } })}
                />
              }
            />
          ))}
        </Rows>
      )}
      {isFull && (
        <p className="muted">
          {mostTopics} topics are as many as the next round can use. Take one back to add another.
        </p>
      )}
      {!isFull && laterRounds.length > 0 && (
        <form className="stack" onSubmit={add}>
          <TextField
            label="Topic to probe"
            value={topic}
            maxLength={topicLength}
            autoFocus={isAutoFocused}
            autoComplete="off"
            hint={
              readsLikeVerdict(topic)
                ? 'This reads like a verdict. Later interviewers judge for themselves: say what to ask about.'
                : 'What to ask about, in a few words: “Own part in the migration”. Never how it went.'
            }
            onChange={({ target }) => setTopic(target.value)}
          />
          <div className="row">
            <Button
              type="submit"
              busy={handOn.isPending && 'Handing on'}
              disabledReason={words === '' ? 'Write a topic first' : undefined}
            >
              Hand on
            </Button>
          </div>
        </form>
      )}
      {handOn.error && <Notice tone="refused">{wordsOf(handOn.error)}</Notice>}
      <p className="small muted">
        {laterRounds.length > 0
          ? `Shown to the interviewers of ${laterRounds.join(', ')}, by the name of this round.`
          : 'No round of this candidacy is still to come, so there is nobody to hand a topic to.'}
      </p>
    </div>
  )
}

/** Half a topic survives a closed sheet and a closed browser, as half a note does. */
function useTopicDraft(interviewId: string) {
  const { outbox } = useOutbox()
  const [topic, setTopic] = useState('')
  useEffect(() => {
    let isCurrent = true
    void outbox?.loadDraft(topicKey(interviewId)).then((stored) => isCurrent && setTopic((now) => now || stored))
    return () => {
      isCurrent = false
    }
  }, [outbox, interviewId])
  const change = (text: string) => {
    setTopic(text)
    outbox?.saveDraft(topicKey(interviewId), text).catch(() => {}) // the field still has it
  }
  return [topic, change] as const
}
