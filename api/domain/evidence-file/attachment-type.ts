/** What may be attached to a note. None of it is run or drawn as a page: no SVG, no HTML. */
export const attachmentTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

/** Bytes of one picture or PDF. */
export const attachmentLimit = 5 * 1024 * 1024
