import type { Format } from './formats'
import { ImportRefusal } from '../../core/importRefusal'

const megabyte = 1_000_000

/** The largest file of any format, in bytes. */
export const sizeLimit = 500 * megabyte

/** Texts are read whole, so every character counts; the other formats also hold pictures and fonts. */
const limits: Partial<Record<Format, number>> = {
  text: 20 * megabyte,
  markdown: 20 * megabyte,
  html: 60 * megabyte,
  subtitles: 20 * megabyte,
  claimReview: 60 * megabyte,
  csv: 100 * megabyte,
  rtf: 100 * megabyte,
  mhtml: 100 * megabyte,
  mail: 100 * megabyte,
}

/** The largest file of a format, in bytes. */
export function sizeLimitOf(format: Format): number {
  return limits[format] ?? sizeLimit
}

/** The refusal of a file with more bytes than its format, or any format, may have. */
export function tooLarge(size: number, name: string, format?: Format): ImportRefusal {
  const megabytes = (bytes: number) => Math.ceil(bytes / megabyte)
  const limit = format === undefined ? sizeLimit : sizeLimitOf(format)
  return new ImportRefusal(
    'tooLarge',
    `${name} was not opened: it is too large (${megabytes(size)} MB; the limit is ${megabytes(limit)} MB). Save the article's text alone and open that file.`,
  )
}
