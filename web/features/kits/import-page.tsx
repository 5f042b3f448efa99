import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { draftsOf, readGuide } from '#domain/guide/read-guide.ts'
import { readKitFile } from '#domain/kit-file/kit-file.ts'
import { CallError } from '../../lib/call.ts'
import { wordsOf } from '../../lib/call-words.ts'
import { count } from '../../lib/format.ts'
import { newId } from '../../lib/new-id.ts'
import { useTitle } from '../../lib/title.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { sessionQuery } from '../session/queries.ts'
import { importKitMutation } from './queries.ts'
import { type Choice, type Recognized, RecognizedText } from './recognized.tsx'
import { maxImport, textOfFile } from './text-of-file.ts'
import styles from './import.module.css'

export function ImportPage() {
  useTitle('Import a kit')
  const session = useQuery(sessionQuery)
  if (!session.data) return <Page>{null}</Page>
  return (
    <Page>
      {session.data.abilities.includes('write_kits') ? (
        <>
          <PageHeader
            title="Import a kit"
            lead="From a guide that you copied somewhere, or from a kit file. What is recognized becomes a draft, or several; the rest waits beside it."
            actions={<LinkButton href="/kits">All kits</LinkButton>}
          />
          <Import />
        </>
      ) : (
        <PageHeader
          title="There is nothing to import here"
          lead="Kits are written by kit authors."
          actions={<LinkButton href="/kits">All kits</LinkButton>}
        />
      )}
    </Page>
  )
}

type Source = { text: string; fileName: string | null; key: string }

/** By the same rules that the server reads it by. */
function recognize(text: string): Recognized {
  if (text.trim() === '' || text.length > maxImport) return { kind: 'nothing' }
  const file = readKitFile(text)
  if (file.kind === 'kit') return { ...file, kind: 'file', title: file.kit.title, leftCount: file.leftovers.length }
  return file.kind === 'other' ? { kind: 'guide', reading: readGuide(text) } : { kind: 'nothing' }
}

const keysOf = (recognized: Recognized) =>
  recognized.kind === 'guide' ? draftsOf(recognized.reading).map(({ key }) => key) : []

/** What the guide says itself, until the author chooses otherwise. */
const choiceOf = (recognized: Recognized): Choice => {
  const keys = keysOf(recognized)
  const parts = recognized.kind === 'guide' ? recognized.reading.parts.map(({ key }) => key) : []
  return keys.includes('whole') ? { asOne: true, keys: parts } : { asOne: false, keys }
}

function Import() {
  const [, navigate] = useLocation()
  const toast = useToast()
  const [source, setSource] = useState<Source>({ text: '', fileName: null, key: newId() })
  const [refusal, setRefusal] = useState<string | null>(null)
  const importing = useMutation(importKitMutation)
  const shown = useDeferredValue(source.text)
  const recognized = useMemo(() => recognize(shown), [shown])
  const [chosen, setChosen] = useState<Choice | null>(null)
  const choice = chosen ?? choiceOf(recognized)
  const isSeveral = recognized.kind === 'guide' && recognized.reading.parts.length > 0 && !choice.asOne
  // A text that is sent again after the network failed makes one draft; another text makes another.
  const take = (text: string, fileName: string | null) => {
    setSource({ text, fileName, key: newId() })
    setRefusal(null)
    setChosen(null)
    importing.reset()
  }
  const takeFile = async (file: File) => {
    const read = await textOfFile(file)
    if ('text' in read) take(read.text, file.name)
    else setRefusal(read.refusal)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (source.text.trim() === '') return setRefusal('Paste a text first, or choose a file.')
    if (source.text.length > maxImport)
      return setRefusal('At most 400,000 characters can be read at once: leave out what is not about the interview.')
    if (isSeveral && choice.keys.length === 0) return setRefusal('Choose at least one of the interviews below.')
    // While the screen still shows what stood there before, the guide itself says how many kits it is.
    const isShown = shown === source.text && recognized.kind === 'guide'
    const kits = isShown ? (isSeveral ? choice.keys : ['whole']) : null
    importing.mutate({ ...source, kits }, { onSuccess: opened })
  }
  const opened = ({ slug, kit, others }: { slug: string; kit: { title: string }; others: readonly unknown[] }) => {
    if (others.length === 0) return navigate(`/kits/${slug}/edit?part=check`)
    toast({ text: `${count(others.length + 1, 'draft')} made: “${kit.title}” and ${others.length} more.` })
    navigate('/kits')
  }
  return (
    <Card as="div">
      <form className="stack" onSubmit={send} aria-busy={importing.isPending}>
        <DropZone onFile={(file) => void takeFile(file)}>
          <TextAreaField
            label="Guide or kit file"
            hint="Paste it as it is, with whatever stood around it on its page, or drop a file here."
            className={styles.source}
            rows={16}
            spellCheck={false}
            value={source.text}
            readOnly={importing.isPending}
            error={refusal ?? undefined}
            onChange={({ target }) => take(target.value, source.fileName)}
          />
        </DropZone>
        {source.fileName !== null && <p className="small muted">From {source.fileName}</p>}
        <RecognizedText
          recognized={recognized}
          choice={choice}
          onChoose={(next) => {
            setChosen(next)
            setRefusal(null)
            setSource({ ...source, key: newId() })
          }}
        />
        {importing.error && <Refused error={importing.error} />}
        <div className="row">
          <Button type="submit" variant="primary" busy={importing.isPending && 'Reading it'}>
            {isSeveral && choice.keys.length > 1 ? `Make ${choice.keys.length} drafts` : 'Make a draft'}
          </Button>
          <FileButton
            label="A guide or a kit file"
            accept=".txt,.md,.json,text/plain,text/markdown,application/json"
            onFile={(file) => void takeFile(file)}
          />
        </div>
      </form>
    </Card>
  )
}

/** Which places of the file are wrong; the text stays where it is. */
function Refused({ error }: { error: Error }) {
  const issues = error instanceof CallError ? (error.problem.issues ?? []) : []
  return (
    <Notice tone="refused" title="No draft was made">
      {issues.length === 0 ? (
        <p>{wordsOf(error)}</p>
      ) : (
        <ul>
          {issues.map(({ path, message }) => (
            <li key={path}>
              {path !== '' && path !== 'text' && <code>{path}: </code>}
              {message}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
