import { net, protocol } from 'electron'
import { join, normalize, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { previewAt, previewOrigin } from './preview'

/** The window's own address. A scheme of our own keeps it apart from every file and site. */
export const appOrigin = 'app://touchstone'

const pages = resolve(import.meta.dirname, '../renderer')

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  `frame-src ${previewOrigin}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the window's files and report previews, and nothing else, under the strictest content security policy that
 * works.
 */
export function serveApp(): void {
  protocol.handle('app', async ({ url }) => {
    if (url.startsWith(`${previewOrigin}/`)) return previewAt(url)
    const file = fileAt(url)
    const response =
      file === undefined ? undefined : await net.fetch(pathToFileURL(file).href).catch(() => undefined)
    if (!response?.ok) return new Response(null, { status: 404 })
    const headers = new Headers(response.headers)
    headers.set('Content-Security-Policy', policy)
    headers.set('X-Content-Type-Options', 'nosniff')
    return new Response(response.body, { status: response.status, headers })
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
