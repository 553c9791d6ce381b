import { UserFacingError } from '../core/errors'
import { inTurn } from '../workers/turns'
import { runInBlankPage } from './blankPage'

/** The processor time a drawing may take, in milliseconds. */
const drawingTime = 6_000

/** The largest drawing, in bytes, and the pixels of its longer side once it is a picture. */
const largestDrawing = 20_000_000
const longestSide = 2400

const oneByOne = inTurn()

/**
 * The picture that a drawing (SVG) makes, as a PNG. It is drawn as an image, in which no script runs and nothing is
 * loaded, and in a process of its own: a few lines of it can keep a process busy for ever. Throws a UserFacingError.
 */
export function drawSvg(svg: Uint8Array): Promise<Uint8Array> {
  if (svg.length > largestDrawing) throw notDrawn('it is larger than 20 MB')
  return oneByOne(() => drawNow(svg))
}

async function drawNow(svg: Uint8Array): Promise<Uint8Array> {
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  const png = await runInBlankPage(draw, { address, longestSide }, drawingTime)
  if (png === null) throw notDrawn('drawing it takes too long')
  if (png === '') throw notDrawn('it is damaged')
  return Buffer.from(png, 'base64')
}

/** Runs in the page: a PNG in Base64, empty if the drawing is damaged. */
async function draw({ address, longestSide }: { address: string; longestSide: number }): Promise<string> {
  const image = new Image()
  image.src = address
  try {
    await image.decode()
  } catch {
    return ''
  }
  const width = image.naturalWidth || 800
  const height = image.naturalHeight || 600
  const scale = longestSide / Math.max(width, height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(Math.round(width * scale), 1)
  canvas.height = Math.max(Math.round(height * scale), 1)
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length)
}

function notDrawn(why: string): UserFacingError {
  return new UserFacingError('notDrawn', `This drawing can’t be shown: ${why}. The file is kept as it is.`)
}
