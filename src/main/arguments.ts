import { resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'

/** The command line of the program. */
export interface Arguments {
  readonly files: readonly string[]
  readonly library: string | undefined
  readonly appData: string | undefined
  readonly print: PrintJob | undefined
}

/** An HTML file to print to a PDF file, both paths absolute. */
export interface PrintJob {
  readonly html: string
  readonly pdf: string
}

/** Parses a command line and skips Chromium's own switches. Paths are relative to `folder`. */
export function readArguments(argv: readonly string[], folder: string): Arguments {
  const { values, positionals } = parseArgs({
    args: argv.slice(1),
    options: {
      library: { type: 'string' },
      'app-data': { type: 'string' },
      'print-pdf': { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
  })
  const path = (value: unknown) =>
    typeof value === 'string' && value !== '' ? resolve(folder, value) : undefined
  const print = path(values['print-pdf'])
  // In development the first argument is the app's own folder, not an article.
  const files = positionals.map((file) => resolve(folder, file)).filter((file) => !isAppFolder(file))
  return {
    files: print === undefined ? files : [],
    library: path(values.library),
    appData: path(values['app-data']),
    print: print !== undefined && files[0] !== undefined ? { html: files[0], pdf: print } : undefined,
  }
}

function isAppFolder(file: string): boolean {
  const built = resolve(import.meta.dirname, '..')
  return file === resolve(built, '..') || file === built || file.startsWith(built + sep)
}
