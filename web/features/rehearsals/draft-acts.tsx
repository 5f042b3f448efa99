import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { wordsOf } from '../../lib/call-words.ts'
import { newId } from '../../lib/new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import { deleteRehearsalDraftMutation, publishRehearsalMutation, tryMutation } from './queries.ts'
import { type DraftSaver, useWriting } from './writing.ts'

type Props = { saver: DraftSaver; isNew: boolean; onMissing: () => void }

/** What can be done with a draft: hear it, put it on the list, throw it away. Where something is missing, that is shown. */
export function DraftActs({ saver, isNew, onMissing }: Props) {
  const { slug, draft, kit, issues } = useWriting()
  const [, navigate] = useLocation()
  const toast = useToast()
  const [isThrowing, setIsThrowing] = useState(false)
  const onError = (error: Error) => void toast({ text: wordsOf(error) })
  const trying = useMutation({ ...tryMutation(slug, (id) => navigate(`/rehearsals/${id}`)), onError })
  const publishing = useMutation({ ...publishRehearsalMutation(slug), onError })

  const whole = async (then: (revision: number) => void) => {
    if (issues.length > 0) {
      onMissing()
      toast({ text: 'Something is missing yet. Here is what.' })
    } else if (await saver.flush()) then(saver.getRevision())
    else toast({ text: 'The draft is not saved on the server yet. Wait a moment and try again.' })
  }
  const hear = (form: 'short' | 'full') => void whole(() => trying.mutate({ id: newId(), form }))
  const publish = () =>
    void whole((revision) =>
      publishing.mutate(revision, {
        onSuccess: ({ title }) => {
          toast({ text: `On the list: ${title}` })
          navigate(`/rehearsals?kit=${draft.kitSlug}`)
        },
      }),
    )
  return (
    <>
      {draft.hasFull ? (
        <Menu
          label="Try it"
          icon="play"
          items={[
            { id: 'short', label: 'Eight minutes', onSelect: () => hear('short') },
            { id: 'full', label: `Full, ${kit.durationMinutes} min`, onSelect: () => hear('full') },
          ]}
        />
      ) : (
        <Button icon="play" busy={trying.isPending && 'Opening'} onClick={() => hear('short')}>
          Try it
        </Button>
      )}
      <Button variant="primary" busy={publishing.isPending && 'Putting it there'} onClick={publish}>
        Put on the list
      </Button>
      <Menu
        label="More"
        icon="dots"
        iconOnly
        items={[
          {
            id: 'away',
            label: 'Throw the draft away',
            onSelect: () => setIsThrowing(true),
            isDisabled: saver.getRevision() === 0,
          },
        ]}
      />
      {isThrowing && (
        <ThrowAway
          slug={slug}
          saver={saver}
          isNew={isNew}
          onClose={() => setIsThrowing(false)}
          onGone={() => navigate(`/rehearsals?kit=${draft.kitSlug}`)}
        />
      )}
    </>
  )
}

type ThrowProps = { slug: string; saver: DraftSaver; isNew: boolean; onClose: () => void; onGone: () => void }

/** There is no way back, so it is asked once more. */
function ThrowAway({ slug, saver, isNew, onClose, onGone }: ThrowProps) {
  const removing = useMutation(deleteRehearsalDraftMutation(slug))
  const throwAway = async () => {
    await saver.flush()
    removing.mutate(undefined, { onSuccess: onGone })
  }
  return (
    <Dialog
      isOpen
      size="small"
      title="Throw the draft away?"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="primary" busy={removing.isPending && 'Throwing it away'} onClick={() => void throwAway()}>
            Throw it away
          </Button>
        </>
      }
    >
      <p>
        {isNew
          ? 'Everything that was written of this candidate is gone then.'
          : 'What was written since is gone then. What is on the list stays.'}
      </p>
    </Dialog>
  )
}
