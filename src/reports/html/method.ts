import type { Report } from '../model/reportModel'
import { badge } from './shapes'
import { html } from './template'
import type { Html } from './template'

/** How the article was checked, and what every verdict means. */
export function methodSection({ method, scale }: Report): Html {
  return html` <section aria-labelledby="method">
    <h2 id="method">Method and scale</h2>
    ${method.map((sentence) => html`<p class="method">${sentence}</p> `)}
    <table class="scale">
      <caption>
        What each verdict means
      </caption>
      <thead>
        <tr>
          <th scope="col">Verdict</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${scale.map(
          (rating) =>
            html`<tr>
              <th scope="row">${badge(rating)}</th>
              <td dir="auto">${rating.definition}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </section>`
}
