import { readableDate } from '../../core/text/isoDates'
import type { Report } from '../model/reportModel'
import { claimLink } from './parts'
import { html } from './template'
import type { Html } from './template'

/** The verdicts that a second person agreed with. */
export function signOffsSection(report: Report): Html {
  const { signOffs } = report
  return html` <section aria-labelledby="sign-offs">
    <h2 id="sign-offs">Sign-offs</h2>
    ${
      signOffs.length === 0
        ? html`<p>No second person has signed off a verdict.</p>`
        : html`<ul class="plain">
            ${signOffs.map(
              ({ number, label, by, at }) =>
                html`<li>
                  ${claimLink(report, number, `Claim ${number}`)}, <b dir="auto">${label}</b>:
                  <bdi>${by}</bdi>, ${readableDate(at)}
                </li> `,
            )}
          </ul>`
    }
  </section>`
}
