import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import type * as z from 'zod/mini'
import type { Settings } from '#contract/jobs.ts'
import { showFailure } from '../../lib/call-words.ts'
import { decisionWays } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changeSettingsMutation } from './queries.ts'
import { asTheJobHasIt } from './way-words.ts'

type Way = keyof typeof decisionWays | 'default'
const ways: { value: Way; label: string; hint: string }[] = [
  { value: 'default', label: asTheJobHasIt.name, hint: asTheJobHasIt.meaning },
  ...(['committee', 'panel', 'manager'] as const).map((value) => ({
    value,
    label: decisionWays[value].name,
    hint: decisionWays[value].meaning,
  })),
]

export function ChangeSettings({ stored, onClose }: { stored: z.output<typeof Settings>; onClose: () => void }) {
  const toast = useToast()
  const form = useForm<{ organizationName: string; way: Way; keepsTranscripts: boolean }>({
    defaultValues: {
      organizationName: stored.organizationName,
      way: stored.decisionWay ?? 'default',
      keepsTranscripts: stored.keepsTranscripts,
    },
  })
  const { errors } = form.formState
  const save = useMutation(changeSettingsMutation)
  const submit = form.handleSubmit(({ organizationName, way, keepsTranscripts }) =>
    save.mutate(
      { organizationName, decisionWay: way === 'default' ? null : way, keepsTranscripts },
      {
        onSuccess: () => {
          toast({ text: 'The settings are saved.' })
          onClose()
        },
        onError: (error) => showFailure(form, error, ['organizationName']),
      },
    ),
  )
  return (
    <Dialog
      isOpen
      title="Change the settings"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="settings" variant="primary" busy={save.isPending && 'Saving'}>
            Save
          </Button>
        </>
      }
    >
      <form id="settings" className="stack loose" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          label="Organization"
          error={errors.organizationName?.message}
          {...form.register('organizationName', {
            validate: (name) => name.trim() !== '' || 'Name your organization',
          })}
        />
        <Controller
          control={form.control}
          name="way"
          render={({ field }) => (
            <RadioGroup
              legend="Who votes, and who decides"
              hint="A debrief that is open already keeps the way it began with."
              options={ways}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
        <Checkbox
          label="Interviews may have a transcript"
          hint="Its lead adds the file that Teams, Zoom or Meet made; only those who sat there read it. Switched off again, none can be added, and those that are there stay until their lead deletes them."
          {...form.register('keepsTranscripts')}
        />
        {errors.root && <Notice tone="refused">{errors.root.message}</Notice>}
      </form>
    </Dialog>
  )
}
