/** How large pages are shown: a factor of their own size, or as wide as there is room. */
export type Zoom = number | 'width'

const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4, 6]

/** The next step of zoom above, or below, a factor. */
export function nextZoom(factor: number, by: 1 | -1): number {
  const found =
    by === 1 ? steps.find((step) => step > factor * 1.01) : steps.findLast((step) => step < factor * 0.99)
  return found ?? factor
}

/** The factor that a zoom comes to for pages of this width, where there is so much room, both in CSS pixels. */
export function factorOf(zoom: Zoom, pageWidth: number, room: number): number {
  if (zoom !== 'width') return zoom
  return Math.min(Math.max(room / pageWidth, steps[0]!), steps.at(-1)!)
}

/** Device pixels for a CSS pixel, so that a canvas of this CSS size has no more than `mostPixels` device pixels. */
export function densityFor(width: number, height: number, wanted: number, mostPixels: number): number {
  return Math.min(wanted, Math.sqrt(mostPixels / (width * height)))
}
