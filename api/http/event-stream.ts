import type { Response } from 'express'

export type Listener = {
  organizationId: string
  interviewId: string
  userId: string
  tokenHash: Buffer
}

/** Bytes that may wait for somebody who does not read; after that they are cut off and come back by themselves. */
const mostWaitingBytes = 65_536
const comeBackMs = 2_000

/** One open `text/event-stream`. It says what changed and holds no state of what it said. */
export class EventStream {
  readonly listener: Listener
  readonly #response: Response
  /** When its right to listen was last looked at. */
  checkedAtMs = performance.now()

  constructor(listener: Listener, response: Response) {
    this.listener = listener
    this.#response = response
    response.write(`retry: ${comeBackMs}\n\n`)
  }

  tell(event: string, data: object = {}): void {
    this.#write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  /** Keeps proxies from closing what is silent, and finds out who went without a word. */
  keepAlive(): void {
    this.#write(':\n\n')
  }

  /** Over for good: whoever hears it asks, and learns why. */
  dismiss(): void {
    this.tell('end')
    this.#response.end()
  }

  /** Over for now: the browser comes back. */
  end(): void {
    this.#response.end()
  }

  #write(text: string): void {
    if (this.#response.writableEnded || this.#response.destroyed) return
    if (this.#response.writableLength > mostWaitingBytes) this.#response.destroy()
    else this.#response.write(text)
  }
}
