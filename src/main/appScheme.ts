import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { keptOrigin } from '../contract/keptAddress'
import type { Workbench } from '../workbench/workbench'
import { previewAt, previewOrigin } from './preview'
import { developmentServer } from './security'

/** The window's own address. A scheme of our own keeps it apart from every file and site. */
export const appOrigin = 'app://touchstone'

const pages = resolve(import.meta.dirname, '../renderer')

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  `frame-src ${previewOrigin}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers = { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' }

/** Of all that the window's folder has; nothing else is served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  // What pdf.js reads: tables of characters, and the fonts that a PDF may leave out.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
}

/** How long the bytes of a file are handed over piece by piece, which main does itself, in milliseconds. */
const handingOver = 20

let onScript: () => void
/** Resolves when the window has its first script. */
export const firstScript = new Promise<void>((done) => (onScript = done))

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        codeCache: true,
        // The development server's page asks for kept files from another origin.
        corsEnabled: developmentServer !== undefined,
      },
    },
  ])
}

/**
 * Serves the window's files, report previews and the files kept with articles of the workbench, and nothing else, under
 * the strictest content security policy that works.
 */
export function serveApp(workbench: () => Promise<Workbench>): void {
  protocol.handle('app', async ({ url }) => {
    if (url.startsWith(`${keptOrigin}/`)) return (await import('./keptFiles')).keptFile(url, workbench())
    if (url.startsWith(`${previewOrigin}/`)) return previewAt(url)
    const file = fileAt(url)
    const type = file === undefined ? undefined : mediaTypes[extname(file)]
    const bytes = file === undefined || !type ? undefined : await readFile(file).catch(() => undefined)
    if (!type || !bytes) return new Response(null, { status: 404 })
    if (type === mediaTypes['.js']) setTimeout(onScript, handingOver)
    return new Response(bytes, { headers: { ...headers, 'Content-Type': type } })
  })
}

/** The window's file at that address; undefined if the address is malformed or leads out of its folder. */
function fileAt(url: string): string | undefined {
  const { host, pathname } = new URL(url)
  if (`app://${host}` !== appOrigin || pathname.includes('%00')) return undefined
  try {
    const file = normalize(join(pages, decodeURIComponent(pathname)))
    return file.startsWith(pages + sep) ? file : undefined
  } catch {
    // Not UTF-8.
    return undefined
  }
}
