import { onTestFinished } from 'vitest'
import type { TestApp } from './app.ts'

export type Heard = { event: string; data: unknown }

export type TestStream = {
  status: number
  headers: Headers
  /** Everything that came, byte for byte, but for what only keeps the line open. */
  text: () => string
  events: () => Heard[]
  /** Resolves with the next event of that name from `since` on. @throws after 20 s */
  next: (event: string) => Promise<Heard>
  /** Resolves when the server has ended it. */
  ended: Promise<void>
  close: () => void
}

/** Opens an interview's event stream as somebody, and listens until the test is over. */
export async function opens(app: Pick<TestApp, 'url'>, as: string, interviewId: string): Promise<TestStream> {
  const controller = new AbortController()
  onTestFinished(() => controller.abort())
  const response = await fetch(`${app.url}/api/v1/interviews/${interviewId}/events`, {
    headers: { cookie: as },
    signal: controller.signal,
  })
  let text = ''
  let read = 0
  const waiting = new Set<() => void>()
  const ended = (async () => {
    try {
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        text += part.value
        for (const look of waiting) look()
      }
    } catch {
      // we closed it
    }
  })()
  const said = () => text.replaceAll(':\n\n', '')
  const events = () =>
    said()
      .split('\n\n')
      .slice(0, -1) // what has not come to its end yet
      .flatMap((block) => {
        const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? []
        return event === undefined || data === undefined ? [] : [{ event, data: JSON.parse(data) as unknown }]
      })
  return {
    status: response.status,
    headers: response.headers,
    text: said,
    events,
    next: (event) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`No ${event} came, but: ${said()}`)), 20_000)
        const look = () => {
          const index = events().findIndex((one, at) => at >= read && one.event === event)
          const found = events()[index]
          if (!found) return
          read = index + 1
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    ended,
    close: () => controller.abort(),
  }
}
