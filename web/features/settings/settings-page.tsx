import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import type { Settings } from '#contract/jobs.ts'
import { failureOf, isRefusedAs } from '../../lib/call-words.ts'
import { onFirstSign } from '../../lib/first-sign.ts'
import { useTitle } from '../../lib/title.ts'
import { decisionWays } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { fetchedLater } from '../../ui/fetched-later.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { settingsQuery } from './queries.ts'
import styles from './settings.module.css'
import { asTheJobHasIt } from './way-words.ts'

const ChangeSettings = fetchedLater(async () => (await import('./change-settings.tsx')).ChangeSettings)

export function SettingsPage() {
  useTitle('Settings')
  const settings = useQuery(settingsQuery)
  return (
    <Page>
      <PageHeader title="Settings" lead="They hold for the whole organization." />
      {settings.isPending && (
        <Skeleton label="Loading the settings" className={styles.settings}>
          <SkeletonRows count={3} />
        </Skeleton>
      )}
      {settings.error &&
        !settings.data &&
        (isRefusedAs(settings.error, 'forbidden') ? (
          <EmptyState title="Settings are the admins’ to change">Ask one of them for what you need.</EmptyState>
        ) : (
          <ErrorState {...failureOf(settings.error, 'The settings')} onRetry={() => void settings.refetch()} />
        ))}
      {settings.data && <StoredSettings stored={settings.data} />}
    </Page>
  )
}

function StoredSettings({ stored }: { stored: z.output<typeof Settings> }) {
  const [isChanging, setIsChanging] = useState(false)
  useEffect(() => onFirstSign(() => void ChangeSettings.fetch()), [])
  const way = stored.decisionWay === null ? asTheJobHasIt : decisionWays[stored.decisionWay]
  return (
    <div className={styles.settings}>
      <Card isFlush>
        <Rows>
          <Row title="Organization" detail={stored.organizationName} />
          <Row title="Who votes, and who decides" detail={`${way.name}. ${way.meaning}`} />
          <Row
            title="Transcripts"
            detail={stored.keepsTranscripts ? 'The lead of an interview may add one.' : 'None can be added.'}
          />
        </Rows>
      </Card>
      <div className="row">
        <Button onClick={() => setIsChanging(true)}>Change</Button>
      </div>
      {isChanging && (
        <Suspense>
          <ChangeSettings stored={stored} onClose={() => setIsChanging(false)} />
        </Suspense>
      )}
    </div>
  )
}
