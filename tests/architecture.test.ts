import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { operations } from '#contract/operations.ts'
import { problems } from '#contract/problem.ts'
import { accessTable } from '#http/access.ts'
import { openApiDocument } from '#http/openapi.ts'
import { handlers } from '../api/features/handlers.ts'
import { testDatabase } from './support/database.ts'

const root = resolve(import.meta.dirname, '..')
const sources = ['api', 'db', 'web', 'tests']
  .flatMap((room) => filesBelow(join(root, room)))
  .filter((file) => /\.(ts|tsx|css|mjs)$/.test(file))

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'dist' && name !== 'node_modules')
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [relative(root, path)]))
}

/** Rooms, the most specific first, and the rooms that each may import from besides itself. */
const rooms: { room: RegExp; name: string; mayImport: RegExp[]; packages?: RegExp; why: string }[] = [
  {
    room: /^api\/domain\//,
    name: 'api/domain',
    mayImport: [],
    packages: /^$/,
    why: 'rules are pure: no I/O, no library, no other room',
  },
  {
    room: /^api\/contract\//,
    name: 'api/contract',
    mayImport: [/^api\/domain\//],
    packages: /^zod\/mini$/,
    why: 'what web and api share besides domain',
  },
  {
    room: /^api\/http\//,
    name: 'api/http',
    mayImport: [/^api\/(contract|domain)\//, /^db\//, /^api\/config\.ts$/],
    why: 'HTTP knows no feature',
  },
  {
    room: /^api\/features\/handlers\.ts$/,
    name: 'api/features/handlers.ts',
    mayImport: [/^api\/(features|http)\//],
    why: 'the one list of all features',
  },
  {
    room: /^api\/features\/([^/]+)\//,
    name: 'a feature of the api',
    mayImport: [/^api\/(http|contract|domain)\//, /^db\//, /^api\/config\.ts$/],
    why: 'a feature never imports a sibling: share through domain, contract or db/queries',
  },
  {
    room: /^api\/jobs\//,
    name: 'api/jobs',
    mayImport: [/^api\/(features|domain)\//, /^db\//],
    why: 'jobs call features’ commands',
  },
  { room: /^api\/[^/]+$/, name: 'api’s top', mayImport: [/^api\//, /^db\//], why: 'the process' },
  {
    room: /^db\/(kits|demo|rehearsals)\//,
    name: 'db’s content',
    mayImport: [/^api\/domain\//, /^db\/(kits|demo|rehearsals)\//],
    packages: /^$/,
    why: 'data only',
  },
  {
    room: /^db\/migrations\//,
    name: 'db/migrations',
    mayImport: [/^db\/migrations\//],
    packages: /^kysely(\/|$)/,
    why: 'a released migration is frozen: it imports nothing of ours',
  },
  {
    room: /^db\//,
    name: 'db',
    mayImport: [/^db\//, /^api\/domain\//],
    packages: /^(node:|kysely|pg$)/,
    why: 'the database knows neither HTTP nor web',
  },
  {
    room: /^web\/ui\//,
    name: 'web/ui',
    mayImport: [],
    packages: /^react(-dom)?(\/|$)/,
    why: 'the design system could ship in another product',
  },
  {
    room: /^web\/lib\//,
    name: 'web/lib',
    mayImport: [/^api\/(contract|domain)\//],
    why: 'lib knows neither features nor ui',
  },
  {
    room: /^web\/features\/([^/]+)\//,
    name: 'a feature of the web',
    mayImport: [/^web\/(ui|lib)\//, /^api\/(contract|domain)\//, /^web\/features\/[^/]+\/([a-z-]+-)?quer(y|ies)\.ts$/],
    why: 'a feature imports its own folder, ui, lib, contract, domain, and of a sibling its queries alone',
  },
  {
    room: /^web\/(app\/|main\.tsx)/,
    name: 'web/app',
    mayImport: [
      /^web\/(app|ui|lib)\//,
      /^api\/(contract|domain)\//,
      /^web\/features\/[^/]+\/([a-z-]+-page\.tsx|([a-z-]+-)?quer(y|ies)\.ts|sign-out\.ts|outbox-events\.ts|demo-bar\.tsx|sign-in-again\.tsx)$/,
    ],
    why: 'of a feature the app knows its pages, its queries, and what stands around every page',
  },
  { room: /^web\//, name: 'web’s top', mayImport: [], why: 'build configuration' },
  { room: /^tests\//, name: 'tests', mayImport: [/./], why: 'tests see everything' },
]

const aliases: [RegExp, string][] = [
  [/^#domain\//, 'api/domain/'],
  [/^#contract\//, 'api/contract/'],
  [/^#http\//, 'api/http/'],
  [/^#db\//, 'db/'],
  [/^#web\//, 'web/'],
]

function importsOf(file: string): { target: string; isPackage: boolean }[] {
  const text = readFileSync(join(root, file), 'utf8')
  const specifiers = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n]*?)?from\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
    ),
  ]
  return specifiers.map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? ''
    const alias = aliases.find(([pattern]) => pattern.test(specifier))
    if (alias) return { target: specifier.replace(alias[0], alias[1]), isPackage: false }
    if (specifier.startsWith('.'))
      return { target: relative(root, resolve(root, dirname(file), specifier)), isPackage: false }
    return { target: specifier, isPackage: true }
  })
}

describe('the import table', () => {
  const code = sources.filter((file) => /\.(ts|tsx)$/.test(file))

  it('sees imports at all', () => {
    expect(importsOf('api/app.ts').map(({ target }) => target)).toContain('api/http/mount.ts')
    expect(importsOf('web/app/routes.tsx').map(({ target }) => target)).toContain('web/features/home/home-page.tsx')
  })

  it.each(code)('%s', (file) => {
    const room = rooms.find(({ room: pattern }) => pattern.test(file))
    expect(room, `${file} stands in no room of the table`).toBeDefined()
    if (!room) return
    const own = room.room.exec(file)?.[0] ?? ''
    const wrong = importsOf(file)
      .filter(({ target, isPackage }) =>
        isPackage
          ? room.packages !== undefined && !room.packages.test(target)
          : !(target.startsWith(own) || room.mayImport.some((may) => may.test(target))),
      )
      .map(({ target }) => target)
    expect(wrong, `${room.name} may not import these, because ${room.why}`).toEqual([])
  })
})

describe('files', () => {
  const exempt = /^(db\/(kits|demo|rehearsals|migrations)\/|tests\/support\/.*\.json$)/

  it.each(sources.filter((file) => !exempt.test(file)))('%s has at most 300 lines', (file) => {
    const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length
    expect(lines, 'a file that grows past its room gets split by meaning').toBeLessThanOrEqual(300)
  })

  it('have names that say what is in them', () => {
    const vague = sources.filter((file) => /\/(index|utils?|helpers?|common|manager|service)\.(ts|tsx)$/.test(file))
    expect(vague.filter((file) => file !== 'db/migrations/index.ts')).toEqual([])
    expect(sources.filter((file) => !/^[a-z0-9_.-]+$/.test(file.split('/').at(-1) ?? ''))).toEqual([])
  })

  it('have no default exports but the configurations that tools insist on', () => {
    const defaults = sources.filter(
      (file) => /\.(ts|tsx)$/.test(file) && /^export default/m.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(
      defaults.filter(
        (file) => !/(vite|vitest|playwright)\.config\.ts$/.test(file) && file !== 'tests/support/postgres.ts',
      ),
    ).toEqual([])
  })

  it('name no colour outside the tokens', () => {
    const styles = sources.filter((file) => file.endsWith('.css') && file !== 'web/ui/tokens.css')
    const raw = styles.filter((file) =>
      /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(raw, 'colours come from web/ui/tokens.css').toEqual([])
  })
})

describe('every operation', () => {
  const ids = Object.keys(operations).toSorted()

  it('has its row in the access table, its handler, and its place in the OpenAPI document', () => {
    const document = openApiDocument() as { paths: Record<string, Record<string, { operationId: string }>> } // made by us
    const documented = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(Object.keys(accessTable).toSorted()).toEqual(ids)
    expect(Object.keys(handlers).toSorted()).toEqual(ids)
    expect(documented.toSorted()).toEqual(ids)
  })

  it('has an address of its own, and refuses unknown keys in query and body', () => {
    const all: Endpoint[] = Object.values(operations)
    const addresses = all.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`)
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const { query, body } of all) {
      if (query) expect(query.safeParse({ neverHeardOf: '1' }).success).toBe(false)
      if (body) expect(body.safeParse({ neverHeardOf: '1' }).success).toBe(false)
    }
  })

  it('names only problems of the table', () => {
    for (const endpoint of Object.values<Endpoint>(operations))
      for (const code of endpoint.problems) expect(problems).toHaveProperty(code)
  })
})

describe('the shard rule', async () => {
  const { db } = await testDatabase()
  const exempt = ['organization', 'sign_in']

  it('puts organizationId first in every key and every index of every tenant table', async () => {
    const { rows } = await sql<{ table: string; index: string; firstColumn: string | null }>`
      select t.relname as "table", i.relname as "index",
        (select a.attname from pg_attribute a where a.attrelid = t.oid and a.attnum = x.indkey[0]) as "firstColumn"
      from pg_index x
      join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public' and t.relkind = 'r'`.execute(db)
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter((row) => !exempt.includes(row.table) && row.firstColumn !== 'organizationId')).toEqual([])
  })

  it('puts organizationId first in every foreign key', async () => {
    const { rows } = await sql<{ table: string; name: string; first: string; refers: string }>`
      select t.relname as "table", c.conname as name, r.relname as refers,
        (select a.attname from pg_attribute a where a.attrelid = t.oid and a.attnum = c.conkey[1]) as first
      from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
      join pg_namespace n on n.oid = t.relnamespace
      where c.contype = 'f' and n.nspname = 'public'`.execute(db)
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter((row) => row.first !== 'organizationId')).toEqual([])
  })

  it('gives every tenant table a primary key and no sequence', async () => {
    const { rows } = await sql<{ table: string }>`
      select t.relname as "table" from pg_class t join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public' and (t.relkind = 'S' or (t.relkind = 'r' and not exists (
        select from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')))`.execute(db)
    expect(rows).toEqual([])
  })
})
