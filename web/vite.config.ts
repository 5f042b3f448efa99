import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { classNames, shortClassName } from './class-names.ts'
import { compressed } from './compressed.ts'
import { contractAddresses } from './contract-addresses.ts'
import { iconSprite } from './icon-sprite.ts'
import { serviceWorkerBuild } from './service-worker-build.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const api = 'http://127.0.0.1:4000'

/** The first stylesheet that a browser meets fixes the order of the layers, and a built page may load any of them first. */
const layerOrder: Plugin = {
  name: 'layer-order',
  enforce: 'pre',
  transform: { filter: { id: /\.css$/ }, handler: (css) => `@layer base, ui, utility;\n${css}` },
}

/** Of the styles there is one file and of scripts no list of what hangs on what, so an import is an import. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  apply: 'build',
  load: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load()',
  },
}

export default defineConfig(({ command }) => ({
  root: here('.'),
  plugins: [
    layerOrder,
    contractAddresses,
    classNames,
    plainImports,
    iconSprite,
    react(),
    serviceWorkerBuild(),
    compressed,
  ],
  css: command === 'build' ? { modules: { generateScopedName: shortClassName } } : {},
  // wouter's stand-in for what React brings itself
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    // light-dark(), popover and nesting as written; older browsers would cost every page a second set of colours
    target: ['chrome125', 'edge125', 'firefox128', 'safari17.5'],
    // the content security policy allows files of this origin only: no data: addresses, no inline script
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_url, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    cssCodeSplit: false,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      onLog: (level, log, handle) => {
        if (log.code === 'IMPORT_IS_UNDEFINED') throw new Error(log.message) // a class that its stylesheet does not have
        handle(level, log)
      },
      output: {
        codeSplitting: {
          groups: [
            // What every page needs and no release of ours changes: one file that stays in the browser's cache.
            {
              name: 'vendor',
              test: /node_modules[\\/](react|react-dom|scheduler|wouter|regexparam|@tanstack(?!.*([qQ]ueries|[iI]nfinite|[mM]utation(Observer|Options)|useMutation)))[\\/]/,
            },
            { name: 'mutations', test: /@tanstack.*([mM]utation(Observer|Options)|useMutation)/ },
            { name: 'forms', test: /node_modules[\\/]react-hook-form/ },
            // What every page needs.
            { name: 'frame', test: /[\\/]web[\\/](index\.html|lib[\\/]format\.)/ },
            // What nearly every page needs but the live screen: small files of their own cost more than they spare.
            {
              name: 'page',
              test: /[\\/]web[\\/](lib[\\/](format-day|title)|ui[\\/](notice|card|link-button|when|crumb|toolbar|page-header))\./,
            },
            // What everybody signed in needs, and nobody who is about to sign in.
            { name: 'signed-in', test: /[\\/]web[\\/](app[\\/]signed-in|ui[\\/]menu)\./ },
            // What the live screen shares with other pages, a kit's preview among them, and with parts of its own that come
            // later.
            {
              name: 'evidence',
              test: /[\\/](tag|coverage-marks|evidence-words|save-state|save-words|media|coverage|note-view|competency|competency-title|written|domain[\\/]note-text|timeline-bar|interviews[\\/](prompt-card|prompt-items|section-goal|panel-words|ticking))\.(ts|module)/,
            },
            // The screen itself, in an interview and in a rehearsal of one.
            { name: 'live', test: /[\\/]interviews[\\/](live-page|live-screen|use-notes|use-undo)\./ },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: api }, '/healthz': { target: api } },
  },
}))
