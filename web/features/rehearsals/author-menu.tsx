import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RehearsalItem } from '#contract/rehearsals.ts'
import { wordsOf } from '../../lib/call-words.ts'
import { download } from '../../lib/download.ts'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import { kitsQuery } from '../kits/queries.ts'
import { NewDraft } from './new-draft.tsx'
import { putRehearsalMutation, rehearsalFileQuery, removeRehearsalMutation } from './queries.ts'

/** For those who write rehearsals: one to go on with, a copy, the file, and off the list. */
export function AuthorMenu({ item }: { item: RehearsalItem }) {
  const { slug, title, kitSlug, candidate, writtenBy } = item
  const [, navigate] = useLocation()
  const kits = useQuery(kitsQuery)
  const [isCopying, setIsCopying] = useState(false)
  const toast = useToast()
  const client = useQueryClient()
  const onError = (error: Error) => void toast({ text: wordsOf(error) })
  const read = () => client.fetchQuery({ ...rehearsalFileQuery(slug), staleTime: 0 })
  const saving = useMutation({
    mutationFn: read,
    onSuccess: ({ file }) =>
      download({
        fileName: `${slug}.rehearsal.json`,
        mediaType: 'application/json',
        text: `${JSON.stringify({ slug, ...file }, null, 2)}\n`,
      }),
    onError,
  })
  const restoring = useMutation({ ...putRehearsalMutation, onError })
  const removing = useMutation({
    mutationFn: async () => {
      const { file } = await read()
      await client.getMutationCache().build(client, removeRehearsalMutation).execute(slug)
      return file
    },
    onSuccess: (file) => toast({ text: `Off the list: ${title}`, undo: () => restoring.mutate({ slug, file }) }),
    onError,
  })
  return (
    <>
      <Menu
        label={`For authors: ${title}`}
        iconOnly
        items={[
          // What came with the product is its own: a release may bring the next version of it.
          ...(writtenBy === null
            ? []
            : [{ id: 'improve', label: 'Improve it', onSelect: () => navigate(`/rehearsals/${slug}/write`) }]),
          {
            id: 'copy',
            label: 'Write another from it',
            detail: 'A copy to begin with, for the same kit',
            onSelect: () => setIsCopying(true),
          },
          {
            id: 'save',
            label: 'Save as a file',
            detail: 'With the reference: it gives the answers away',
            onSelect: () => saving.mutate(),
          },
          {
            id: 'remove',
            label: 'Take off the list',
            detail: 'Rehearsals that have begun keep it',
            onSelect: () => removing.mutate(),
          },
        ]}
      />
      {isCopying && (
        <NewDraft
          kits={kits.data?.items ?? []}
          kitSlug={kitSlug}
          copyOf={{ slug, name: candidate.name }}
          onClose={() => setIsCopying(false)}
        />
      )}
    </>
  )
}
