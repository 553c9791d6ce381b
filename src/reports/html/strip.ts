import type { SentenceState } from '../../core/checklist/coverage'
import type { SentenceMark } from '../model/reportModel'
import { html } from './template'
import type { Html } from './template'

/** The size of the marks in CSS pixels, and the number of marks in a row. */
interface Grid {
  readonly cell: number
  readonly gap: number
  readonly columns: number
}

const large: Grid = { cell: 14, gap: 4, columns: 24 }

/** A long article's marks are small, over the full page width, so that they still form one picture. */
function gridFor(sentences: number): Grid {
  if (sentences <= 240) return large
  return sentences <= 3000 ? { cell: 7, gap: 2, columns: 76 } : { cell: 4, gap: 1, columns: 136 }
}

const legend: readonly { readonly state: SentenceState; readonly words: string }[] = [
  { state: 'settled', words: 'claims all settled' },
  { state: 'passed', words: 'nothing to check' },
  { state: 'open', words: 'claims still open' },
  { state: 'unread', words: 'nobody has looked' },
]

/** Every sentence of the article as a small mark, in reading order, with the counts in words. */
export function sentenceStrip(marks: readonly SentenceMark[]): Html {
  const grid = gridFor(marks.length)
  const { columns, gap } = grid
  const step = grid.cell + gap
  const width = Math.min(marks.length, columns) * step - gap
  const height = Math.ceil(marks.length / columns) * step - gap
  return html`<figure class="strip ${grid === large ? '' : 'wide'}">
    <figcaption>Sentences in reading order</figcaption>
    <svg
      viewBox="0 0 ${width} ${height}"
      width="${width}"
      height="${height}"
      role="img"
      aria-label="One mark for each of ${marks.length} sentences; the list below counts them."
    >
      ${marks.map((one, index) => mark(one, grid.cell, (index % columns) * step, Math.floor(index / columns) * step))}
    </svg>
    <ul>
      ${legend.map(
        ({ state, words }) =>
          html`<li>
            <svg
              viewBox="0 0 ${large.cell} ${large.cell}"
              width="${large.cell}"
              height="${large.cell}"
              aria-hidden="true"
            >
              ${mark({ state, tone: undefined }, large.cell, 0, 0)}
            </svg>
            <b>${marks.filter((other) => other.state === state).length}</b> ${words}
          </li> `,
      )}
    </ul>
  </figure>`
}

/** Full, a bar, half and empty: the states can be distinguished without colour. */
function mark({ state, tone }: SentenceMark, cell: number, x: number, y: number): Html {
  const stroke = cell > 10 ? 1.5 : 0.75
  const frame = html`<rect
    class="frame ${state}"
    x="${x + stroke / 2}"
    y="${y + stroke / 2}"
    width="${cell - stroke}"
    height="${cell - stroke}"
    stroke-width="${stroke}"
  />`
  if (state === 'settled')
    return html`<rect class="fill ${tone ?? ''}" x="${x}" y="${y}" width="${cell}" height="${cell}" /> `
  if (state === 'open') {
    return html`${frame}<rect
        class="fill"
        x="${x}"
        y="${y + cell / 2}"
        width="${cell}"
        height="${cell / 2}"
      /> `
  }
  if (state === 'passed') {
    return html`<rect class="bar" x="${x}" y="${y + cell * 0.4}" width="${cell}" height="${cell * 0.2}" /> `
  }
  return html`${frame} `
}
