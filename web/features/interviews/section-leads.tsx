import { useMutation } from '@tanstack/react-query'
import type { Interview } from '#contract/interviews.ts'
import { mayLeadSection } from '#domain/handoff.ts'
import { wordsOf } from '../../lib/call-words.ts'
import { SelectField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './panel.module.css'
import { leadSectionMutation } from './panel-mutations.ts'
import { shortName } from './panel-words.ts'

type Props = { interview: Interview; sectionLeads: Interview['sectionLeads']; mayAssign: boolean }

/** Who leads which section: said by lead and co-interviewer, read by everybody of the panel. */
export function SectionLeads({ interview, sectionLeads, mayAssign }: Props) {
  const { panel, kit } = interview
  const lead = useMutation(leadSectionMutation(interview.id))
  const leadOf = (id: string) => sectionLeads.find(({ sectionId }) => sectionId === id)?.userId ?? null
  if (!mayAssign)
    return (
      <dl className={styles.leads}>
        {kit.content.sections.map(({ id, title }) => {
          const userId = leadOf(id)
          return (
            <div key={id}>
              <dt>{title}</dt>
              <dd className={userId ? undefined : 'muted'}>
                {userId ? shortName(panel, userId) : 'nobody in particular'}
              </dd>
            </div>
          )
        })}
      </dl>
    )
  return (
    <div className={styles.leads}>
      {kit.content.sections.map(({ id, title }) => (
        <SelectField
          key={id}
          label={title}
          value={(lead.isPending && lead.variables.sectionId === id ? lead.variables.userId : leadOf(id)) ?? ''}
          onChange={({ target }) => lead.mutate({ sectionId: id, userId: target.value || null })}
        >
          <option value="">Nobody in particular</option>
          {panel
            .filter(({ seat }) => mayLeadSection(seat))
            .map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
        </SelectField>
      ))}
      {lead.error && <Notice tone="refused">{wordsOf(lead.error)}</Notice>}
    </div>
  )
}
