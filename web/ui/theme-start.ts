import { applyTheme, readTheme } from './theme.ts'

// A file of its own, first in index.html: the theme is set before anything is drawn, without an inline script.
applyTheme(readTheme())
