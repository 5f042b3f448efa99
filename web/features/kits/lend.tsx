import { useMutation, useQuery } from '@tanstack/react-query'
import type { GapKey } from '#domain/kit-gaps.ts'
import { borrowed, borrowers, type Lendable, lendersFor } from '#domain/kit-fixes/library.ts'
import { wordsOf } from '../../lib/call-words.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { queryClient } from '../../lib/query-client.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useEditor } from './editor.ts'
import { kitQuery, kitsQuery } from './queries.ts'

const lendable: Partial<Record<GapKey, Lendable>> = {
  competencies: 'competencies',
  anchors: 'anchors',
  no_definition: 'anchors',
  no_signals: 'catalogue',
  no_guardrails: 'guardrails',
  no_briefing: 'briefing',
}
export const lentFor = (gap: GapKey): Lendable | undefined => lendable[gap]

const mostOthers = 8

/** Takes what is missing from a kit of the library: a beginning in the organization's own words. */
export function Lend({ what }: { what: Lendable }) {
  const { slug, kit, apply } = useEditor()
  const library = useQuery(kitsQuery)
  const toast = useToast()
  const taking = useMutation({
    mutationFn: (lender: string) => queryClient.fetchQuery(kitQuery(lender)),
    onSuccess: ({ title, content }) => apply(`Taken from “${title}”`, (now) => borrowed(now, what, content)),
    onError: (error) => toast({ text: wordsOf(error) }),
  })
  const lenders = lendersFor(slug, kit, what, library.data?.items ?? [])
  const [best, ...others] = lenders
  if (!best) return null
  const has = (ids: readonly string[]) => borrowers(kit, what).filter((id) => ids.includes(id))
  const detailOf = (ids: readonly string[]) => has(ids).map(competencyTitle).join(', ')
  return (
    <>
      <Button size="small" busy={taking.isPending && 'Taking it'} onClick={() => taking.mutate(best.slug)}>
        Take them from “{best.title}”
      </Button>
      {others.length > 0 && (
        <Menu
          label="Another kit"
          size="small"
          items={others.slice(0, mostOthers).map((lender) => ({
            id: lender.slug,
            label: lender.title,
            detail: detailOf(lender.competencyIds),
            onSelect: () => taking.mutate(lender.slug),
          }))}
        />
      )}
    </>
  )
}
