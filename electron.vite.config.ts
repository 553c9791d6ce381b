import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const source = (path: string) => resolve(import.meta.dirname, 'src', path)

// The oldest runtime the product runs on, whatever is installed: Electron 33 has Node 20.18 and Chrome 130.
const node = 'node20.18'
const chrome = 'chrome130'

/**
 * What pdf.js asks for by name while it reads a PDF, at `pdfjs/…` beside the window's page: tables of characters, fonts
 * that a PDF may leave out, and two decoders of pictures in plain JavaScript, since the policy lets no WebAssembly in.
 */
function filesOfPdfjs(): Plugin {
  const from = resolve(import.meta.dirname, 'node_modules/pdfjs-dist')
  const asked =
    /^cmaps\/.*\.bcmap$|^standard_fonts\/.*\.(?:pfb|ttf)$|^wasm\/.*_nowasm_fallback\.js$|\/LICENSE/
  const names = () =>
    ['cmaps', 'standard_fonts', 'wasm']
      .flatMap((folder) => readdirSync(join(from, folder)).map((name) => `${folder}/${name}`))
      .filter((name) => asked.test(name))
  return {
    name: 'files-of-pdfjs',
    generateBundle() {
      for (const name of names())
        this.emitFile({ type: 'asset', fileName: `pdfjs/${name}`, source: readFileSync(join(from, name)) })
    },
    configureServer({ middlewares }) {
      middlewares.use('/pdfjs', ({ url = '' }, response, next) => {
        const name = names().find((one) => url === `/${one}`)
        if (name === undefined) return next()
        response.setHeader(
          'Content-Type',
          name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
        )
        response.end(readFileSync(join(from, name)))
      })
    },
  }
}

/**
 * Answers beforehand what pdf.js asks the browser at its start: how a stack is written. To write one, Chromium reads the
 * whole script a second time, which is most of what the window's thread does then.
 */
function stackOfPdfjs(): Plugin {
  const asked = 'String(new $Error(arg).stack)'
  return {
    name: 'stack-of-pdfjs',
    transform: {
      filter: { id: /pdfjs-dist\/legacy\/build\/pdf\.mjs$/ },
      handler(code) {
        if (!code.includes(asked))
          this.error(`pdf.js no longer has ${asked}: measure again whether this is needed.`)
        return { code: code.replace(asked, () => "(arg + '\\n    at place:1:1')"), map: null }
      },
    },
  }
}

export default defineConfig(({ command }) => ({
  main: {
    // In a real build, whatever only a development build has is left out.
    define: { isDevelopmentBuild: JSON.stringify(command === 'serve') },
    // What fetches from the network stays out of the program.
    resolve: {
      alias: { 'node-fetch': source('citations/noFetch.ts'), 'sync-fetch': source('citations/noFetch.ts') },
    },
    build: {
      target: node,
      // Packages of many small files start sooner as parts of the program’s own, and only so a part can be left out.
      externalizeDeps: {
        exclude: [
          'zod',
          'linkedom',
          'htmlparser2',
          '@citation-js/core',
          '@citation-js/plugin-bibtex',
          '@citation-js/plugin-ris',
        ],
      },
      rolldownOptions: {
        input: {
          index: source('main/index.ts'),
          bundleWorker: source('workbench/bundle/bundleWorker.ts'),
          cli: source('cli/index.ts'),
          deskWorker: source('workbench/reporting/deskWorker.ts'),
          encoderChild: source('encoder/encoderChild.ts'),
          citationsChild: source('citations/citationsChild.ts'),
          checkedCopyChild: source('checkedCopy/checkedCopyChild.ts'),
          importChild: source('importers/process/importChild.ts'),
          libraryWorker: source('library/libraryWorker.ts'),
          longTextsWorker: source('workbench/longTexts/longTextsWorker.ts'),
          reportWorker: source('workbench/reporting/reportWorker.ts'),
          searchWorker: source('search/searchWorker.ts'),
          watchdog: source('workers/watchdog.ts'),
        },
        // Beside the scripts that are started: import.meta.dirname is one folder, whichever script code comes to be in.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      rolldownOptions: {
        input: { index: source('preload/index.ts') },
        // A sandboxed preload script must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react(), filesOfPdfjs(), stackOfPdfjs()],
    build: {
      target: chrome,
      // The window's scripts are read at every start; main's stay as they are, so that a fault's stack can be read.
      minify: true,
      // Fonts as files: the content security policy lets no data: fonts in.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: source('renderer/index.html') } },
    },
  },
}))
