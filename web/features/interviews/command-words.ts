import type { CommandId } from './commands.ts'

/** What each command does, in the order in which the dialog lists them. */
export const commandWords: Record<CommandId, string> = {
  asked: 'Mark the prompt asked, or take it back',
  skip: 'Skip the prompt; from one that was asked, on to the next',
  nextPrompt: 'Next prompt; the arrow down too',
  previousPrompt: 'Previous prompt; the arrow up too',
  find: 'Find a prompt in the kit or the bank',
  whole: 'Show the whole of a shortened text, or its beginning',
  hint: 'Give the next hint, where a problem has some',
  markStar: 'Mark as the next part of the story',
  tagLast: 'Tag the last note',
  editLast: 'Edit the last note',
  code: 'Write code, or text again',
  rate: 'Rate the answer for yourself',
  attach: 'Attach a picture or PDF; pasted and dropped ones too',
  undo: 'Undo the last mark, tag, move or deletion',
  next: 'Go on to the next section',
  pause: 'Pause the clock, or let it run again',
  replan: 'Re-plan what is left to the end of the slot',
  advice: 'Do what the line of advice says',
  tickNext: 'Tick the next point before the end',
  doNotAsk: 'Show what not to ask',
  who: 'Show who is here and who leads which section',
  topics: 'Hand a topic on to later rounds, or see those handed to you',
  blank: 'Blank the screen, when it is shared by mistake',
  transcript: 'Show the transcript, where there is one',
}

/** Keys that stay as they are. */
export const fixedKeys = [
  { keys: '1–9', words: 'Mark a follow-up used, or take it back' },
  { keys: 'Shift S T A R', words: 'Mark as situation, task, action or result' },
  { keys: '?', words: 'Show all keys' },
] as const
