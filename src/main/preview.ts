/** The address of report previews; an origin apart from the window's. */
export const previewOrigin = 'app://preview'

/** Nothing in a report can run, load or lead elsewhere, wherever it is shown. */
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

/** As many as can be visible at once: the previous one stays until the next is rendered. */
const kept = 2

const pages = new Map<string, string>()
let last = 0

/** Keeps a page in memory as a preview; returns its address. Only the last two pages are kept. */
export function showPreview(html: string): string {
  const name = String(++last)
  pages.set(name, withInertLinks(html))
  pages.delete(String(last - kept))
  return `${previewOrigin}/${name}`
}

/**
 * With a target, a link asks for a new window, which a sandboxed frame may not open, so nothing happens. Inside the
 * frame, the window's policy would replace the report with an empty page.
 */
function withInertLinks(html: string): string {
  return html.replaceAll(/<a (?=[^>]*\bhref="https?:)/g, '<a target="_blank" ')
}

/** Serves the preview at that address. */
export function previewAt(url: string): Response {
  const html = pages.get(new URL(url).pathname.slice(1))
  return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers })
}
