import { readTranscript } from '#domain/transcript/read-transcript.ts'
import { type Attendance, transcriptLimit } from '#domain/transcript/transcript.ts'
import { textOfBytes } from '../../../lib/text-of-bytes.ts'

/** Bytes of a request's body that the server reads, with room for what is around the text. */
const largestBody = 1_000_000

export type FileText = { text: string; isGuessed: boolean } | { refusal: string }

const hasMark = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** UTF-16 without its mark: nearly every other byte is empty in what is written in Latin letters. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, 400)
  const emptyAt = (place: 0 | 1) => start.filter((byte, index) => index % 2 === place && byte === 0).length
  if (emptyAt(1) * 4 > start.length) return 'utf-16le'
  return emptyAt(0) * 4 > start.length ? 'utf-16be' : null
}

/** The text of a subtitle file. What is no UTF-8 is read as old Windows tools write it, which has to be said. */
export function decode(bytes: Uint8Array): { text: string; isGuessed: boolean } {
  if (hasMark(bytes)) return { text: textOfBytes(bytes), isGuessed: false }
  const wide = withoutMark(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), isGuessed: false }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuessed: false }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true }
  }
}

const isPdf = (bytes: Uint8Array) => textOfBytes(bytes.subarray(0, 5)) === '%PDF-'
const isZip = (bytes: Uint8Array) => textOfBytes(bytes.subarray(0, 2)) === 'PK'

export async function readFile(file: File): Promise<FileText> {
  if (file.size > 4 * transcriptLimit) return { refusal: tooLong(`“${file.name}”`) }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { refusal: `“${file.name}” could not be read. Copy its text and paste it.` }
  }
  if (isZip(bytes))
    return { refusal: `“${file.name}” is a Word file or an archive. Download the transcript as .vtt instead.` }
  if (isPdf(bytes)) return { refusal: `“${file.name}” is a PDF. Download the transcript as .vtt instead.` }
  return decode(bytes)
}

const tooLong = (what: string) => `${what} is too long: at most 600,000 characters. Cut out the interview alone.`

/** Why a text cannot be sent; by the rules that the server reads it by. */
export function refuseText(text: string, attendance: Attendance): string | null {
  if (text.length > transcriptLimit || new Blob([JSON.stringify(text)]).size > largestBody) return tooLong('It')
  const read = readTranscript(text, attendance)
  return 'lines' in read ? null : (read.detail ?? 'This is no transcript.')
}

/** As it can be stored. */
export const storable = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed()
