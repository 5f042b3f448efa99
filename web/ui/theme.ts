export type Theme = 'system' | 'light' | 'dark'

const key = 'theme'

const isForced = (value: string | null): value is 'light' | 'dark' => value === 'light' || value === 'dark'

/** What was chosen on this device. A browser that forbids storage follows the system. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(key)
    return isForced(kept) ? kept : 'system'
  } catch {
    return 'system'
  }
}

/** Draws the page in this theme, and the browser's own bar with it. */
export function applyTheme(theme: Theme) {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset['scheme'] ??= meta.media.includes('dark') ? 'dark' : 'light'
    const scheme = meta.dataset['scheme']
    meta.media = theme === 'system' ? `(prefers-color-scheme: ${scheme})` : theme === scheme ? 'all' : 'not all'
  }
}

export function chooseTheme(theme: Theme) {
  applyTheme(theme)
  try {
    if (theme === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // The page is drawn as asked; it is only not remembered.
  }
}
