import { useMutation } from '@tanstack/react-query'
import { wordsOf } from '../../lib/call-words.ts'
import { download } from '../../lib/download.ts'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import { exportKitMutation } from './queries.ts'

/** A published version as a file, to be kept or imported elsewhere. */
export function ExportKit({ slug, version }: { slug: string; version: number }) {
  const toast = useToast()
  const exporting = useMutation({
    ...exportKitMutation(slug, version),
    onSuccess: download,
    onError: (error) => toast({ text: wordsOf(error) }),
  })
  return (
    <Menu
      label="Export"
      items={[
        { id: 'json', label: 'JSON', detail: 'For another Evenloop', onSelect: () => exporting.mutate('json') },
        {
          id: 'markdown',
          label: 'Markdown',
          detail: 'To read and to edit',
          onSelect: () => exporting.mutate('markdown'),
        },
      ]}
    />
  )
}
