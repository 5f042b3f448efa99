export type Saving =
  | { kind: 'saved'; words?: string | undefined; at?: string | undefined }
  | { kind: 'saving' }
  | { kind: 'device' /** What takes a while to send, as "1 picture". */; sending?: string | undefined }
  | { kind: 'offline'; since: string /** What waits, as "2 notes"; empty for nothing. */; waiting: string }
  | { kind: 'refused'; reason: string }

/** What a state says: `short` fits a phone, `rest` follows it where there is room. */
export function saveWords(state: Saving): { short: string; rest: string } {
  if (state.kind === 'saved') {
    return { short: state.words ?? 'Saved', rest: state.at ? ` ${state.at}` : state.words ? '' : ' on the server' }
  }
  if (state.kind === 'offline') {
    const rest = state.waiting === '' ? '' : `, ${state.waiting} kept on this device`
    return { short: `Offline since ${state.since}`, rest }
  }
  if (state.kind === 'refused') return { short: 'Not saved', rest: `: ${state.reason}` }
  if (state.kind === 'saving') return { short: 'Saving', rest: '' }
  return { short: 'Saved on this device', rest: state.sending ? `, ${state.sending} to send` : '' }
}
