import { Outline, type OutlineLine } from '../../ui/outline.tsx'
import { useEditor } from './editor.ts'
import { partOf, partsOf } from './editor-parts.ts'

/** The parts of the kit, with how much is wrong or worth a look in each. */
export function KitOutline({ current, onShow }: { current: string; onShow: (part: string) => void }) {
  const { kit, issues, hints } = useEditor()
  const countIn = (id: string, found: readonly { path: string }[]) =>
    found.filter(({ path }) => partOf(kit, path)?.id === id).length
  const lines: OutlineLine[] = [
    ...partsOf(kit).map(({ id, title, isUnder }) => ({
      id,
      title,
      isUnder,
      figure: figureOf(countIn(id, issues), countIn(id, hints)),
    })),
    { id: 'check', title: 'What is missing', figure: figureOf(issues.length, hints.length) },
  ]
  return (
    <Outline label="Parts of the kit" pickLabel="Part of the kit" lines={lines} current={current} onShow={onShow} />
  )
}

function figureOf(issueCount: number, hintCount: number): OutlineLine['figure'] {
  if (issueCount > 0) return { count: issueCount, words: 'to mend', isTrouble: true }
  return hintCount > 0 ? { count: hintCount, words: 'worth a look', isTrouble: false } : undefined
}
