import { ratingSigns } from '../../core/model/ratingSigns'
import type { Rating } from '../../core/model/scale'
import { html } from './template'
import type { Html } from './template'

/** The rating's sign; the name is always beside it, so the sign is hidden from screen readers. */
export function shape(rating: Rating): Html {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
    <path d="${ratingSigns[rating.shape]}" />
  </svg>`
}

/** Colour, shape and name of a rating. */
export function badge(rating: Rating): Html {
  return html`<span class="badge ${rating.tone}">${shape(rating)}<b>${rating.name}</b></span>`
}

/** The badge of a claim that nobody has rated. */
export function openBadge(): Html {
  return html`<span class="badge open"><b>Open</b></span>`
}
