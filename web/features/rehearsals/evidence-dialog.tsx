import { Controller, useForm, useWatch } from 'react-hook-form'
import { isCompetencyId } from '#domain/competency.ts'
import type { ReferenceTag, SpokenLine } from '#domain/rehearsal/rehearsal.ts'
import { competencyTitle } from '../../lib/competency-title.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextAreaField } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { withEvidence } from './written-evidence.ts'
import { answerTo, useWriting } from './writing.ts'

type Values = {
  lineId: string
  polarity: ReferenceTag['polarity']
  competencyId: string
  catalogId: string
  why: string
}
type Props = {
  to: string
  lines: readonly SpokenLine[]
  changing?: { lineId: string; index: number }
  onClose: () => void
}

const polarities = [
  { value: 'signal', label: '+ speaks for it' },
  { value: 'anti_pattern', label: '− speaks against it' },
] as const

/** One line is evidence: for which competency, for or against, and what a careful listener would point at. */
export function EvidenceDialog({ to, lines, changing, onClose }: Props) {
  const { kit, draft, edit } = useWriting()
  const { competencies, signals, antiPatterns } = kit.content
  const before = lines.find(({ id }) => id === changing?.lineId)?.evidence?.[changing?.index ?? 0]
  const form = useForm<Values>({
    defaultValues: {
      lineId: changing?.lineId ?? lines.find(({ evidence = [] }) => evidence.length === 0)?.id ?? lines[0]?.id ?? '',
      polarity: before?.polarity ?? 'signal',
      competencyId: before?.competencyId ?? '',
      catalogId: before?.catalogId ?? '',
      why: before?.why ?? '',
    },
  })
  const { errors } = form.formState
  const [polarity, competencyId] = useWatch({ control: form.control, name: ['polarity', 'competencyId'] })
  const items = (polarity === 'signal' ? signals : antiPatterns).filter((item) => item.competencyId === competencyId)
  const save = form.handleSubmit(({ lineId, catalogId, ...tag }) => {
    if (!isCompetencyId(tag.competencyId)) return
    const isItem = items.some(({ id }) => id === catalogId)
    const evidence: ReferenceTag = {
      competencyId: tag.competencyId,
      polarity: tag.polarity,
      ...(isItem ? { catalogId } : {}),
      why: tag.why.trim(),
    }
    edit((now) => {
      const behind = (id: string) => answerTo(now, to).lines.find((line) => line.id === id)?.evidence ?? []
      if (changing?.lineId === lineId)
        return withEvidence(now, to, lineId, behind(lineId).with(changing.index, evidence))
      const moved = changing
        ? { ...now, ...withEvidence(now, to, changing.lineId, behind(changing.lineId).toSpliced(changing.index, 1)) }
        : now
      return withEvidence(moved, to, lineId, [...behind(lineId), evidence])
    })
    onClose()
  })
  // The catalogue of the eight minutes may be smaller; what is no longer rated there is still rated at full length.
  const own = draft.hasFull ? competencies : competencies.filter(({ id }) => draft.short.competencyIds.includes(id))
  return (
    <Dialog
      isOpen
      title={changing ? 'Change the evidence' : 'What is evidence in it?'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="evidence">
            {changing ? 'Change it' : 'Add it'}
          </Button>
        </>
      }
    >
      <form
        id="evidence"
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.stopPropagation()
          void save(event)
        }}
      >
        <SelectField label="Line" {...form.register('lineId')}>
          {lines.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Competency"
          error={errors.competencyId?.message}
          {...form.register('competencyId', { required: 'Choose what it speaks for or against' })}
        >
          <option value="">Choose</option>
          {own.map(({ id }) => (
            <option key={id} value={id}>
              {competencyTitle(id)}
            </option>
          ))}
        </SelectField>
        <Controller
          control={form.control}
          name="polarity"
          render={({ field: { value, onChange } }) => (
            <Segmented legend="It" options={polarities} value={value} onChange={onChange} />
          )}
        />
        {items.length > 0 && (
          <SelectField label="Of the kit’s catalogue" isOptional {...form.register('catalogId')}>
            <option value="">None of them</option>
            {items.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </SelectField>
        )}
        <TextAreaField
          label="Why"
          hint="What a careful listener would point at. It is read in the comparison."
          error={errors.why?.message}
          maxLength={2000}
          {...form.register('why', { validate: (text) => text.trim() !== '' || 'Say what makes it evidence' })}
        />
      </form>
    </Dialog>
  )
}
