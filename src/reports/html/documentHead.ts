import { html, trusted } from './template'
import type { Content, Html } from './template'

/** Nothing may load and nothing may run: the page is complete by itself. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** The head of a self-contained page. */
export function documentHead(title: Content, appVersion: string, style: Content): Html {
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="generator" content="Touchstone ${appVersion}" />
    <title>${title}</title>
    <style>
      ${style}
    </style>
  </head>`
}
