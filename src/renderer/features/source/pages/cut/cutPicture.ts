import { pngOf } from './png'
import type { Rectangle, Turn } from './rectangle'

/** The most pixels that a side of a part has. */
const longestCut = 4000

/** A part of a picture, given in shares of it upright, as a PNG of how it is seen turned. */
export async function cutPicture(
  image: HTMLImageElement,
  size: { readonly width: number; readonly height: number },
  { left, top, width, height }: Rectangle,
  turn: Turn,
): Promise<Uint8Array<ArrayBuffer>> {
  const [partWidth, partHeight] = [width * size.width, height * size.height]
  const scale = Math.min(1, longestCut / Math.max(partWidth, partHeight))
  const [w, h] = [partWidth, partHeight].map((side) => Math.max(Math.round(side * scale), 1)) as [
    number,
    number,
  ]
  const canvas = document.createElement('canvas')
  canvas.width = turn % 180 === 0 ? w : h
  canvas.height = turn % 180 === 0 ? h : w
  const context = canvas.getContext('2d')!
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((turn * Math.PI) / 180)
  context.drawImage(image, left * size.width, top * size.height, partWidth, partHeight, -w / 2, -h / 2, w, h)
  return pngOf(canvas)
}
