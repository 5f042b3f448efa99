import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minPasswordLength, refusePassword } from '#domain/password.ts'
import { effort, textOf } from '../support/growth.ts'

const person = { email: 'mira.holm+work@company.example' }
const reasonOf = (password: string, email = person.email) => refusePassword(password, { email })?.detail ?? null

/** Often enough to be measured. */
const often = (text: string) => {
  for (let time = 0; time < 1_500; time++) reasonOf(`${text}?`)
}

describe('refusePassword', () => {
  it.each([
    'walnut river copper',
    'Tvättbjörnen simmar',
    'k7#mQ2v!xLp9',
    '東京の空は今日も青いですよね',
    'seven otters juggle',
    'evenloop feels slow on rainy mornings',
    'password is not what this is about',
    '  spaces count as well  ',
  ])('takes “%s”', (password) => {
    expect(reasonOf(password)).toBeNull()
  })

  it.each([
    ['', 'at least 12'],
    ['k7#mQ2v!xLp', 'at least 12'],
    ['😀😀😀😀😀😀', 'at least 12'],
    ['aaaaaaaaaaaaaaaa', 'repeats a few characters'],
    ['121212121212121', 'repeats a few characters'],
    ['walnutwalnutwalnut', 'repeats one piece'],
    ['password1234', 'common words'],
    ['Password123!', 'common words'],
    ['P@ssw0rd2026', 'common words'],
    ['passwordpassword', 'repeats one piece'],
    ['welcome-admin', 'common words'],
    ['letmein-letmein!', 'common words'],
    ['Summer2026!!', 'common words'],
    ['iloveyou1234', 'common words'],
    ['administrator', 'common words'],
    ['123456789012', 'common words'],
    ['098765432109', 'common words'],
    ['928374650192', 'common words'],
    ['qwertyuiop12', 'common words'],
    ['1q2w3e4r5t6y', 'common words'],
    ['1qaz2wsx3edc', 'common words'],
    ['abcdefghijkl', 'common words'],
    ['zyxwvutsrqponm', 'common words'],
    ['evenloop-interview', 'common words'],
    ['!!!???...---,,,;;;', 'common words'],
    ['mira.holm-likes-tea', 'your email address'],
    ['i-am-MIRA.HOLM-ok', 'your email address'],
  ])('refuses “%s”: %s', (password, reason) => {
    expect(reasonOf(password)).toContain(reason)
  })

  it('says where and why', () => {
    const message = expect.stringContaining('at least 12')
    expect(refusePassword('short', person)).toEqual({
      code: 'password_weak',
      detail: message,
      issues: [{ path: 'password', message }],
    })
  })

  it('does not mind a name of one or two letters, which is in every text', () => {
    expect(reasonOf('walnut river copper', 'a@company.example')).toBeNull()
  })

  it('never takes one that is short, or that has the name in it, and always answers', () => {
    const password = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(password, fc.nat(60), (text, at) => {
        if (Array.from(text).length < minPasswordLength) expect(reasonOf(text)).toContain('at least 12')
        expect(reasonOf(`${text.slice(0, at)}Mira.Holm${text.slice(at)}`)).not.toBeNull()
      }),
    )
  })

  it.each(['password', 'a1', 'qwerty!', 'pass'])(
    'takes no longer a letter where “%s” comes again and again',
    (unit) => {
      const [one, four] = [effort(textOf('', unit, 249), often), effort(textOf('', unit, 999), often)]
      expect(four / one, 'work that grows with the square would be sixteen times as much').toBeLessThan(10)
    },
  )
})
