import { type ComponentType, createElement, type FunctionComponent, lazy, useState, useSyncExternalStore } from 'react'

const firstWaitMs = 500
const longestWaitMs = 8_000

/** Asks again until it is there: a part that could not be fetched without a network comes with it. */
async function untilFetched<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(longestWaitMs, waitMs * 2)) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
}

export type Later<Props> = FunctionComponent<Props> & { fetch: () => Promise<unknown> }

/** A part of the screen that is not needed at first, and breaks nothing where it cannot be had; `fetch` asks for it before it is drawn. */
export function fetchedLater<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let asked: Promise<ComponentType<Props>> | undefined
  let here: ComponentType<Props> | null = null
  const once = () => (asked ??= untilFetched(load).then((part) => (here = part)))
  const Waiting = lazy(async () => ({ default: await once() }))
  // What is here is drawn at once: `lazy` suspends the first time all the same, React then shows the fallback for 300 ms,
  // and what is typed meanwhile goes to where the focus was.
  const Later = (props: Props) => {
    const [Part] = useState<ComponentType<Props>>(() => here ?? Waiting)
    return createElement(Part, props)
  }
  return Object.assign(Later, { fetch: once })
}

export type CodeLater<Code> = {
  fetch: () => Promise<Code>
  /** Null until it is here. */
  now: () => Code | null
  subscribe: (listener: () => void) => () => void
}

/** Code that is not needed at first, in the same way. */
export function codeLater<Code>(load: () => Promise<Code>): CodeLater<Code> {
  const listeners = new Set<() => void>()
  let asked: Promise<Code> | undefined
  let here: Code | null = null
  const once = async () => {
    here = await untilFetched(load)
    for (const listener of listeners) listener()
    return here
  }
  return {
    fetch: () => (asked ??= once()),
    now: () => here,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The code, and a drawing once it is here. */
export const useCode = <Code>({ subscribe, now }: CodeLater<Code>): Code | null => useSyncExternalStore(subscribe, now)
