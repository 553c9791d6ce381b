import type { BlockKind } from '../../core/model/article'
import { hasDate, isDateLine } from './dates'
import { elsewhere, labels, notices, orderMatter, orders } from './furniturePhrases'

/**
 * Site furniture: what surrounds an article on a page and was never part of it.
 *
 * The rules apply at the beginning and the end of a text, where furniture is, and only to lines that are furniture by
 * their own words. In the middle a line must be unmistakable. So a sentence of the article about newsletters, comments
 * or cookies stays: it reads as prose and doesn't tell the reader to do anything.
 */
export interface Line {
  readonly text: string
  readonly kind: BlockKind
  /** UTF-16 code units of the text inside links; 0 for formats without links. */
  readonly linked: number
}

export interface Split<T> {
  readonly kept: T[]
  readonly leftOut: T[]
}

/** The start of a line that introduces a list of other pages. */
const leadIn =
  /^(related|read more|see more|see also|also|also read|read also|read next|more|watch|recommended|don['’]t miss)( (articles?|stories|news|coverage))? ?[:|–-]/i

/** A line that contains only a byline. */
const byline =
  /^(by|By|BY|von|Von|par|Par|por|Por|di|Di)[\s:]+\p{Lu}[\p{L}.’'-]*(,?( and| und| et| y|,)? \p{Lu}[\p{L}.’'-]*){0,8}(,? .{0,40}(writer|reporter|editor|correspondent|staff))?$/u

/** How an agency's writers are named: “Jane Doe, AP National Political Writer”. */
const occupation =
  /^\p{Lu}[\p{L}.’'-]+( \p{Lu}[\p{L}.’'-]*){1,3}, .{0,40}\b(writer|reporter|editor|correspondent)$/iu

