import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const files = globSync('**/*.module.css', { cwd: here, exclude: ['dist/**'] })
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted()

/**
 * In the build a class is called by the number of its file and its own in there: the names of one screen's classes were
 * a kilobyte of its scripts. The same sources give the same names.
 */
export function shortClassName(name: string, path: string): string {
  const file = files.findIndex((known) => path.replaceAll('\\', '/').endsWith(`/${known}`))
  const classes = [...new Set(readFileSync(`${here}${files[file]}`, 'utf8').match(/(?<=\.)[a-z][\w-]*/gi))]
  const own = classes.indexOf(name)
  if (file < 0 || own < 0) throw new Error(`${path}: no class .${name} is found in it`)
  return `${letters[Math.floor(file / 36)]}${(file % 36).toString(36)}${own.toString(36)}`
}
const letters = 'abcdefghijklmnopqrstuvwxyz'

/** A module's classes become constants, of which each script holds those that it uses; `styles[tone]` works as before. */
export const classNames: Plugin[] = [
  {
    name: 'class-names',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /\.tsx?$/, code: /\.module\.css'/ },
      handler: (code) =>
        code.replace(/^import (\w+) from (?='[^']+\.module\.css'$)/gm, (whole, styles: string) =>
          code.includes(`${styles}[`) ? whole : `import * as ${styles} from `,
        ),
    },
  },
  {
    // Without this a stylesheet goes with the object of its classes, which is gone when all of them are constants.
    name: 'class-names-keep-styles',
    enforce: 'post',
    apply: 'build',
    transform: {
      filter: { id: /\.module\.css$/ },
      handler: (code) => ({ code, map: null, moduleSideEffects: 'no-treeshake' }),
    },
  },
]
