import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormProvider, useFieldArray, useForm, useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import type { KitSummary, Loop } from '#contract/kits.ts'
import { loopCoverage } from '#domain/loop-coverage.ts'
import { isRefusedAs, showFailure } from '../../lib/call-words.ts'
import { useTitle } from '../../lib/title.ts'
import { Button } from '../../ui/button.tsx'
import { Columns } from '../../ui/columns.tsx'
import { TextField } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toast.tsx'
import { CoverageTable, CoverageWords } from './coverage-table.tsx'
import { LoopTimeline } from './loop-timeline.tsx'
import { type LoopValues, roundOf, roundsOf, slugOf, valuesOf } from './loop-values.ts'
import { changeLoopMutation, createLoopMutation } from './queries.ts'
import { RoundFields } from './round-fields.tsx'
import { useRoundDrag } from './use-round-drag.ts'
import styles from './loops.module.css'

type Props = { loop: Loop | null; isCopy: boolean; kits: readonly KitSummary[] }

const fields = [
  'title',
  'slug',
  'rounds.*.title',
  'rounds.*.kitSlug',
  'rounds.*.stage',
  'rounds.*.minutes',
  'rounds.*.targetDay',
  'rounds.*.qualification',
]
const mostRounds = 12

export function LoopEditor({ loop, isCopy, kits }: Props) {
  const isNew = loop === null || isCopy
  const title = isNew ? 'Make a loop' : `Change ${loop.title}`
  useTitle(title)
  const form = useForm<LoopValues>({ defaultValues: valuesOf(loop, isCopy) })
  const { errors, dirtyFields } = form.formState
  const rounds = useFieldArray({ control: form.control, name: 'rounds', keyName: 'key' })
  const { submit, isSaving, conflict } = useSaving(form, isNew ? null : loop)
  const [said, setSaid] = useState('')

  const move = (from: number, to: number) => {
    const name = form.getValues(`rounds.${from}.title`) || 'The round'
    rounds.move(from, to)
    setSaid(`${name} is now round ${to + 1} of ${rounds.fields.length}`)
  }
  const toast = useToast()
  const remove = (index: number) => {
    const removed = form.getValues(`rounds.${index}`)
    rounds.remove(index)
    toast({
      text: `Removed: ${removed.title || `round ${index + 1}`}`,
      undo: () => rounds.insert(index, removed, { shouldFocus: false }),
    })
  }
  const drag = useRoundDrag(move)
  const add = () => {
    const last = form.getValues('rounds').at(-1)
    rounds.append(roundOf(undefined, last ? last.targetDay + 2 : 1))
  }

  return (
    <FormProvider {...form}>
      <PageHeader
        title={title}
        lead={isNew ? undefined : 'Candidacies that have started keep the plan they began with.'}
      />
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Columns
          width="notes"
          isSticky
          sideLabel="The plan so far"
          side={<Preview kits={kits} />}
          main={
            <>
              <TextField
                label="Title"
                autoFocus
                error={errors.title?.message}
                {...form.register('title', {
                  validate: (text) => text.trim() !== '' || 'Name the loop',
                  onChange: ({ target }: { target: HTMLInputElement }) => {
                    // Until it is given by hand the short name follows the title.
                    if (isNew && !dirtyFields.slug) form.setValue('slug', slugOf(target.value))
                  },
                })}
              />
              <TextField
                label="Short name"
                readOnly={!isNew}
                hint={isNew ? 'In addresses: lower-case letters, digits and hyphens. It stays as it is.' : undefined}
                error={errors.slug?.message}
                {...form.register('slug', {
                  pattern: { value: /^[a-z0-9][a-z0-9-]*$/, message: 'Lower-case letters, digits and hyphens' },
                  required: 'Give it a short name',
                })}
              />
              <Section title="Rounds" end={`${rounds.fields.length} of ${mostRounds} at most`}>
                <ol className="stack">
                  {rounds.fields.map(({ key }, index) => (
                    <li key={key} className={styles.place} {...drag.placeOf(index)}>
                      <RoundFields
                        index={index}
                        handle={drag.handleOf(index)}
                        last={rounds.fields.length - 1}
                        kits={kits}
                        onMove={(to) => move(index, to)}
                        onRemove={() => remove(index)}
                      />
                    </li>
                  ))}
                </ol>
                <output className="vh">{said}</output>
                <div className="row">
                  <Button
                    icon="plus"
                    disabledReason={rounds.fields.length >= mostRounds ? 'Twelve rounds at most.' : undefined}
                    onClick={add}
                  >
                    Add a round
                  </Button>
                </div>
              </Section>
              {conflict}
              {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
              <div className="row">
                <Button type="submit" variant="primary" busy={isSaving && 'Saving'}>
                  {isNew ? 'Make the loop' : 'Save'}
                </Button>
                <LinkButton href="/loops">Cancel</LinkButton>
              </div>
            </>
          }
        />
      </form>
    </FormProvider>
  )
}

/** Saves, and where somebody else has saved in between keeps what is here and says so. */
function useSaving(form: ReturnType<typeof useForm<LoopValues>>, loop: Loop | null) {
  const toast = useToast()
  const [, navigate] = useLocation()
  const create = useMutation(createLoopMutation)
  const change = useMutation(changeLoopMutation)
  const save = (revision: number) =>
    form.handleSubmit(({ title, slug, rounds }) => {
      const body = { title: title.trim(), rounds: roundsOf(rounds) }
      const handlers = {
        onSuccess: (saved: Loop) => {
          toast({ text: `${saved.title} is saved.` })
          navigate(`/loops#${saved.slug}`)
        },
        onError: (error: Error) => {
          if (isRefusedAs(error, 'slug_taken')) form.setError('slug', { message: error.message }, { shouldFocus: true })
          else if (!isRefusedAs(error, 'revision_conflict')) showFailure(form, error, fields)
        },
      }
      if (loop) change.mutate({ slug: loop.slug, revision, ...body }, handlers)
      else create.mutate({ slug, ...body }, handlers)
    })
  const current = isRefusedAs(change.error, 'revision_conflict')
    ? (change.error.problem.current as Loop | undefined) // with revision_conflict it is the stored loop
    : undefined
  const conflict = current && (
    <Notice
      tone="warn"
      title="It was changed elsewhere in the meantime."
      action={<Button onClick={(event) => void save(current.revision)(event)}>Save mine over it</Button>}
    >
      What you typed is still here. The stored one has {current.rounds.map(({ title }) => title).join(', ')}.
    </Notice>
  )
  return { submit: save(loop?.revision ?? 0), isSaving: create.isPending || change.isPending, conflict }
}

/** What the plan comes to while it is made. */
function Preview({ kits }: { kits: readonly KitSummary[] }) {
  const rounds = useWatch<LoopValues, 'rounds'>({ name: 'rounds' })
  const planned = rounds.filter(({ kitSlug }) => kitSlug !== '')
  const rows = loopCoverage(planned, kits)
  if (planned.length === 0) return <p className="muted">Choose a kit to see the plan.</p>
  return (
    <>
      <Section title="Days">
        <LoopTimeline title="this loop" rounds={planned} areKitsLinked={false} />
      </Section>
      <Section title="Coverage">
        <CoverageWords rounds={planned} rows={rows} />
        <CoverageTable title="this loop" rounds={planned} rows={rows} />
      </Section>
    </>
  )
}
