import type { Kysely } from 'kysely'
import { readVersions } from '#db/queries/versions.ts'
import type { Database } from '#db/schema.ts'

const everyMs = 3_000

type Place = { organizationId: string; interviewId: string; userId: string }
type Seen = { shared: string; interview: string; notes: string }
type Changed = (place: Place, what: keyof Seen) => void

const keyOf = ({ interviewId, userId }: Pick<Place, 'interviewId' | 'userId'>) => `${interviewId} ${userId}`

/** For as long as nothing can be listened to: compares how things stand with how they stood. */
export class Polling {
  readonly #db: Kysely<Database>
  readonly #places: () => Place[]
  readonly #changed: Changed
  #seen = new Map<string, Seen>()
  #timer: NodeJS.Timeout | undefined
  isRunning = false

  constructor(db: Kysely<Database>, places: () => Place[], changed: Changed) {
    this.#db = db
    this.#places = places
    this.#changed = changed
  }

  start(): void {
    if (this.isRunning) return
    this.isRunning = true
    this.#seen = new Map()
    void this.#look()
  }

  stop(): void {
    this.isRunning = false
    clearTimeout(this.#timer)
  }

  async #look(): Promise<void> {
    const places = new Map(this.#places().map((place) => [keyOf(place), place]))
    for (const key of this.#seen.keys()) if (!places.has(key)) this.#seen.delete(key)
    for (const [organizationId, some] of Map.groupBy(places.values(), (place) => place.organizationId))
      try {
        for (const { interviewId, userId, ...now } of await readVersions(this.#db, organizationId, some))
          if (this.isRunning) this.#compare({ organizationId, interviewId, userId }, now)
      } catch {
        // the database does not answer: the next look finds what changed meanwhile
      }
    if (this.isRunning) this.#timer = setTimeout(() => void this.#look(), everyMs)
  }

  /** What is seen for the first time may have changed since its reader asked. */
  #compare(place: Place, now: Seen): void {
    const before = this.#seen.get(keyOf(place))
    this.#seen.set(keyOf(place), now)
    for (const what of ['shared', 'interview', 'notes'] as const)
      if (before?.[what] !== now[what]) this.#changed(place, what)
  }
}
