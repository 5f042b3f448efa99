import type { Kysely } from 'kysely'
import type { BodyOf } from '#contract/endpoint.ts'
import type { importKit as contract, KitDraft } from '#contract/kit-drafts.ts'
import { findKitDraft, saveNewDraft } from '#db/queries/kit-drafts.ts'
import { findKit } from '#db/queries/kits.ts'
import type { Database } from '#db/schema.ts'
import { draftsOf, type GuideDraft, type GuideReading, readGuide } from '#domain/guide/read-guide.ts'
import type { DraftKit, DraftOrigin, Leftover } from '#domain/kit-draft.ts'
import { readKitFile } from '#domain/kit-file/kit-file.ts'
import { slugFrom, slugsLike } from '#domain/kit-slug.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'
import { draftView } from './draft-view.ts'

type Body = BodyOf<typeof contract>
type Read = { kit: DraftKit; leftovers: Leftover[]; origins: DraftOrigin[]; slugs: string[] }

/**
 * A kit file or a guide becomes a draft of a new kit, a guide to several kits a draft of each. Where nobody chose its
 * short name, the first free one is taken.
 */
export const importKit: Handler<'importKit'> = async ({ body }, { db, actor, now, audit }) => {
  const { organizationId } = actor
  const made: KitDraft[] = []
  for (const { slugs, ...draft } of read(body)) {
    const saved = await saveFree(db, organizationId, slugs, { ...draft, updatedById: actor.id, now })
    audit({ action: 'kit.import', subjectType: 'kit', subjectId: saved.slug, details: { revision: saved.revision } })
    made.push(draftView(saved))
  }
  const [first, ...others] = made
  if (!first) throw new Error('An import makes a draft or says why not')
  return { ...first, others }
}

type NewDraft = Omit<Parameters<typeof saveNewDraft>[1], 'organizationId' | 'slug'>

async function saveFree(db: Kysely<Database>, organizationId: string, slugs: string[], draft: NewDraft) {
  for (const slug of slugs) {
    if (await isTaken(db, organizationId, slug)) continue
    const saved = await saveNewDraft(db, { organizationId, slug, ...draft })
    if (saved) return saved
  }
  throw new ProblemError('slug_taken', { detail: `There is already a kit or a draft called “${slugs[0]}”.` })
}

function read({ text, fileName = '', slug, kits }: Body): Read[] {
  if (text.trim() === '') throw new ProblemError('kit_invalid', { issues: [{ path: 'text', message: 'Paste a text' }] })
  const file = readKitFile(text)
  if (file.kind === 'refused') throw new ProblemError('kit_invalid', { issues: file.issues })
  if (file.kind === 'kit') {
    const wish = file.slug === '' ? file.kit.title : file.slug
    const slugs = slug === undefined ? slugsLike(slugFrom(wish, fileName)) : [slug]
    return [{ kit: file.kit, leftovers: file.leftovers, origins: [], slugs }]
  }
  const reading = readGuide(text)
  const drafts = kits === undefined ? draftsOf(reading) : chosen(reading, kits)
  const slugsOf = ({ key, kit }: GuideDraft) => {
    if (slug === undefined) return slugsLike(slugFrom(kit.title, fileName))
    return [drafts.length === 1 ? slug : `${slug}-${key}`.slice(0, 80)]
  }
  return drafts.map((draft) => {
    const { kit, leftovers, origins } = draft
    return { kit, leftovers, origins, slugs: slugsOf(draft) }
  })
}

function chosen({ whole, parts }: GuideReading, kits: readonly string[]): GuideDraft[] {
  const known = [whole, ...parts]
  const issues = kits.flatMap((key, index) =>
    known.some((draft) => draft.key === key)
      ? []
      : [
          {
            path: `kits[${index}]`,
            message: `The guide has no such kit: ${known.map((draft) => draft.key).join(', ')}`,
          },
        ],
  )
  if (issues.length > 0) throw new ProblemError('kit_invalid', { issues })
  return known.filter(({ key }) => kits.includes(key))
}

async function isTaken(db: Kysely<Database>, organizationId: string, slug: string): Promise<boolean> {
  const found = (await findKit(db, organizationId, slug, 'latest')) ?? (await findKitDraft(db, organizationId, slug))
  return Boolean(found)
}
