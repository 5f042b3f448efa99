import type { Interview } from '#contract/interviews.ts'
import type { MenuItem } from '../../ui/menu.tsx'
import type { CommandId } from './commands.ts'
import type { Opened } from './live-sheets.tsx'
import type { ClockMove } from '../../lib/outbox-store.ts'

type Screen = {
  interview: Interview
  mayMove: boolean
  isStarted: boolean
  isLast: boolean
  move: (move: ClockMove) => void
  open: (what: Opened) => void
  go: (to: string) => void
  keyOf: (id: CommandId) => string
  undoLast: () => void
  /** A rehearsal keeps its plan, and is left for where rehearsals are. */
  isRehearsal: boolean
}

/** What is seldom needed while somebody talks. */
export function liveMenu(screen: Screen): MenuItem[] {
  const { interview, mayMove, isStarted, isLast, move, open, go, keyOf, undoLast, isRehearsal } = screen
  const clock: MenuItem[] = [
    ...(isRehearsal ? [] : [{ id: 'replan', label: 'Re-plan', kbd: keyOf('replan'), onSelect: () => open('replan') }]),
    ...(isLast
      ? []
      : [{ id: 'next', label: 'Next section', kbd: keyOf('next'), onSelect: () => move({ action: 'next' }) }]),
    { id: 'end', label: 'End the interview', onSelect: () => open('end') },
  ]
  const { meetingUrl } = interview
  return [
    ...(mayMove && isStarted ? clock : []),
    { id: 'undo', label: 'Undo', kbd: keyOf('undo'), onSelect: undoLast },
    { id: 'find', label: 'Find a prompt', kbd: keyOf('find'), onSelect: () => open('find') },
    { id: 'rate', label: 'Rate the answer for yourself', kbd: keyOf('rate'), onSelect: () => open('rate') },
    { id: 'do-not-ask', label: 'Do not ask', kbd: keyOf('doNotAsk'), onSelect: () => open('doNotAsk') },
    ...(interview.transcript === 'ready'
      ? [{ id: 'transcript', label: 'Transcript', kbd: keyOf('transcript'), onSelect: () => open('transcript') }]
      : []),
    ...(isRehearsal
      ? []
      : [
          { id: 'who', label: 'Who is here', kbd: keyOf('who'), onSelect: () => open('who') },
          { id: 'topics', label: 'Topics to probe', kbd: keyOf('topics'), onSelect: () => open('topics') },
        ]),
    ...(isRehearsal ? [] : [{ id: 'waiting', label: 'On this device', onSelect: () => open('waiting') }]),
    { id: 'keys', label: 'All keys', kbd: 'Esc ?', onSelect: () => open('keys') },
    ...(meetingUrl
      ? [
          {
            id: 'meeting',
            label: 'Open the meeting',
            onSelect: () => void window.open(meetingUrl, '_blank', 'noopener'),
          },
        ]
      : []),
    ...(isRehearsal
      ? [{ id: 'leave', label: 'Leave, and go on later', onSelect: () => go('/rehearsals') }]
      : [
          { id: 'prepare', label: 'Prepare', onSelect: () => go(`/interviews/${interview.id}/prepare`) },
          { id: 'home', label: 'Home', onSelect: () => go('/') },
        ]),
  ]
}
