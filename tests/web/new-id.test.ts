import { validate, version } from 'uuid'
import { expect, it } from 'vitest'
import { newId } from '#web/lib/new-id.ts'

it('makes UUIDs of version 7, each after the one before, however fast they are made', () => {
  const ids = Array.from({ length: 2_000 }, newId)
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true)
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids.map((id) => id.slice(14))).size).toBe(ids.length)
  const ms = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16)
  expect(Math.abs(ms - Date.now())).toBeLessThan(60_000)
})
