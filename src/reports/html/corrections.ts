import { readableDate } from '../../core/text/isoDates'
import type { Correction, Report } from '../model/reportModel'
import { claimLink, link } from './parts'
import { html, when } from './template'
import type { Html } from './template'

/** What has changed since the last published report. */
export function correctionsSection(report: Report): Html {
  const { since = '', address = '', items = [] } = report.corrections ?? {}
  return html` <section aria-labelledby="corrections">
    <h2 id="corrections">Corrections</h2>
    <p>
      ${items.length === 0 ? 'Nothing has changed' : 'This has changed'} since the report of
      ${readableDate(since)}${when(address, () => html`, ${link(address)}`)}.
    </p>
    ${when(
      items.length > 0,
      () =>
        html`<ul class="plain">
          ${items.map((item) => html`<li>${subject(item, report)} ${item.says}</li> `)}
        </ul>`,
    )}
  </section>`
}

function subject({ number, label }: Correction, report: Report): Html {
  if (number === undefined) return html`<b dir="auto">${label}</b>:`
  return html`${claimLink(report, number, `Claim ${number}`)}, <b dir="auto">${label}</b>:`
}
