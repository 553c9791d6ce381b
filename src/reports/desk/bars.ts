import type { Rating } from '../../core/model/scale'
import { html, trusted, when } from '../html/template'
import type { Content, Html } from '../html/template'
import type { Counts } from './deskModel'

/** The size of a bar, in CSS pixels. */
const width = 160
const height = 14

/**
 * One texture per rating shape, on a grid of 6 by 6, so that the parts of a bar can be distinguished in grey print or
 * without seeing colours: the better the rating, the fuller the texture.
 */
const textures: Readonly<Record<Rating['shape'], string>> = {
  tick: '<path d="M0 0h6v6H0z"/>',
  halfTick: '<path d="M0 0h6v4.2H0z"/>',
  split: '<path d="M0 0h2.6v6H0z"/>',
  bend: '<path class="line" d="M-1 7L7-1M-1 1L1-1M5 7L7 5"/>',
  cross: '<path class="line" d="M-1 7L7-1M-1-1L7 7"/>',
  question: '<circle cx="1.6" cy="1.6" r="1"/><circle cx="4.6" cy="4.6" r="1"/>',
}

/** The textures of all ratings, which the page's bars refer to by the rating's index in the scale. */
export function textureDefinitions(scale: readonly Rating[]): Html {
  return html`<svg class="textures" width="0" height="0" aria-hidden="true">
    <defs>
      ${scale.map(
        ({ shape, tone }, index) =>
          html`<pattern
            id="rating-${index}"
            class="${tone}"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
          >
            ${trusted(textures[shape])}
          </pattern> `,
      )}
    </defs>
  </svg>`
}

/** The verdicts of a line as one bar, divided by rating in scale order; `most` verdicts fill it. */
export function bar(counts: Counts, scale: readonly Rating[], most: number): Content {
  const parts = partsOf(counts, scale, most)
  const last = parts.at(-1)
  return when(
    last,
    () =>
      html`<svg
        class="bar"
        viewBox="0 0 ${width} ${height}"
        width="${width}"
        height="${height}"
        role="img"
        aria-label="${inWords(counts, scale)}"
      >
        ${parts.map(
          ({ index, tone, from, to }) =>
            html`<rect
              class="${tone}"
              x="${from}"
              y="0.75"
              width="${round(to - from)}"
              height="${height - 1.5}"
              fill="url(#rating-${index})"
            />`,
        )}
      </svg>`,
  )
}

/** "4 Verified, 1 False". */
export function inWords(counts: Counts, scale: readonly Rating[]): string {
  return scale
    .filter(({ id }) => countOf(counts, id) > 0)
    .map(({ id, name }) => `${countOf(counts, id)} ${name}`)
    .join(', ')
}

/** How many verdicts have this rating. */
export function countOf(counts: Counts, rating: string): number {
  return Object.hasOwn(counts, rating) ? (counts[rating] ?? 0) : 0
}

function partsOf(counts: Counts, scale: readonly Rating[], most: number) {
  let at = 0
  return scale.flatMap(({ id, tone }, index) => {
    const count = countOf(counts, id)
    if (count === 0) return []
    const from = place(at, most)
    at += count
    return [{ index, tone, from, to: place(at, most) }]
  })
}

/** Half a pixel is left on each side for the bar's outline. */
function place(count: number, most: number): number {
  return round(0.75 + (count / most) * (width - 1.5))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
