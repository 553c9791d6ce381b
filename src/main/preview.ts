/** The address under which reports are looked at; an origin apart from the window's. */
export const previewOrigin = 'app://preview'

/** Nothing of a report runs, loads or leads elsewhere, whatever shows it. */
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

/** As many are kept as can be in sight at once: the one before stays until the next is drawn. */
const kept = 2

const pages = new Map<string, string>()
let last = 0

/** Keeps a page in memory to be looked at; returns its address. The pages before the last two are forgotten. */
export function showPreview(html: string): string {
  const name = String(++last)
  pages.set(name, withInertLinks(html))
  pages.delete(String(last - kept))
  return `${previewOrigin}/${name}`
}

/**
 * A link elsewhere asks for a new window, which a sandboxed frame may not open, so that nothing happens. In the frame
 * itself the window's policy would put an empty page in the report's place.
 */
function withInertLinks(html: string): string {
  return html.replaceAll(/<a (?=[^>]*\bhref="https?:)/g, '<a target="_blank" ')
}

/** Answers for the address of a preview. */
export function previewAt(url: string): Response {
  const html = pages.get(new URL(url).pathname.slice(1))
  return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers })
}
