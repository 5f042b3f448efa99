type Waiting<Item, Result> = {
  item: Item
  done: PromiseWithResolvers<Result | null>
}

type Rules<Item, Result> = {
  /** Items of one place go together. */
  placeOf: (item: Item) => string
  /** Never twice in flight. */
  idOf: (item: Item) => string
  /** Answers in the order of the items; null for one that was not done. */
  work: (place: string, items: Item[]) => Promise<(Result | null)[]>
  most: number
  mostInFlight: number
}

type Place<Item, Result> = { waiting: Waiting<Item, Result>[]; inFlight: number }

/**
 * Gathers what arrives together into one piece of work. What finds a free way goes with all that came in the same turn;
 * what comes meanwhile goes with the next, so that waiting is never longer than one piece of work.
 */
export class Gather<Item, Result> {
  readonly #rules: Rules<Item, Result>
  readonly #places = new Map<string, Place<Item, Result>>()
  readonly #ids = new Set<string>()

  constructor(rules: Rules<Item, Result>) {
    this.#rules = rules
  }

  /** Null: not done, or one of the same id is under way. @throws where the work of all failed */
  async add(item: Item): Promise<Result | null> {
    const id = this.#rules.idOf(item)
    if (this.#ids.has(id)) return null
    this.#ids.add(id)
    try {
      const name = this.#rules.placeOf(item)
      const place = this.#places.get(name) ?? { waiting: [], inFlight: 0 }
      this.#places.set(name, place)
      const waiting = { item, done: Promise.withResolvers<Result | null>() }
      place.waiting.push(waiting)
      if (place.waiting.length === 1) setImmediate(() => this.#start(name, place))
      return await waiting.done.promise
    } finally {
      this.#ids.delete(id)
    }
  }

  #start(name: string, place: Place<Item, Result>): void {
    while (place.waiting.length > 0 && place.inFlight < this.#rules.mostInFlight) {
      const batch = place.waiting.splice(0, this.#rules.most)
      place.inFlight++
      void this.#run(name, batch).finally(() => {
        place.inFlight--
        this.#start(name, place)
      })
    }
    if (place.waiting.length === 0 && place.inFlight === 0) this.#places.delete(name)
  }

  async #run(name: string, batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#rules.work(
        name,
        batch.map(({ item }) => item),
      )
      for (const [index, { done }] of batch.entries()) done.resolve(results[index] ?? null)
    } catch (error) {
      for (const { done } of batch) done.reject(error)
    }
  }
}
