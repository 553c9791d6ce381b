import { readableDate } from '../../core/text/isoDates'
import type { Report, ReportSource } from '../reportModel'
import { claimLinks, fact, link, prose } from './parts'
import { html, when } from './template'
import type { Html } from './template'

/** Every source in enough detail for another person to find it again. */
export function sourcesSection(report: Report): Html {
  const { sources } = report
  return html` <section aria-labelledby="sources">
    <h2 id="sources">Sources</h2>
    ${
      sources.length === 0
        ? html`<p>No source is on record.</p>`
        : html`<ol class="sources">
            ${sources.map((source) => sourceItem(source, report))}
          </ol>`
    }
  </section>`
}

function sourceItem(source: ReportSource, report: Report): Html {
  return html`<li id="source-${source.number}">
    <p class="title">
      <cite dir="auto">${source.title}</cite> <span class="tier">${source.tier} source</span>
    </p>
    <dl class="facts">
      ${fact('Author', source.author)} ${fact('Publisher', source.publisher)}
      ${fact('Published', readableDate(source.published))} ${fact('Address', source.url && link(source.url))}
      ${fact('Archived', source.archiveUrl && link(source.archiveUrl))}
      ${fact('Accessed', readableDate(source.accessed))}
      ${when(source.attachment, () => fact('Attached file', source.attachment?.name ?? ''))}
      ${when(source.attachment, () => fact('Its SHA-256', html`<code>${source.attachment?.sha256}</code>`))}
      ${fact('Cited by', source.citedBy.length > 0 ? claimLinks(report, source.citedBy) : 'no claim of this report')}
    </dl>
    ${when(source.note.trim(), () => prose(source.note))}
  </li> `
}
