import type { Config } from '../config.ts'

/** Where people reach the product, by the settings alone: a request cannot put another host into a link. */
export function publicUrlOf({ publicUrl, host, port }: Config): string {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
