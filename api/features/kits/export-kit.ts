import { KitContent } from '#contract/kits.ts'
import { findKit } from '#db/queries/kits.ts'
import { kitJson } from '#domain/kit-file/kit-file.ts'
import { kitMarkdown } from '#domain/kit-file/markdown-write.ts'
import type { Handler } from '#http/context.ts'
import { ProblemError } from '#http/problem.ts'

export const exportKit: Handler<'exportKit'> = async ({ params: { slug, version }, query }, { db, actor }) => {
  const found = await findKit(db, actor.organizationId, slug, version)
  if (!found) throw new ProblemError('not_found')
  const { version: _version, publishedAt: _publishedAt, ...frame } = found
  // jsonb forgets the order of keys; the contract has it.
  const kit = { ...frame, content: KitContent.parse(found.content) }
  const name = `${slug}-v${version}`
  return query.format === 'json'
    ? { fileName: `${name}.kit.json`, mediaType: 'application/json', text: kitJson(kit) }
    : { fileName: `${name}.kit.md`, mediaType: 'text/markdown', text: kitMarkdown(kit) }
}
