import type { Outbox } from './outbox.ts'

/** Under `kit:slug`, for a second tab `kit:slug/2`, an editor keeps what the server does not have yet. */
export const keptKitPrefix = 'kit:'

/** Of how many kits this device keeps something that the server does not have. */
export async function countKeptKits(outbox: Outbox): Promise<number> {
  const keys = await outbox.draftKeys(keptKitPrefix)
  return new Set(keys.map((key) => key.split('/', 1)[0])).size
}
