import { textOfBytes } from '../../lib/text-of-bytes.ts'

/** What an import takes in one piece. */
export const maxImport = 400_000

export type FileText = { text: string } | { refusal: string }

/** What is no UTF-8 comes out with replacement characters, which the import names in their places. */
export async function textOfFile(file: File): Promise<FileText> {
  // Every character takes at least a byte in what browsers read here, and at most four.
  if (file.size > 4 * maxImport)
    return { refusal: `“${file.name}” is too large: a guide or a kit file has at most 400,000 characters.` }
  try {
    const text = textOfBytes(new Uint8Array(await file.arrayBuffer()))
    if (text.includes('\0')) return { refusal: `“${file.name}” is no text file. Copy its text and paste it.` }
    return { text }
  } catch {
    return { refusal: `“${file.name}” could not be read. Copy its text and paste it.` }
  }
}
