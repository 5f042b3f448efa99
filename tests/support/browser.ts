import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const IN_CONTAINERS = ['--no-sandbox', '--disable-dev-shm-usage']
const SILENT = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic']

/** The browser of the machine, else the one that Playwright brought. @throws Error that says how to get one */
export function findBrowser(): { executablePath: string; args: string[] } {
  const named = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH
  const places = named ? [named] : [...PLACES, chromium.executablePath()]
  const executablePath = places.find((path) => existsSync(path))
  if (executablePath === undefined) {
    throw new Error(
      named
        ? `PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH is ${named}, where there is no browser.`
        : 'The browser tests need Chromium and found none. Get one with "npx playwright install chromium", or on Debian as root with "apt-get install -y --no-install-recommends chromium".',
    )
  }
  return { executablePath, args: process.getuid?.() === 0 ? [...IN_CONTAINERS, ...SILENT] : SILENT }
}
