import { type ChildProcess, spawn } from 'node:child_process'
import { type BrowserContext, chromium } from '@playwright/test'
import { findBrowser } from './browser.ts'

export type KillableBrowser = {
  context: BrowserContext
  /** kill -9, in the middle of whatever it does. */
  kill: () => Promise<void>
}

/** A browser of one's own whose profile stays in a folder: opened on it again, it has what was on the disk. */
export async function openBrowser(profile: string): Promise<KillableBrowser> {
  const { executablePath, args } = findBrowser()
  const settings = ['--headless=new', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const child = spawn(executablePath, [...args, ...settings, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()))
  const browser = await chromium.connectOverCDP(await addressOf(child))
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no window.')
  return {
    context,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  let text = ''
  return new Promise((settle, fail) => {
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1]
      if (address) settle(address)
    })
    child.once('exit', () => fail(new Error(`The browser did not start: ${text}`)))
  })
}
