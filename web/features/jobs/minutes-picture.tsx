import type { ComparedInterview, ComparedRound } from '#contract/comparability.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { isFarOff, minutesText } from './comparison-words.ts'
import styles from './comparison.module.css'

/** Each interview as a bar of its sections, all to one scale, below the plan. */
export function MinutesPicture({ round }: { round: ComparedRound }) {
  const { kits, interviews } = round
  const [kit] = kits
  if (!kit) return null
  const planned = kit.sections.reduce((sum, { minutes }) => sum + minutes, 0)
  const longest = Math.max(planned, ...interviews.map(({ actualMinutes }) => actualMinutes ?? 0))
  return (
    <ul className={styles.picture} aria-label="Minutes by section" style={{ '--longest': longest }}>
      <li className={styles.plan}>
        <span className={styles.name}>Plan</span>
        <span className={styles.bar} aria-hidden="true">
          {kit.sections.map((section) => (
            <span key={section.id} className={styles.part} style={{ '--m': section.minutes }} title={section.title}>
              {section.minutes} <span className={styles.short}>{section.shortTitle}</span>
            </span>
          ))}
        </span>
        <span className="vh">{kit.sections.map(({ title, minutes }) => `${title} ${minutes}`).join(', ')}</span>
        <span className={styles.sum}>{planned} min</span>
        <span className={styles.sum}>core prompts</span>
      </li>
      {interviews.map((interview) => (
        <Bar key={interview.interviewId} interview={interview} kit={kitOf(round, interview)} />
      ))}
    </ul>
  )
}

/** "8 of 11"; what nobody marked is said. */
function coreWords({ isMarked, coreAsked, coreTotal }: ComparedInterview): string {
  if (coreTotal === 0) return 'none'
  return isMarked ? `${coreAsked} of ${coreTotal} asked` : 'not tracked'
}

type Kit = ComparedRound['kits'][number]

const kitOf = ({ kits }: ComparedRound, { kitSlug, kitVersion }: ComparedInterview) =>
  kits.find(({ slug, version }) => slug === kitSlug && version === kitVersion)

function Bar({ interview, kit }: { interview: ComparedInterview; kit: Kit | undefined }) {
  const { candidate, candidacyId, actualMinutes, plannedMinutes, sections } = interview
  const nameOf = (id: string) => kit?.sections.find((section) => section.id === id)?.title ?? id
  const parts = sections.flatMap(({ sectionId, plannedMinutes: plan, actualMinutes: actual }) =>
    actual === null ? [] : [{ id: sectionId, title: nameOf(sectionId), plan, actual }],
  )
  return (
    <li>
      <Anchor className={styles.name} href={`/candidacies/${candidacyId}`}>
        {candidate.name}
      </Anchor>
      {actualMinutes === null ? (
        <span className={styles.untracked}>not tracked</span>
      ) : (
        <>
          <span className={styles.bar} aria-hidden="true">
            {parts.map(({ id, title, plan, actual }) => (
              <span
                key={id}
                className={isFarOff(plan, actual) ? `${styles.part} ${styles.far}` : styles.part}
                style={{ '--m': actual }}
                title={`${title}: ${minutesText(actual)} of ${plan} min`}
              >
                {actual >= 2 && minutesText(actual)}
              </span>
            ))}
          </span>
          <span className="vh">
            {parts.map(({ title, plan, actual }) => `${title} ${minutesText(actual)} of ${plan}`).join(', ')}
          </span>
        </>
      )}
      <span className={styles.sum}>
        {actualMinutes === null ? `– of ${plannedMinutes}` : `${minutesText(actualMinutes)} of ${plannedMinutes}`}
        <span className="vh"> minutes</span>
      </span>
      <span className={styles.sum}>{coreWords(interview)}</span>
    </li>
  )
}
