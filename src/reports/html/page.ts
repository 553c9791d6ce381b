import { readableDate } from '../dates'
import type { Identity, Report } from '../reportModel'
import { textSection } from './annotated'
import { dismissedSection, fileSection, scaleSection } from './appendix'
import { claimArticle } from './claim'
import { fact, link } from './parts'
import { sourcesSection } from './sources'
import { styles } from './styles'
import { summarySection } from './summary'
import { html, trusted, when } from './template'
import type { Html } from './template'

/** Nothing may load and nothing may run: the page is its own bytes and no more. */
export const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** The whole page. */
export function page(report: Report): Html {
  const { identity } = report
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Touchstone ${report.appVersion}" />
        <title>Fact-check: ${identity.title}</title>
        <style>
          ${trusted(styles)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the report</a>
        ${header(report)} ${contents(report)}
        <main id="main" tabindex="-1">
          ${summarySection(report)} ${claimsSection(report)}
          ${when(report.dismissed.length > 0, () => dismissedSection(report.dismissed))}
          ${textSection(report)} ${sourcesSection(report)} ${scaleSection(report)} ${fileSection(report)}
        </main>
        <footer>
          <p>Made with Touchstone ${report.appVersion} from the article as it stood on ${asOf(report)}.</p>
        </footer>
      </body>
    </html> `
}

function header(report: Report): Html {
  const { identity } = report
  return html`<header>
    <p class="kicker">Fact-check report, as of ${asOf(report)}</p>
    <h1 dir="auto">${identity.title}</h1>
    <dl class="facts">${publication(identity)}</dl>
  </header>`
}

function publication({ byline, publisher, published, address }: Identity): Html {
  return html`${fact('By', byline)} ${fact('Publisher', publisher)}
  ${fact('Published', readableDate(published))} ${fact('Address', address && link(address))}`
}

function contents({ dismissed }: Report): Html {
  return html`<nav aria-label="Contents">
    <ul>
      <li><a href="#summary">Summary</a></li>
      <li><a href="#claims">Claims</a></li>
      ${when(dismissed.length > 0, () => html`<li><a href="#dismissed">Set aside</a></li>`)}
      <li><a href="#text">The text</a></li>
      <li><a href="#sources">Sources</a></li>
      <li><a href="#scale">Scale</a></li>
      <li><a href="#file">File</a></li>
    </ul>
  </nav>`
}

function claimsSection({ claims }: Report): Html {
  return html` <section aria-labelledby="claims">
    <h2 id="claims">Claims</h2>
    ${claims.length === 0 ? html`<p>No claim has been marked in this article.</p>` : claims.map(claimArticle)}
  </section>`
}

function asOf(report: Report): string {
  return readableDate(report.asOf) || 'an unknown day'
}
