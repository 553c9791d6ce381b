import type { Rating } from './scale'

/**
 * The sign of each rating as an SVG path to be stroked, on a grid of 16 by 16: the same in the window and in every
 * report. Their outlines differ, so that they can be told apart when small, in grey print or without colours.
 */
export const ratingSigns: Readonly<Record<Rating['shape'], string>> = {
  tick: 'M3.5 8.5l3 3 6-7',
  halfTick: 'M2.5 9l2.5 2.5 4-5M9.5 11.5h4',
  split: 'M8 14V8M8 8L3.5 3M8 8l4.5-5',
  bend: 'M3 13c5 0 7-2 7-6V3M7 6l3-3 3 3',
  cross: 'M4 4l8 8M12 4l-8 8',
  question: 'M5.5 5.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.6v.2',
}
