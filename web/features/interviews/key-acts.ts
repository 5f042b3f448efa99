/** What keys do, fetched with the first sign of a hand. */
export { liveMenu } from './live-menu.ts'
export { markStar } from './mark-star.ts'
export { commandOf, commandOfChord } from './pressed.ts'
export { replanTarget } from './replan-target.ts'
export { runCommand } from './run-command.ts'
