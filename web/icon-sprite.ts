import type { Plugin } from 'vite'
import { iconPaths } from './ui/icon-paths.ts'

const symbols = Object.entries(iconPaths).map(
  ([name, path]) => `<symbol id="icon-${name}" viewBox="0 0 16 16"><path d="${path}"/></symbol>`,
)

/** Icons are part of the page, not of its scripts: `<use href="#icon-check">` draws one. */
export const iconSprite: Plugin = {
  name: 'icon-sprite',
  transformIndexHtml: () => [
    { tag: 'div', attrs: { hidden: true }, children: `<svg>${symbols.join('')}</svg>`, injectTo: 'body' },
  ],
}
