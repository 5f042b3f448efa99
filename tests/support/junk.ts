import * as fc from 'fast-check'

/** An object that has these keys as its own, `__proto__` too. */
const withKey = (key: string, value: unknown) => Object.fromEntries([[key, value]])
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth)

/** JSON as text that breaks readers: it is put into a body as it is. */
export const brokenJson = [
  '',
  ' ',
  '{',
  '{"a":1,}',
  "{'a':1}",
  '{"a":1}{"b":2}',
  'undefined',
  'NaN',
  '[1,2',
  '"\\ud800',
  '\u0000',
  '{"a":01}',
  nested(200_000, '[', ']').slice(0, -1),
]

/** JSON that is right and asked for by nobody. */
export const hugeJson = [
  nested(200_000, '[', ']'),
  `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  `{"__proto__":${nested(100_000, '[', ']')}}`,
  `{"\\u005f_proto__":{"isAdmin":true}}`,
  `{${Array.from({ length: 20_000 }, (_, index) => `"k${index}":1`).join()}}`,
  `{"name":1e400,"text":-1e400,"revision":${'9'.repeat(400)}}`,
  `{"name":"a","name":"b","text":1,"text":2}`,
]

/** Values of every kind that are nearly, or not at all, what is asked for. */
export const junkValues: unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 53 - 1,
  1e308,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfff',
  '\ufeff',
  '\u202eevil',
  '👩‍👩‍👧‍👦'.repeat(50),
  '__proto__',
  'constructor',
  'toString',
  '1e400',
  'NaN',
  "'; drop table note; --",
  '%00%27%22',
  '$1',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'null',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '2026-02-30T00:00:00Z',
  '2026-11-20T24:00:00Z',
  '2026-11-20T12:00:60Z',
  '+275760-09-13T00:00:00.000Z',
  '2026-11-20T12:00:00.123456789123Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '0198F0A0-0000-7000-8000-00000000000A',
  'x'.repeat(100_001),
  [],
  {},
  [null],
  [[[[]]]],
  [{}, {}],
  Array.from({ length: 5_000 }, () => 'a'),
  withKey('__proto__', { isAdmin: true }),
  withKey('constructor', withKey('prototype', { isAdmin: true })),
  { toString: 1, valueOf: null },
  { length: -1 },
  { $ne: null },
]

export const junk: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...junkValues) },
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.uuid(),
)

export const junkKey = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'organizationId',
    'authorId',
    'role',
    'roles',
    'id',
    'state',
  ),
  fc.string(),
)

export type Change = { kind: 'replace' | 'add' | 'drop'; place: number; key: string; value: unknown }
export const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('replace', 'replace', 'add', 'drop'),
  place: fc.nat(),
  key: junkKey,
  value: junk,
})

/** A copy of a JSON value with one change somewhere in it, at whatever depth. */
export function changed(whole: unknown, { kind, place, key, value }: Change): unknown {
  const copy: unknown = structuredClone(whole)
  const holders: object[] = []
  const collect = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    holders.push(node)
    Object.values(node).forEach(collect)
  }
  collect(copy)
  const holder = holders[place % Math.max(holders.length, 1)]
  if (holder === undefined || (kind === 'replace' && place % 7 === 0)) return value
  const keys = Object.keys(holder)
  const at = keys[Math.floor(place / holders.length) % Math.max(keys.length, 1)] ?? key
  if (kind === 'drop') Reflect.deleteProperty(holder, at)
  else
    Object.defineProperty(holder, kind === 'add' ? key : at, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  return copy
}
