import type { Interview } from '#contract/interviews.ts'
import { offsetNow } from '../../lib/server-clock.ts'
import type { NoteView } from '../../lib/note-view.ts'
import { adviceNow } from './advice-now.ts'
import type { Command } from './commands.ts'
import type { Opened } from './live-sheets.tsx'
import type { ComposerHandle } from './composer-handle.ts'
import type { Editing } from './notes-list.tsx'
import { beforeTheEnd, isTicked, tick, tickNext } from './ticks.ts'
import type { useCoverage } from './use-coverage.ts'
import type { Live } from './use-live.ts'
import type { usePrompts } from './use-prompts.ts'
import type { MarkStar } from './use-star.ts'
import type { Did } from './use-undo.ts'

type Screen = {
  interview: Interview
  live: Live
  coverage: Pick<ReturnType<typeof useCoverage>, 'missing' | 'lookedAt'>
  prompts: ReturnType<typeof usePrompts>
  isLast: boolean
  /** Nobody else is there in a rehearsal, and no round comes after it. */
  hasPanel: boolean
  lastNote: NoteView | undefined
  edit: (editing: Editing) => void
  composer: ComposerHandle | null
  open: (what: Opened) => void
  replan: () => void
  undoLast: () => void
  did: Did
  markStar: MarkStar | undefined
}

/** Does what a single key after Esc stands for. */
export function runCommand(command: Command, screen: Screen): void {
  const { live, prompts, isLast, hasPanel, lastNote, edit, composer, open, replan, undoLast, markStar } = screen
  const isWaiting = live.clock.state === 'not_started'
  const editLast = (mode: Editing['mode']) => lastNote && edit({ noteId: lastNote.id, mode })
  if (typeof command === 'object')
    return 'star' in command ? markStar?.(command.star) : prompts.acts.toggleFollowUp(command.followUp)
  switch (command) {
    case 'asked':
      return prompts.acts.toggleAsked()
    case 'skip':
      return prompts.acts.skip()
    case 'next':
      if (isWaiting) return live.move({ action: 'start' })
      return isLast && live.mayMove ? open('end') : live.move({ action: 'next' })
    case 'pause':
      if (isWaiting) return live.move({ action: 'start' })
      return live.move({ action: live.clock.state === 'paused' ? 'resume' : 'pause' })
    case 'replan':
      return replan()
    case 'advice':
      return takeAdvice(screen)
    case 'nextPrompt':
      return prompts.step(1)
    case 'previousPrompt':
      return prompts.step(-1)
    case 'whole':
      return prompts.toggleWhole()
    case 'hint':
      return prompts.acts.giveHint()
    case 'tagLast':
      return editLast('tags')
    case 'editLast':
      return editLast('text')
    case 'code':
      return composer?.toggleCode()
    case 'attach':
      return composer?.attach()
    case 'markStar':
      return markStar?.('next')
    case 'undo':
      return undoLast()
    case 'tickNext':
      return isLast ? tickInOrder(screen) : undefined
    case 'who':
    case 'topics':
      return hasPanel ? open(command) : undefined
    case 'rate':
    case 'find':
    case 'doNotAsk':
    case 'blank':
    case 'transcript':
    case 'keys':
      return open(command)
  }
}

function tickInOrder({ interview: { id }, did }: Screen): void {
  const point = tickNext(id)
  if (point === null) return
  const words = `Ticked “${beforeTheEnd[point]}”`
  did(words, () => tick(id, point), { isQuiet: true, mayUndo: () => isTicked(id, point) })
}

function takeAdvice({ interview, live, coverage, replan }: Screen): void {
  const advice = adviceNow({ interview, clock: live.clock, ...coverage }, offsetNow(live.clock))
  if (advice?.goTo) live.move({ action: 'goto', sectionId: advice.goTo })
  else if (advice?.isReplan) replan()
}
