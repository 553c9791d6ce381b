import { type Details, noDetails } from '../../core/model/article'
import { calendarDay, isDateLine } from './dates'
import { webAddress } from '../../core/text/webAddress'
import { personNames, plainLine } from './details'
import { type Line, isByline } from './furniture'
import { releaseLine } from './furniturePhrases'

export interface Head<T> {
  readonly details: Details
  /** The title line, if there is one. */
  readonly title: T | undefined
  /** Lines that only say who wrote the text, when and where; they are details, not text. */
  readonly leftOut: T[]
  readonly body: T[]
}

/** The most lines at the beginning that can be the head of a text. */
const headLines = 8

const labelled =
  /^(title|headline|subject|by|author|from|date|published|url|link|address|publisher|language)\s*:\s+(\S.*)$/i
const labelMeans: Record<string, keyof Details> = {
  title: 'title',
  headline: 'title',
  subject: 'title',
  by: 'byline',
  author: 'byline',
  from: 'byline',
  date: 'published',
  published: 'published',
  url: 'address',
  link: 'address',
  address: 'address',
  publisher: 'publisher',
  language: 'language',
}

/**
 * Reads the head of a text without markup: a title, a byline, a date line, an address, or the same as labelled lines
 * (`Subject: …`). Stops at the first line that is none of these.
 */
export function readHead<T extends Line>(lines: readonly T[]): Head<T> {
  const details = { ...noDetails }
  const leftOut: T[] = []
  let title: T | undefined
  let at = 0
  for (; at < Math.min(lines.length, headLines); at += 1) {
    const line = lines[at]!
    if (releaseLine.test(line.text)) {
      leftOut.push(line)
      continue
    }
    const said = detailIn(line)
    if (said !== undefined && details[said.detail] === '') {
      details[said.detail] = said.value
      leftOut.push(line)
    } else if (
      title === undefined &&
      said === undefined &&
      details.title === '' &&
      isTitle(line, lines[at + 1])
    ) {
      title = line
      details.title = plainLine(line.text)
    } else break
  }
  return { details, title, leftOut, body: lines.slice(at) }
}

function detailIn(line: Line): { detail: keyof Details; value: string } | undefined {
  const text = plainLine(line.text)
  if (line.text.length > 300 || line.kind === 'quotation') return undefined
  const label = labelled.exec(text)
  if (label) return valued(labelMeans[label[1]!.toLowerCase()], label[2]!)
  if (isByline(text)) return { detail: 'byline', value: personNames(text) }
  if (isDateLine(text)) return valued('published', text)
  const address = webAddress(text)
  return address === '' || /\s/.test(address) ? undefined : { detail: 'address', value: address }
}

function valued(
  detail: keyof Details | undefined,
  text: string,
): { detail: keyof Details; value: string } | undefined {
  if (detail === undefined) return undefined
  const value =
    detail === 'published'
      ? calendarDay(text.replace(/^(published|updated|posted|date)( on)?:?\s+/i, ''))
      : text
  const worth = detail === 'address' ? webAddress(value) : value
  return worth === '' ? undefined : { detail, value: worth }
}

/** A heading, or a short line with no full stop and more text after it. */
function isTitle(line: Line, next: Line | undefined): boolean {
  if (line.kind === 'heading') return true
  const text = line.text.trim()
  return (
    line.kind === 'paragraph' &&
    next !== undefined &&
    text.length <= 160 &&
    /[\p{L}\p{N}]/u.test(text) &&
    !/[.:;,…。۔।]["'”’»)]*$/u.test(text)
  )
}
