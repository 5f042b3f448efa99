import { Outline } from '../../ui/outline.tsx'
import { partOf, type WritePart } from './write-parts.ts'
import { useWriting } from './writing.ts'

type Props = { parts: readonly WritePart[]; current: string; onShow: (part: string) => void }

/** What there is to write, with how much is missing in each. */
export function WriteOutline({ parts, current, onShow }: Props) {
  const { draft, kit, issues } = useWriting()
  const missingIn = (id: string) => issues.filter(({ place }) => partOf(draft, kit.content, place) === id).length
  const lines = [
    ...parts.map((part) => ({ ...part, figure: figureOf(missingIn(part.id)) })),
    { id: 'check', title: 'What is missing', figure: figureOf(issues.length) },
  ]
  return <Outline label="Parts of the candidate" pickLabel="Part" lines={lines} current={current} onShow={onShow} />
}

const figureOf = (count: number) => (count > 0 ? { count, words: 'missing', isTrouble: true } : undefined)
