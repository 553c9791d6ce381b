import type { Report, ReportSource } from '../model/reportModel'
import { type SourceFact, sourceFacts } from '../shared/sourceFacts'
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
    <p class="title"><span class="no">[${source.number}]</span> <cite dir="auto">${source.title}</cite></p>
    <dl class="facts">
      ${sourceFacts(source).map((one) => fact(one.name, valueOf(one)))}
      ${fact('Cited by', source.citedBy.length > 0 ? claimLinks(report, source.citedBy) : 'no claim of this report')}
    </dl>
    ${when(source.note.trim(), () => prose(source.note))}
  </li> `
}

function valueOf({ value, is, href }: SourceFact): string | Html {
  if (is === 'code') return html`<code>${value}</code>`
  return is === 'address' ? link(href ?? value, href && value) : value
}