/** Whether the line reads as a sentence of an article: long enough, and ended like a sentence. */
export function readsAsProse(text: string): boolean {
  const trimmed = text.trim()
  const ended = /[.!?…。！？؟۔।:;,][\p{Pf}\p{Pe}"'”’»]*$/u.test(trimmed)
  return ended && (trimmed.length >= 80 || (trimmed.length >= 40 && /[.!?。！？؟۔।]/u.test(trimmed)))
}

/** The text with one blank between words. */
function oneLine(text: string): string {
  return text.trim().replace(wideSpace, ' ')
}

/** White space that isn't one blank already: long lines have many blanks, and little else. */
const wideSpace = /\s{2,}|[^\S ]/g

/** Whether the line is only “By” and a person's name. */
export function isByline(text: string): boolean {
  return text.length <= 120 && byline.test(oneLine(text))
}

/** Whether the line is unmistakably not part of the article, wherever it is. */
function isFurnitureAnywhere(line: Line): boolean {
  const text = oneLine(line.text)
  if (text.length > 260) return false
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return true
  if (line.kind !== 'heading' && labels.test(text) && !/^(home|top|save|more|ad|close|search)$/i.test(text))
    return true
  const share = line.linked / text.length
  if (leadIn.test(text) && share > 0.5) return true
  if (share > 0.9 && isShouted(text)) return true
  return share > 0.25 && line.kind === 'paragraph' && orders.test(text) && orderMatter.test(text)
}

/** Whether the line is furniture, given that it comes before the first or after the last sentence of the article. */
function isFurnitureAtTheEdge(line: Line): boolean {
  const text = oneLine(line.text)
  if (isFurnitureAnywhere(line)) return true
  if (text.length > 400) return false
  if (labels.test(text) || notices.test(text) || elsewhere.test(text) || leadIn.test(text)) return true
  if (line.linked / text.length > 0.8) return true
  return text.length <= 260 && line.kind !== 'quotation' && orders.test(text) && orderMatter.test(text)
}

/** A byline that goes on with the day and the hour: “By Jane Doe on Monday, May 3rd, 2019 at 11:04 a.m.” */
function isDatedByline(text: string): boolean {
  return (
    text.length <= 160 &&
    /^(by|von|par|por|di|de)\s/i.test(text) &&
    hasDate(text) &&
    !/[.!?] \p{Lu}\p{Ll}/u.test(text)
  )
}

/** Whether a line at the very beginning only says who wrote the text, when and where. */
function isMasthead(line: Line): boolean {
  const text = oneLine(line.text)
  if (line.kind === 'caption') return false
  if (isByline(text) || isDateLine(text) || isDatedByline(text) || /^https?:\/\/\S+$/.test(text)) return true
  if (line.kind === 'paragraph' && text.length <= 100 && !readsAsProse(text) && saysWhoOrWhen(text))
    return true
  return line.kind === 'listItem' && line.linked > 0 && !readsAsProse(text) && text.length < 40
}

function saysWhoOrWhen(text: string): boolean {
  return (
    /^by\s/i.test(text) ||
    hasDate(text) ||
    /^(last )?(updated|published)( at|:)/i.test(text) ||
    occupation.test(text)
  )
}

function isShouted(text: string): boolean {
  return text.length > 12 && text === text.toUpperCase() && text !== text.toLowerCase()
}

/** Splits the lines into the article's and the site's furniture, each in reading order. */
export function splitFurniture<T extends Line>(lines: readonly T[]): Split<T> {
  const start = startOfArticle(lines)
  const end = endOfArticle(lines, start)
  const out = new Set<T>([...lines.slice(0, start).filter(isLeadingFurniture), ...lines.slice(end)])
  for (const line of middleFurniture(lines.slice(start, end))) out.add(line)
  return { kept: lines.filter((line) => !out.has(line)), leftOut: lines.filter((line) => out.has(line)) }
}

function isLeadingFurniture(line: Line): boolean {
  return isMasthead(line) || isFurnitureAtTheEdge(line)
}

/** Index of the first line that reads as prose and is not a notice. */
function startOfArticle(lines: readonly Line[]): number {
  const first = lines.findIndex(
    (line) =>
      line.kind !== 'caption' &&
      readsAsProse(line.text) &&
      !isFurnitureAtTheEdge(line) &&
      !isDatedByline(oneLine(line.text)),
  )
  return first < 0 ? 0 : first
}

/**
 * Index just after the article's last line: furniture is removed from the end, then a closing section of other pages or
 * comments is cut off if it contains little prose; much prose would be the article's own.
 */
function endOfArticle(lines: readonly Line[], start: number): number {
  const mostCut = lines.reduce((sum, line) => sum + line.text.length, 0) * 0.2
  let end = peeled(lines, start, lines.length)
  let units = 0
  let proseLines = 0
  for (let at = end - 1; at > start; at -= 1) {
    const line = lines[at]!
    units += line.text.length
    if (line.linked === 0 && readsAsProse(line.text)) proseLines += 1
    if (units > mostCut || proseLines > 3) break
    if (opensAnotherSection(line)) end = at = peeled(lines, start, at)
  }
  return end
}

function peeled(lines: readonly Line[], start: number, end: number): number {
  let last = end
  while (last > start + 1 && isTrailing(lines[last - 1]!)) last -= 1
  return last
}

function isTrailing(line: Line): boolean {
  return (line.kind === 'heading' && !readsAsProse(line.text)) || isFurnitureAtTheEdge(line)
}

/** Whether the line is a heading of other pages, comments or the like. */
export function opensAnotherSection(line: Line): boolean {
  return line.text.length <= 70 && !readsAsProse(line.text) && elsewhere.test(oneLine(line.text))
}

/** Furniture in the middle: unmistakable lines, and an introduction with the list of links below it. */
function middleFurniture<T extends Line>(lines: readonly T[]): T[] {
  const out: T[] = []
  let inLinkList = false
  for (const line of lines) {
    const isLink = line.linked / line.text.length > 0.8
    inLinkList = opensAnotherSection(line) || (inLinkList && isLink)
    if (inLinkList || isFurnitureAnywhere(line)) out.push(line)
  }
  return out
}
