import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { useTitle } from '../../lib/title.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton, SkeletonRows, SkeletonText } from '../../ui/skeleton.tsx'
import { KitEditor } from './kit-editor.tsx'
import { useKeptKit } from './kept-kit.ts'
import { kitDraftQuery } from './queries.ts'

export function KitEditorPage({ params }: { params: { slug?: string | undefined } }) {
  const slug = params.slug ?? ''
  const draft = useQuery(kitDraftQuery(slug))
  const { kept, keep, isKeeping } = useKeptKit(slug)
  // Where the server is not reached, what this device keeps can be written on.
  const isRefused = draft.error !== null && isRefusedAs(draft.error, ...refused)
  const here = draft.data ?? (draft.error && !isRefused ? kept?.on : undefined)
  // What is open stays open while the server is asked again: an editor that went and came back would bring what was kept
  // when the page began, and not what was written since.
  const [last, setLast] = useState(here)
  if (here && here !== last) setLast(here)
  const shown = here ?? (isRefused ? undefined : last)
  useTitle(draft.data ? `Edit ${draft.data.kit.title || slug}` : 'Edit a kit')
  return (
    <Page>
      {((draft.isPending && !shown) || (draft.data && kept === undefined)) && (
        <Skeleton label="Loading the draft" isPage>
          <SkeletonText size="t5" width="half" />
          <SkeletonRows count={6} />
        </Skeleton>
      )}
      {draft.error && !shown && <NoDraft error={draft.error} onRetry={() => void draft.refetch()} />}
      {shown && kept !== undefined && (
        <KitEditor key={slug} draft={shown} kept={kept} keep={keep} isKeeping={isKeeping} />
      )}
    </Page>
  )
}

const refused = ['not_found', 'invalid_input', 'forbidden'] as const

const NoDraft = ({ error, onRetry }: { error: Error; onRetry: () => void }) =>
  isRefusedAs(error, ...refused) ? (
    <PageHeader
      title="There is nothing to edit here"
      lead={isRefusedAs(error, 'forbidden') ? 'Kits are written by kit authors.' : 'No kit has this short name.'}
      actions={<LinkButton href="/kits">All kits</LinkButton>}
    />
  ) : (
    <>
      <h1 className="vh">Edit a kit</h1>
      <ErrorState {...failureOf(error, 'The draft')} onRetry={onRetry} />
    </>
  )
