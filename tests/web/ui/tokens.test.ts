import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../../web/ui/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const tokens = read('tokens.css')

const roles = new Map(
  [...tokens.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(one: string, other: string, scheme: 'light' | 'dark'): number {
  const [a = 0, b = 0] = [one, other]
    .map((name) => {
      const role = roles.get(name)
      if (!role) throw new Error(`no colour is named --${name}`)
      return luminance(role[scheme])
    })
    .toSorted((x, y) => y - x)
  return (a + 0.05) / (b + 0.05)
}

const surfaces = ['surface', 'raised', 'sunken']
const tints = ['accent-soft', 'signal-soft', 'anti-soft', 'warn-soft']

const demands: { role: string; on: string[]; least: number }[] = [
  { role: 'text', on: [...surfaces, ...tints], least: 7 },
  { role: 'muted', on: [...surfaces, ...tints], least: 4.5 },
  { role: 'accent', on: [...surfaces, 'accent-soft'], least: 4.5 },
  { role: 'signal', on: [...surfaces, 'signal-soft'], least: 4.5 },
  { role: 'anti-pattern', on: [...surfaces, 'anti-soft'], least: 4.5 },
  { role: 'warn', on: [...surfaces, 'warn-soft'], least: 4.5 },
  { role: 'on-accent', on: ['accent', 'accent-strong'], least: 4.5 },
  { role: 'edge', on: surfaces, least: 3 },
  { role: 'focus', on: [...surfaces, ...tints], least: 3 },
]

describe.each(['light', 'dark'] as const)('contrast in %s', (scheme) => {
  it.each(demands.flatMap(({ role, on, least }) => on.map((ground) => ({ role, ground, least }))))(
    '$role on $ground is $least to 1 or more',
    ({ role, ground, least }) => {
      expect(contrast(role, ground, scheme)).toBeGreaterThanOrEqual(least)
    },
  )
})

describe('raw values', () => {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css') && name !== 'tokens.css')

  it.each(sheets)('%s has no colour and no pixel of its own', (name) => {
    // Media queries repeat the two breakpoints by hand: a custom property cannot be read there.
    const rules = read(name)
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/@media[^{]*\{/g, '{')
    expect(rules.match(/#[0-9a-f]{3,8}\b|\d(?:px|rem)\b|\b(?:rgb|hsl|oklch)a?\(/gi)).toBeNull()
  })

  it.each(sheets)('%s uses only tokens that exist, or properties that it is given', (name) => {
    const own = ['m', 'at', 'done', 'filled', 'inset', 'toasts-from', 'seen']
    const used = [...read(name).matchAll(/var\(--([\w-]+)/g)].map((match) => match[1] ?? '')
    expect(used.filter((token) => !own.includes(token) && !tokens.includes(`--${token}:`))).toEqual([])
  })

  it.each(sheets)('%s breaks only where the tokens say', (name) => {
    const widths = [...read(name).matchAll(/width: (\d+)px/g)].map((match) => Number(match[1]))
    expect(widths.filter((width) => ![560, 561, 1079, 1080].includes(width))).toEqual([])
  })
})
