import { useQuery } from '@tanstack/react-query'
import type { KitVersion } from '#contract/kits.ts'
import type { RehearsalDraftView } from '#contract/rehearsal-drafts.ts'
import { placesOf } from '#domain/rehearsal/places.ts'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { useTitle } from '../../lib/title.ts'
import { useWorkSaver, useWorkState } from '../../lib/use-work-saver.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton, SkeletonRows, SkeletonText } from '../../ui/skeleton.tsx'
import { kitQuery } from '../kits/queries.ts'
import { DraftConflict } from './draft-conflict.tsx'
import { rehearsalDraftQuery, sendRehearsalDraft } from './queries.ts'
import { WriteEditor } from './write-editor.tsx'

/** A made-up candidate is written here: who they are, what they say, what it is evidence for, and the reference. */
export function WritePage({ params }: { params: { slug?: string | undefined } }) {
  const slug = params.slug ?? ''
  const draft = useQuery(rehearsalDraftQuery(slug))
  const kit = useQuery({ ...kitQuery(draft.data?.draft.kitSlug ?? ''), enabled: draft.data !== undefined })
  const error = draft.error ?? kit.error
  useTitle('Write a made-up candidate')
  return (
    <Page>
      {error ? (
        <NoDraft error={error} onRetry={() => void (draft.error ? draft.refetch() : kit.refetch())} />
      ) : draft.data && kit.data ? (
        <Opened key={slug} opened={draft.data} kit={kit.data} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

function Opened({ opened: { slug, draft, revision, basedOn }, kit }: { opened: RehearsalDraftView; kit: KitVersion }) {
  const saver = useWorkSaver({
    key: `rehearsal-draft:${slug}`,
    stored: { work: draft, revision },
    send: (work, onRevision) => sendRehearsalDraft(slug, work, onRevision),
    onSaved: () => {},
  })
  return saver ? <Kept slug={slug} kit={kit} basedOn={basedOn} saver={saver} /> : <Loading />
}

function Kept({ saver, kit, ...rest }: Parameters<typeof WriteEditor>[0]) {
  const { generation, status, work, theirs } = useWorkState(saver)
  return (
    <>
      <WriteEditor key={generation} saver={saver} kit={kit} {...rest} />
      {status === 'conflict' && theirs && (
        <DraftConflict
          mine={work}
          theirs={theirs.work}
          askedOf={(to) => placesOf(kit.content, work.problemId ?? undefined).find(({ id }) => id === to)?.text ?? to}
          onChoose={(choice) => saver.resolve(choice)}
        />
      )}
    </>
  )
}

const NoDraft = ({ error, onRetry }: { error: Error; onRetry: () => void }) =>
  isRefusedAs(error, 'not_found', 'invalid_input', 'forbidden') ? (
    <PageHeader
      title="There is nothing to write here"
      lead={
        isRefusedAs(error, 'forbidden')
          ? 'Made-up candidates are written by kit authors.'
          : 'This draft was put on the list or thrown away, or there never was one.'
      }
      actions={<LinkButton href="/rehearsals">All rehearsals</LinkButton>}
    />
  ) : (
    <>
      <h1 className="vh">Write a made-up candidate</h1>
      <ErrorState {...failureOf(error, 'The draft')} kept="What you wrote on this device is kept." onRetry={onRetry} />
    </>
  )

const Loading = () => (
  <Skeleton label="Loading the draft" isPage>
    <SkeletonText size="t5" width="half" />
    <SkeletonRows count={6} />
  </Skeleton>
)
