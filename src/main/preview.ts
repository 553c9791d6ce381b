/** Reports are shown under a host of their own, apart from the window's page and from each other. */
export const previewOrigin = 'app://preview'

/** Nothing of a report runs, and nothing is loaded but what is in it. */
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors app://touchstone",
}

let shown = { number: 0, html: '' }

/** Keeps a report to be shown, in place of the one before; returns the address it is shown from. */
export function showPreview(html: string): string {
  shown = { number: shown.number + 1, html }
  return `${previewOrigin}/${shown.number}`
}

/** The report under that address; nothing where it has been replaced. */
export function previewAt(url: string): Response {
  return url === `${previewOrigin}/${shown.number}`
    ? new Response(shown.html, { headers })
    : new Response(null, { status: 404 })
}
