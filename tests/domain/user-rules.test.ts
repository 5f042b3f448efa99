import { describe, expect, it } from 'vitest'
import type { Role } from '#domain/access.ts'
import { refuseUserChange } from '#domain/user-rules.ts'

const admin: { id: string; roles: Role[]; isActive: boolean } = { id: 'asha', roles: ['admin'], isActive: true }

describe('refuseUserChange', () => {
  it.each<[string, string, Parameters<typeof refuseUserChange>[2]]>([
    ['another person’s roles', 'ben', { roles: ['interviewer'] }],
    ['another admin’s access', 'ben', { isActive: false }],
    ['further roles for oneself', 'asha', { roles: ['recruiter', 'admin'] }],
    ['nothing about oneself', 'asha', {}],
    ['one’s own access to what it is', 'asha', { isActive: true }],
  ])('lets an admin change %s', (_what, userId, change) => {
    expect(refuseUserChange(admin, userId, change)).toBeNull()
  })

  it.each<[string, Parameters<typeof refuseUserChange>[2]]>([
    ['role', { roles: ['recruiter'] }],
    ['access', { isActive: false }],
  ])('keeps an admin from giving up their own %s, and says who can do it', (_what, change) => {
    expect(refuseUserChange(admin, 'asha', change)).toEqual({
      code: 'forbidden',
      detail: expect.stringContaining('another admin'),
    })
  })

  it.each([
    ['is no admin any more', { ...admin, roles: ['recruiter' as const] }],
    ['has lost access', { ...admin, isActive: false }],
    ['is gone', undefined],
  ])('refuses everything to who %s by the time of the change', (_who, actor) => {
    expect(refuseUserChange(actor, 'ben', { isActive: false })).toEqual({ code: 'forbidden' })
  })
})
