import { isCompetencyId } from '../competency.ts'
import { looksLikeMarkup } from '../guide/shape.ts'
import type { Leftover } from '../kit-draft.ts'
import type { Shape } from './shapes.ts'

type Left = Omit<Leftover, 'id'>

/**
 * Takes out of a value what fits its shape. Each part that does not is left over with its place and what to do, and
 * costs none of the parts around it.
 */
export function takeShape(shape: Shape, value: unknown, left: Left[]): unknown {
  const taker = new Taker(left)
  return taker.take(shape, value, '')
}

const refused = Symbol('refused')

class Taker {
  readonly #left: Left[]
  #made = 0

  constructor(left: Left[]) {
    this.#left = left
  }

  take(shape: Shape, value: unknown, path: string): unknown {
    const taken = value === undefined ? refused : this.#fitting(shape, value, path)
    return taken === refused ? emptyOf(shape) : taken
  }

  #refuse(value: unknown, path: string, why: string): typeof refused {
    const place = path.length > 300 ? `${path.slice(0, 300)}…` : path
    this.#left.push({ text: asText(value), why: place === '' ? why : `${place}: ${why}`, line: null })
    return refused
  }

  #fitting(shape: Shape, value: unknown, path: string): unknown {
    switch (shape.kind) {
      case 'text':
        return this.#text(value, shape.max, path)
      case 'number': {
        const isFitting = typeof value === 'number' && value >= 0 && value <= shape.max
        return isFitting ? value : this.#refuse(value, path, `Write a number from 0 to ${shape.max}`)
      }
      case 'flag':
        return typeof value === 'boolean' ? value : this.#refuse(value, path, 'Write true or false')
      case 'choice': {
        const found = shape.of.find((choice) => choice === value)
        return found ?? this.#refuse(value, path, `Choose one of ${shape.of.join(', ')}`)
      }
      case 'competency':
        if (typeof value === 'string' && isCompetencyId(value)) return value
        return this.#refuse(value, path, 'Not in the catalogue of competencies: choose one of it')
      case 'list':
        return this.#list(shape, value, path)
      default:
        return this.#object(shape, value, path)
    }
  }

  #text(value: unknown, max: number, path: string): unknown {
    if (typeof value !== 'string') return this.#refuse(value, path, 'Write a text in quotation marks')
    if (value.includes('\0') || !value.isWellFormed())
      return this.#refuse(value.toWellFormed().replaceAll('\0', '\uFFFD'), path, 'Holds a character that no text has')
    if (value.includes('\uFFFD') || misread.test(value))
      return this.#refuse(value, path, 'Read in the wrong encoding: save the file as UTF-8, or write this again')
    if (looksLikeMarkup(value)) return this.#refuse(value, path, 'HTML is not taken: write it as plain text')
    return value.length > max ? this.#refuse(value, path, `At most ${max} characters: shorten it`) : value
  }

  #list(shape: Shape & { kind: 'list' }, value: unknown, path: string): unknown {
    if (!Array.isArray(value)) return this.#refuse(value, path, 'Write a list')
    const items: unknown[] = value
    return items.flatMap((one, index) => {
      const place = `${path}[${index}]`
      if (index >= shape.max) {
        this.#refuse(one, place, `At most ${shape.max} here: choose`)
        return []
      }
      const taken = this.#fitting(shape.of, one, place)
      return taken === refused ? [] : [taken]
    })
  }

  #object(shape: Shape & { kind: 'object' }, value: unknown, path: string): unknown {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      return this.#refuse(value, path, 'Write an object')
    const missing = shape.needs?.(value)
    if (missing) return this.#refuse(value, path, missing)
    const given = new Map<string, unknown>(Object.entries(value))
    const known = new Set(Object.keys(shape.fields))
    for (const [key, one] of given)
      if (!known.has(key)) this.#refuse(one, join(path, key.slice(0, 80).toWellFormed()), 'A kit file has no such part')
    const entries = Object.entries(shape.fields).flatMap(([key, field]): [string, unknown][] => {
      const isLeftOut = shape.optional?.includes(key) && given.get(key) === undefined
      return isLeftOut ? [] : [[key, this.take(field, given.get(key), join(path, key))]]
    })
    const taken = new Map(entries)
    // Pieces are known by their ids: one that has none gets the next free one.
    if (taken.get('id') === '') taken.set('id', `imported-${++this.#made}`)
    return Object.fromEntries(taken)
  }
}

const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)

/** What UTF-8 looks like when it was read as Latin-1 or Windows-1252. */
const misread = /â€[\u0080-\u00ff™œ\u201c-\u2122]|Ã[\u0080-\u00bf]|Â[\u0080-\u00bf]/

function emptyOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'text':
    case 'competency':
      return ''
    case 'number':
      return 0
    case 'flag':
      return false
    case 'choice':
      return shape.of[0]
    case 'list':
      return []
    default: {
      const fields = Object.entries(shape.fields).filter(([key]) => !shape.optional?.includes(key))
      return Object.fromEntries(fields.map(([key, field]) => [key, emptyOf(field)]))
    }
  }
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value
  try {
    return JSON.stringify(value)
  } catch {
    return 'Nested too deeply to be shown'
  }
}
