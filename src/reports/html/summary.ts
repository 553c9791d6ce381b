import { speakerInWords } from '../../core/model/speakerInWords'
import type { Report, ReportClaim, Summary } from '../model/reportModel'
import { claimLink } from './parts'
import { badge, openBadge } from './shapes'
import { sentenceStrip } from './strip'
import { html, when } from './template'
import type { Html } from './template'

/** The report's first section, which is self-contained. */
export function summarySection({ summary }: Report): Html {
  return html` <section aria-labelledby="summary">
    <h2 id="summary">Summary</h2>
    ${summary.prose.map((text) => html`<p class="lead">${text}</p> `)}
    <div class="side-by-side">
      ${countsTable(summary)} ${when(summary.strip.length > 0, () => sentenceStrip(summary.strip))}
    </div>
  </section>`
}

/** What is still open, and a line for every claim. */
export function overviewSection(report: Report): Html {
  const { claims, summary } = report
  return html` <section aria-labelledby="overview">
    <h2 id="overview">Overview</h2>
    ${openItems(report)} ${when(summary.leftOut > 0, () => html`<p>${leftOutInWords(summary.leftOut)}</p>`)}
    ${claims.length > 0 ? overview(report) : html`<p>No claim to show.</p>`}
  </section>`
}

function openItems(report: Report): Html {
  const { openItems: items } = report.summary
  if (items.length === 0) return html`<p>No claim is open.</p>`
  return html`<h3>Still open</h3>
    <ul class="plain">
      ${items.map(
        ({ number, label, why }) =>
          html`<li>${claimLink(report, number, `Claim ${number}`)}, <b dir="auto">${label}</b>: ${why}</li> `,
      )}
    </ul>`
}

function leftOutInWords(count: number): string {
  return count === 1
    ? 'One passage of the file, such as a menu, was left out because it is not part of the article.'
    : `${count} passages of the file, such as menus, were left out because they are not part of the article.`
}

function countsTable({ counts, open, coverage }: Summary): Html {
  return html`<table class="counts">
    <caption>
      Claims by verdict
    </caption>
    <thead>
      <tr>
        <th scope="col">Verdict</th>
        <th scope="col" class="number">Claims</th>
      </tr>
    </thead>
    <tbody>
      ${counts.map(({ rating, claims }) => row(badge(rating), claims))} ${row(openBadge(), open)}
    </tbody>
    <tfoot>
      ${row('All claims', coverage.claims)}
    </tfoot>
  </table>`
}

function row(name: Html | string, claims: number): Html {
  return html`<tr${claims === 0 ? html` class="none"` : ''}><th scope="row">${name}</th><td class="number">${claims}</td></tr>\n`
}

function overview(report: Report): Html {
  return html`<table class="overview">
    <caption>
      The claims at a glance
    </caption>
    <thead>
      <tr>
        <th scope="col" class="number">No.</th>
        <th scope="col">Claim</th>
        <th scope="col">Said by</th>
        <th scope="col">Evidence</th>
        <th scope="col">Verdict</th>
      </tr>
    </thead>
    <tbody>
      ${report.claims.map((claim) => overviewRow(claim, report))}
    </tbody>
  </table>`
}

function overviewRow(claim: ReportClaim, report: Report): Html {
  return html`<tr>
    <td class="number">${claim.number}</td>
    <th scope="row" dir="auto">
      ${claimLink(report, claim.number, claim.label)}
      ${when(claim.reason, () => html`<span class="reason" dir="auto">${claim.reason}</span>`)}
    </th>
    <td dir="auto">
      ${claim.speaker ? speakerInWords(claim.speaker) : html`<span class="quiet">not attributed</span>`}
    </td>
    <td>${evidenceCount(claim)}</td>
    <td>${claim.verdict ? badge(claim.verdict.rating) : openBadge()}</td>
  </tr> `
}

const groupWords = { supports: 'for', refutes: 'against', context: 'context' }

function evidenceCount({ evidence }: ReportClaim): Html {
  if (evidence.length === 0) return html`<span class="quiet">no evidence</span>`
  const counts = evidence.map(({ stance, items }) => `${items.length}\u00a0${groupWords[stance]}`)
  return html`${counts.join(', ')}`
}
