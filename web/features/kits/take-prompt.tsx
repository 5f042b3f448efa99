import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BankItem } from '#contract/kits.ts'
import { withPromptOf } from '#domain/kit-fixes/take-prompt.ts'
import { failureOf, wordsOf } from '../../lib/call-words.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { count } from '../../lib/format.ts'
import { queryClient } from '../../lib/query-client.ts'
import { difficultyNames } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { promptsQuery } from '../prompts/queries.ts'
import { newId } from './draft-path.ts'
import { useEditor } from './editor.ts'
import { kitQuery } from './queries.ts'
import styles from './editor.module.css'

/** Prompts of the question bank, each to be taken into the open section with all that belongs to it. */
export function TakePrompt({ sectionIndex }: { sectionIndex: number }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Take one from the question bank</Button>
      <Sheet isOpen={isOpen} title="Take a prompt from the question bank" onClose={() => setIsOpen(false)}>
        <Bank sectionIndex={sectionIndex} onTaken={() => setIsOpen(false)} />
      </Sheet>
    </>
  )
}

type BankProps = { sectionIndex: number; onTaken: () => void }

function Bank({ sectionIndex, onTaken }: BankProps) {
  const { slug, kit, apply } = useEditor()
  const [words, setWords] = useState('')
  const toast = useToast()
  const filter = { q: words.trim() === '' ? undefined : words, type: kit.interviewType }
  const bank = useInfiniteQuery({ ...promptsQuery(filter), placeholderData: keepPreviousData })
  const taking = useMutation({
    mutationFn: (item: BankItem) => queryClient.fetchQuery(kitQuery(item.kitSlug)),
    onSuccess: ({ title, content }, { promptId }) => {
      const prompt = content.sections.flatMap(({ prompts }) => prompts).find(({ id }) => id === promptId)
      if (prompt)
        apply(`Taken from “${title}”`, (now) => {
          const taken = { prompt, kitTitle: title, newId: (prefix: string) => newId(now, prefix) }
          return withPromptOf(now, sectionIndex, taken) ?? now
        })
      else toast({ text: 'It is no longer in the library.' })
      onTaken()
    },
    onError: (error) => toast({ text: wordsOf(error) }),
  })
  const [first] = bank.data?.pages ?? []
  // A problem is worked on through all sections and has a place of its own.
  const items = (bank.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ sectionTitle, kitSlug }) => sectionTitle !== null && kitSlug !== slug)
  return (
    <div className="stack">
      <SearchField
        label="Search the question bank"
        placeholder="Search all words"
        maxLength={200}
        value={words}
        onSearch={setWords}
      />
      {bank.isPending && (
        <Skeleton label="Loading the question bank">
          <SkeletonRows count={4} />
        </Skeleton>
      )}
      {bank.error && !bank.data && (
        <ErrorState {...failureOf(bank.error, 'The question bank')} onRetry={() => void bank.refetch()} />
      )}
      {first && items.length === 0 && <p className="muted">Nothing found. Search for fewer words.</p>}
      <ul className={styles.bank}>
        {items.map((item) => (
          <li key={item.id}>
            <p>
              <b>{item.text}</b>
            </p>
            <p className="muted small">
              {[
                item.kitTitle,
                difficultyNames[item.difficulty].toLowerCase(),
                ...item.competencyIds.map(competencyTitle),
              ].join(' · ')}
            </p>
            <Button
              size="small"
              busy={taking.isPending && taking.variables.id === item.id && 'Taking it'}
              onClick={() => taking.mutate(item)}
            >
              Take it<span className="vh">: {item.text}</span>
            </Button>
          </li>
        ))}
      </ul>
      {first && bank.hasNextPage && (
        <Button busy={bank.isFetchingNextPage && 'Loading'} onClick={() => void bank.fetchNextPage()}>
          Show more of {count(first.total, 'prompt')}
        </Button>
      )}
    </div>
  )
}
