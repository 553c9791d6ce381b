import { balanced } from '../../core/text/bidi'
import type { Rating } from '../../core/model/scale'
import { badge, shape } from '../html/shapes'
import { html, when } from '../html/template'
import type { Content, Html } from '../html/template'
import { bar, countOf } from './bars'
import type { Counts, DeskCount } from './deskModel'

interface Column<Line> {
  readonly name: string
  readonly number: (line: Line) => number
}

/** Lines with their verdicts as bars, with the same numbers beside them; ratings that nobody gave are left out. */
export function countTable<Line extends DeskCount>(
  caption: string,
  first: string,
  lines: readonly Line[],
  scale: readonly Rating[],
  more: readonly Column<Line>[] = [],
): Html {
  const used = scale.filter(({ id }) => lines.some(({ byRating }) => countOf(byRating, id) > 0))
  const most = Math.max(1, ...lines.map(({ verdicts }) => verdicts))
  return html`<table class="desk-counts">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${first}</th>
        <th scope="col" class="bars">Verdicts</th>
        ${used.map(
          (rating) =>
            html`<th scope="col" class="number ${rating.tone}">
              <span class="rating">${shape(rating)} ${rating.name}</span>
            </th> `,
        )}
        <th scope="col" class="number">All</th>
        ${more.map(({ name }) => html`<th scope="col" class="number">${name}</th> `)}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr>
            <th scope="row" dir="auto">${balanced(line.name)}</th>
            <td class="bars">${bar(line.byRating, scale, most)}</td>
            ${used.map(({ id }) => number(countOf(line.byRating, id)))}
            ${number(line.verdicts)}${more.map((column) => number(column.number(line)))}
          </tr> `,
      )}
    </tbody>
  </table>`
}

/** How often each rating was given; this table is the legend for the bars of the others. */
export function ratingTable(byRating: Counts, verdicts: number, scale: readonly Rating[]): Html {
  const most = Math.max(1, ...scale.map(({ id }) => countOf(byRating, id)))
  return html`<table class="desk-ratings">
    <caption>
      Verdicts by rating
    </caption>
    <thead>
      <tr>
        <th scope="col">Verdict</th>
        <th scope="col" class="bars">Given</th>
        <th scope="col" class="number">Number</th>
        <th scope="col" class="number">Share</th>
      </tr>
    </thead>
    <tbody>
      ${scale.map((rating) => {
        const count = countOf(byRating, rating.id)
        return html`<tr>
          <th scope="row">${badge(rating)}</th>
          <td class="bars">${bar({ [rating.id]: count }, scale, most)}</td>
          ${number(count)}
          <td class="number">${share(count, verdicts)}</td>
        </tr> `
      })}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">All verdicts</th>
        <td class="bars"></td>
        ${number(verdicts)}
        <td></td>
      </tr>
    </tfoot>
  </table>`
}

export function number(value: number): Html {
  return html`<td class="number${value === 0 ? ' none' : ''}">${value}</td>`
}

/** A whole percentage; none if the total is 0. */
function share(count: number, all: number): Content {
  return when(all > 0, () => `${Math.round((count / all) * 100)}%`)
}
