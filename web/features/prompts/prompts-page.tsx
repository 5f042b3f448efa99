import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { BankItem } from '#contract/kits.ts'
import { failureOf, wordsOf } from '../../lib/call-words.ts'
import { count } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton, SkeletonBlock, SkeletonText } from '../../ui/skeleton.tsx'
import { sessionQuery } from '../session/queries.ts'
import { Facets } from './facets.tsx'
import { type FacetKey, filterOf } from './filter.ts'
import { PromptCard } from './prompt-card.tsx'
import { PromptSheet } from './prompt-sheet.tsx'
import { promptsQuery } from './queries.ts'
import styles from './prompts.module.css'

export function PromptsPage() {
  useTitle('Question bank')
  const [search, setSearch] = useSearchParams()
  const filter = filterOf(search)
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const clear = () => setSearch({}, { replace: true })
  // What is shown is in the address: it can be sent, and the way back finds it again.
  const set = (key: FacetKey | 'q', value: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === null || value === '') next.delete(key)
        else next.set(key, value)
        return next
      },
      { replace: true },
    )
  const [opened, setOpened] = useState<BankItem | null>(null)
  const session = useQuery(sessionQuery)
  const maySeeUse = session.data?.user.roles.some((role) => role === 'kit_author' || role === 'recruiter') ?? false
  const prompts = useInfiniteQuery({ ...promptsQuery(filter), placeholderData: keepPreviousData })
  const [first] = prompts.data?.pages ?? []
  const items = prompts.data?.pages.flatMap((page) => page.items) ?? []
  const showAll = (
    <Button variant="quiet" onClick={clear}>
      Clear the filters
    </Button>
  )
  return (
    <Page>
      <PageHeader
        title="Question bank"
        lead="Every prompt and problem of the library’s kits, with what a strong answer shows."
      />
      <div className={styles.layout}>
        <div className={styles.side}>
          <SearchField
            label="Search the question bank"
            placeholder="Search all words"
            maxLength={200}
            value={filter.q ?? ''}
            onSearch={(q) => set('q', q)}
          />
          {first && <Facets facets={first.facets} filter={filter} onChoose={set} />}
        </div>
        <div className={styles.results}>
          {prompts.isPending && <Loading />}
          {prompts.error && !prompts.data && (
            <ErrorState {...failureOf(prompts.error, 'The question bank')} onRetry={() => void prompts.refetch()}>
              {isFiltered && <div className="row">{showAll}</div>}
            </ErrorState>
          )}
          {first && (
            <Section
              title={count(first.total, 'prompt')}
              end={isFiltered && showAll}
              aria-busy={prompts.isPlaceholderData || undefined}
            >
              <output className="vh">{prompts.isPlaceholderData ? '' : `${count(first.total, 'prompt')} found`}</output>
              {items.length === 0 && (
                <EmptyState title="No prompt fits all of these" action={isFiltered && showAll}>
                  Take a filter away, or search for fewer words.
                </EmptyState>
              )}
              {items.map((item) => (
                <PromptCard key={item.id} item={item} onOpen={() => setOpened(item)} />
              ))}
              {prompts.hasNextPage && (
                <div className="row">
                  <Button
                    busy={prompts.isFetchingNextPage && 'Loading more'}
                    onClick={() => void prompts.fetchNextPage()}
                  >
                    Show more
                  </Button>
                  <span className="muted">
                    {items.length} of {first.total} shown
                  </span>
                  {prompts.isFetchNextPageError && <Notice tone="refused">{wordsOf(prompts.error)}</Notice>}
                </div>
              )}
            </Section>
          )}
        </div>
      </div>
      {opened && <PromptSheet item={opened} maySeeUse={maySeeUse} onClose={() => setOpened(null)} />}
    </Page>
  )
}

const Loading = () => (
  <Skeleton label="Loading the question bank">
    <SkeletonText size="t3" width="short" />
    <SkeletonBlock />
    <SkeletonBlock />
    <SkeletonBlock />
    <SkeletonBlock />
  </Skeleton>
)
