import { isolated } from '../../core/text/bidi'
import type { ReportSection } from '../../core/model/reportOptions'
import type { Report } from '../model/reportModel'
import { textSection } from './annotated'
import { dismissedSection, fileSection } from './appendix'
import { claimArticle } from './claim'
import { correctionsSection } from './corrections'
import { documentHead } from './documentHead'
import { asOf, pageHeader } from './head'
import { methodSection } from './method'
import { signOffsSection } from './signOffs'
import { sourcesSection } from './sources'
import { styles } from './styles'
import { overviewSection, summarySection } from './summary'
import { html, trusted, when } from './template'
import type { Content, Html } from './template'

/** A part of the page: its heading's ID, its name in the contents, and its content. */
interface Part {
  readonly id: string
  readonly name: string
  readonly content: (report: Report) => Html
}

const parts: Readonly<Record<ReportSection, Part>> = {
  corrections: { id: 'corrections', name: 'Corrections', content: correctionsSection },
  overview: { id: 'overview', name: 'Overview', content: overviewSection },
  claims: { id: 'claims', name: 'Claims', content: claimsSection },
  setAside: { id: 'dismissed', name: 'Set aside', content: dismissedSection },
  text: { id: 'text', name: 'The text', content: textSection },
  sources: { id: 'sources', name: 'Sources', content: sourcesSection },
  method: { id: 'method', name: 'Method and scale', content: methodSection },
  signOffs: { id: 'sign-offs', name: 'Sign-offs', content: signOffsSection },
  file: { id: 'file', name: 'File', content: fileSection },
}

/** The whole page. */
export function page(report: Report): Html {
  const { identity, newsroom } = report
  const shown = partsOf(report)
  return html`<!doctype html>
    <html lang="en">
      ${documentHead(html`Fact-check: ${isolated(identity.title)}`, report.appVersion, html`${trusted(styles)} ${accent(newsroom.colour)}`)}
      <body>
        <a class="skip" href="#main">Skip to the report</a>
        ${pageHeader(report)} ${contents(shown)}
        <main id="main" tabindex="-1">
          ${summarySection(report)} ${shown.map(({ content }) => content(report))}
        </main>
        <footer>
          <p>Made with Touchstone ${report.appVersion} from the article as it stood on ${asOf(report)}.</p>
        </footer>
      </body>
    </html> `
}

/** The chosen parts that have content. */
function partsOf(report: Report): Part[] {
  const { dismissed, corrections, options } = report
  const isEmpty = (section: ReportSection) =>
    (section === 'setAside' && dismissed.length === 0) || (section === 'corrections' && !corrections)
  return (Object.keys(parts) as ReportSection[])
    .filter((section) => options.sections.includes(section) && !isEmpty(section))
    .map((section) => parts[section])
}

/** The newsroom's colour, which is only decoration: no text has to be read on it. */
function accent(colour: string): Content {
  return when(/^#[0-9a-f]{6}$/i.test(colour), () => trusted(`:root{--accent:${colour}}`))
}

function contents(shown: readonly Part[]): Html {
  return html`<nav aria-label="Contents">
    <ul>
      <li><a href="#summary">Summary</a></li>
      ${shown.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}
    </ul>
  </nav>`
}

function claimsSection(report: Report): Html {
  const { claims, options } = report
  const none =
    options.claims === 'all' ? 'No claim has been marked in this article.' : 'No claim matches this choice.'
  return html` <section aria-labelledby="claims">
    <h2 id="claims">Claims</h2>
    ${claims.length === 0 ? html`<p>${none}</p>` : claims.map((claim) => claimArticle(claim, report))}
  </section>`
}
