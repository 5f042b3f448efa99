import { kitFixes } from '#domain/kit-fixes/fixes.ts'
import type { DraftKit } from '#domain/kit-draft.ts'
import { type Gap, kitGaps } from '#domain/kit-gaps.ts'
import { Button } from '../../ui/button.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Section } from '../../ui/section.tsx'
import { useEditor } from './editor.ts'
import { partOf } from './editor-parts.ts'
import { Lend, lentFor } from './lend.tsx'
import { inOrder, placeName } from './missing-order.ts'
import styles from './editor.module.css'

/** So many places stand open; more of them fold. */
const openPlaces = 3

type Props = { onJump: (path: string) => void }

/** What the draft still needs, by kind: each with what can be done at once, and the way to every place. */
export function Missing({ onJump }: Props) {
  const { issues, hints, kit, origins } = useEditor()
  const gaps = kitGaps(issues, hints)
  const guesses = origins.filter(({ certainty }) => certainty === 'guess').map(({ path }) => path)
  const hard = gaps.filter(({ isHard }) => isHard)
  const soft = gaps.filter(({ isHard }) => !isHard)
  return (
    <>
      {hard.length === 0 ? (
        <p className="read">Nothing stands in the way: it can be published.</p>
      ) : (
        <Section title="Before it can be published" end={issues.length}>
          {hard.map((gap) => (
            <GapCard key={gap.key} gap={gap} onJump={onJump} />
          ))}
        </Section>
      )}
      {soft.length > 0 && (
        <Section title="Worth a second look" end={hints.length}>
          {soft.map((gap) => (
            <GapCard key={gap.key} gap={gap} onJump={onJump} />
          ))}
        </Section>
      )}
      {guesses.length > 0 && (
        <Section title="What the import guessed" end={guesses.length}>
          <Fold summary="See each with the line that it came from">
            <Places
              places={guesses.toSorted(inOrder(kit)).map((path) => ({ path, message: guessWords(path) }))}
              onJump={onJump}
            />
          </Fold>
        </Section>
      )}
    </>
  )
}

function GapCard({ gap, onJump }: Props & { gap: Gap }) {
  const { kit, apply } = useEditor()
  const fixes = kitFixes(kit).filter((fix) => fix.gap === gap.key)
  const lent = lentFor(gap.key)
  const places = gap.places.toSorted((a, b) => inOrder(kit)(a.path, b.path))
  const rest = places.slice(openPlaces)
  return (
    <article className={styles.gap}>
      <h3>{gap.title}</h3>
      {(fixes.length > 0 || lent) && (
        <div className="row">
          {fixes.map(({ id, label, apply: fix }) => (
            <Button key={id} size="small" onClick={() => apply(label, fix)}>
              {label}
            </Button>
          ))}
          {lent && <Lend what={lent} />}
        </div>
      )}
      <Places places={places.slice(0, openPlaces)} onJump={onJump} />
      {rest.length > 0 && (
        <Fold summary={`${rest.length} more`}>
          <Places places={rest} onJump={onJump} />
        </Fold>
      )}
    </article>
  )
}

/** As short as on the timeline: it stands before every place. */
function partName(kit: DraftKit, path: string): string {
  const part = partOf(kit, path)
  const section = part?.sectionIndex === undefined ? undefined : kit.content.sections[part.sectionIndex]
  return section?.shortTitle || part?.title || 'The kit'
}

function Places({ places, onJump }: Props & { places: readonly { path: string; message: string }[] }) {
  const { kit } = useEditor()
  return (
    <ul className={styles.findings}>
      {places.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          <button type="button" className={styles.finding} onClick={() => onJump(path)}>
            <span className="over">{[partName(kit, path), placeName(kit, path)].filter(Boolean).join(' · ')}</span>
            <span>{message}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const guessed: [RegExp, string][] = [
  [/\.competencyIds?$/, 'The competency it is tied to'],
  [/^content\.competencies\[\d+\]$/, 'That the kit rates this'],
  [/\.anchors\.\d$/, 'This anchor'],
  [/\.tags$/, 'Its tags'],
  [/^interviewType$/, 'The interview type'],
  [/^title$|\.title$/, 'The title'],
  [/^role$/, 'The role'],
  [/^durationMinutes$/, 'The minutes in all'],
  [/^conductedBy$/, 'Who conducts it'],
  [/^content\.briefing/, 'That candidates are told this'],
  [/^content\.sections\[\d+\]$/, 'That this is a section'],
]
const guessWords = (path: string) => guessed.find(([pattern]) => pattern.test(path))?.[1] ?? 'That it belongs here'
