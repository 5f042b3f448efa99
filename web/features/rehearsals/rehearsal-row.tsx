import type { RehearsalItem } from '#contract/rehearsals.ts'
import { interviewTypeNames, kitDifficulty } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/rows.tsx'
import { AuthorMenu } from './author-menu.tsx'
import styles from './rehearsals.module.css'
import { useBegin } from './use-begin.ts'

/** One made-up candidate: who it is, for which kit, and the two lengths. */
export function RehearsalRow({ item, mayWrite }: { item: RehearsalItem; mayWrite: boolean }) {
  const { slug, title, candidate, kitTitle, problemTitle, kitVersion, latestKitVersion } = item
  const { begin, isBeginning } = useBegin()
  const facts = [
    problemTitle === null ? kitTitle : `${kitTitle}: ${problemTitle}`,
    interviewTypeNames[item.interviewType],
    kitDifficulty(item.difficulty),
    ...(kitVersion === latestKitVersion ? [] : [`written for version ${kitVersion} of the kit, and keeps it`]),
    ...(item.writtenBy ? [`by ${item.writtenBy.name}`] : []),
  ]
  const named = <span className="vh"> with {candidate.name}</span>
  return (
    <Row
      className={styles.row}
      title={title}
      detail={facts.join(' · ')}
      end={
        <>
          <Button busy={isBeginning && 'Opening'} onClick={() => begin({ form: 'short', rehearsalSlug: slug })}>
            Eight minutes{named}
          </Button>
          {item.forms.includes('full') && (
            <Button busy={isBeginning && 'Opening'} onClick={() => begin({ form: 'full', rehearsalSlug: slug })}>
              Full, {item.durationMinutes} min{named}
            </Button>
          )}
          {mayWrite && <AuthorMenu item={item} />}
        </>
      }
    >
      <p className={styles.background}>
        {candidate.name}. {candidate.background}
      </p>
    </Row>
  )
}
