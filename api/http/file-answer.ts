import type { Response } from 'express'

/** A file as the answer of an endpoint that downloads. */
export type FileAnswer = { type: string; bytes: Buffer; name: string }

/** Shown where they stand; everything else is saved, and opened by what the reader has for it. */
const shownInPlace = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])

/**
 * What somebody uploaded is never taken for a page of ours: its type is the stored one, and were it opened by itself,
 * it could run nothing and fetch nothing.
 */
export function sendFile(response: Response, { type, bytes, name }: FileAnswer): void {
  response
    .status(200)
    .set('Content-Type', type)
    .set('Content-Disposition', `${shownInPlace.has(type) ? 'inline' : 'attachment'}; filename="${name}"`)
    .set('Content-Security-Policy', "default-src 'none'; sandbox")
    .send(bytes)
}
