import type { Rating } from '../../core/model/scale'
import { html, trusted } from './template'
import type { Html } from './template'

/**
 * One sign per rating shape, on a 16 by 16 grid. Outlines differ as well as the marks inside, so that verdicts can be
 * distinguished when small, in grey print, or without seeing colours.
 */
const signs: Readonly<Record<Rating['shape'], string>> = {
  tick: '<circle cx="8" cy="8" r="7.5"/><path class="mark" d="M4.4 8.4l2.4 2.4 4.8-5.2"/>',
  halfTick: '<circle class="line" cx="8" cy="8" r="6.8"/><path class="line" d="M4.8 8.3l2.2 2.2 4.2-4.8"/>',
  split: '<path d="M7.2.9v14.2L.6 8zM8.8.9v14.2L15.4 8z"/>',
  bend: '<path class="line bold" d="M3 14.5V9a3.5 3.5 0 0 1 3.5-3.5H14M10 1.5l4 4-4 4"/>',
  cross:
    '<rect x=".8" y=".8" width="14.4" height="14.4" rx="1.5"/><path class="mark" d="M4.8 4.8l6.4 6.4M11.2 4.8l-6.4 6.4"/>',
  question:
    '<circle class="line dashed" cx="8" cy="8" r="6.9"/><path class="line" d="M5.9 6.3c0-2.9 4.2-2.7 4.2 0 0 1.6-2.1 1.5-2.1 3.2"/><circle cx="8" cy="12" r=".9"/>',
}

/** The rating's sign; the name is always beside it, so the sign is hidden from screen readers. */
export function shape(rating: Rating): Html {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">${trusted(signs[rating.shape])}</svg>`
}

/** Colour, shape and name of a rating. */
export function badge(rating: Rating): Html {
  return html`<span class="badge ${rating.tone}">${shape(rating)}<b>${rating.name}</b></span>`
}

/** The badge of a claim that nobody has rated. */
export function openBadge(): Html {
  return html`<span class="badge open"><b>Open</b></span>`
}
