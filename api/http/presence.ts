import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { tellApart } from '#db/queries/hints.ts'
import { leave, type Place, stay, withSharedPresence } from '#db/queries/presence.ts'
import type { Database } from '#db/schema.ts'
import { writeHint } from './hints.ts'

/** A reload, or a moment without Wi-Fi, is no departure. */
const graceMs = 4_000
const longestGoodbyeMs = 2_000

const keyOf = ({ interviewId, userId }: Place) => `${interviewId} ${userId}`

/** Who is connected to this process: a lease in the database, so that all processes know. */
export class Presence {
  readonly #db: Kysely<Database>
  readonly #serverId: string
  readonly #here = new Map<string, Place>()
  readonly #leaving = new Map<string, NodeJS.Timeout>()
  /** One after the other, so that who comes and goes and comes is here in the end. */
  #work: Promise<void> = Promise.resolve()

  constructor(db: Kysely<Database>, serverId: string) {
    this.#db = db
    this.#serverId = serverId
  }

  came({ organizationId, interviewId, userId }: Place): void {
    const place = { organizationId, interviewId, userId }
    const key = keyOf(place)
    clearTimeout(this.#leaving.get(key))
    this.#leaving.delete(key)
    if (this.#here.has(key)) return
    this.#here.set(key, place)
    this.#write(stay, [place], { isTold: true })
  }

  went(place: Place): void {
    const key = keyOf(place)
    clearTimeout(this.#leaving.get(key))
    this.#leaving.set(key, setTimeout(() => this.#gone([key]), graceMs).unref())
  }

  renew(): void {
    this.#write(stay, [...this.#here.values()], { isTold: false })
  }

  async close(): Promise<void> {
    for (const timer of this.#leaving.values()) clearTimeout(timer)
    this.#gone([...this.#here.keys()])
    await Promise.race([this.#work, sleep(longestGoodbyeMs, undefined, { ref: false })])
  }

  #gone(keys: string[]): void {
    const places = keys.flatMap((key) => this.#here.get(key) ?? [])
    for (const key of keys) {
      this.#here.delete(key)
      this.#leaving.delete(key)
    }
    this.#write(leave, places, { isTold: true })
  }

  /** One statement an organization. A lease that could not be written is renewed soon, one that could not be ended runs out. */
  #write(write: typeof stay, all: Place[], { isTold }: { isTold: boolean }): void {
    for (const [organizationId, places] of Map.groupBy(all, (place) => place.organizationId))
      this.#work = this.#work
        .then(async () => {
          await write(this.#db, { organizationId, serverId: this.#serverId, places })
          if (isTold) await this.#tell(organizationId, [...new Set(places.map(({ interviewId }) => interviewId))])
        })
        .catch(() => {})
  }

  async #tell(organizationId: string, interviewIds: string[]): Promise<void> {
    const shared = await withSharedPresence(this.#db, organizationId, interviewIds)
    const hints = shared.map((interviewId) => writeHint({ what: 'shared', organizationId, interviewId }))
    if (hints.length > 0) await tellApart(this.#db, hints)
  }
}
