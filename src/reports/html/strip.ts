import type { SentenceState } from '../../core/review/coverage'
import type { SentenceMark } from '../reportModel'
import { html } from './template'
import type { Html } from './template'

const columns = 24
const cell = 14
const gap = 4

const legend: readonly { readonly state: SentenceState; readonly words: string }[] = [
  { state: 'settled', words: 'claims all settled' },
  { state: 'passed', words: 'nothing to check' },
  { state: 'open', words: 'claims still open' },
  { state: 'unread', words: 'nobody has looked' },
]

/** Every sentence of the article as one small mark, in reading order, with the same in words. */
export function sentenceStrip(marks: readonly SentenceMark[]): Html {
  const step = cell + gap
  const width = Math.min(marks.length, columns) * step - gap
  const height = Math.ceil(marks.length / columns) * step - gap
  return html`<figure class="strip">
    <figcaption>Sentences in reading order</figcaption>
    <svg
      viewBox="0 0 ${width} ${height}"
      width="${width}"
      height="${height}"
      role="img"
      aria-label="One mark for each of ${marks.length} sentences; the list below counts them."
    >
      ${marks.map((one, index) => mark(one, (index % columns) * step, Math.floor(index / columns) * step))}
    </svg>
    <ul>
      ${legend.map(
        ({ state, words }) =>
          html`<li>
            <svg viewBox="0 0 ${cell} ${cell}" width="${cell}" height="${cell}" aria-hidden="true">
              ${mark({ state, tone: undefined }, 0, 0)}
            </svg>
            <b>${marks.filter((other) => other.state === state).length}</b> ${words}
          </li> `,
      )}
    </ul>
  </figure>`
}

/** Full, a bar, half and empty: the states differ without any colour. */
function mark({ state, tone }: SentenceMark, x: number, y: number): Html {
  const frame = html`<rect
    class="frame ${state}"
    x="${x + 0.75}"
    y="${y + 0.75}"
    width="${cell - 1.5}"
    height="${cell - 1.5}"
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
    return html`<rect class="bar" x="${x}" y="${y + cell / 2 - 1.5}" width="${cell}" height="3" /> `
  }
  return html`${frame} `
}
