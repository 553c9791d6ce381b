import type { BlockKind } from '../../core/model/article'
import { hasDate, isDateLine } from './dates'
import { elsewhere, labels, notices, orderMatter, orders } from './furniturePhrases'

/**
 * Site furniture: what stands around an article on a page and was never part of it.
 *
 * The rules act at the beginning and the end of a text, where furniture stands, and only on lines that are
 * furniture by their own words. In the middle a line must be unmistakable. So a sentence of the article that
 * speaks of newsletters, comments or cookies stays: it reads as prose and gives no orders to the reader.
 */
export interface Line {
  readonly text: string
  readonly kind: BlockKind
  /** UTF-16 units of the text that stand inside links; 0 where the format has none. */
  readonly linked: number
}

export interface Split<T> {
  readonly kept: T[]
  readonly leftOut: T[]
}

/** A lead-in to a list of other pages, as a line begins with it. */
const leadIn =
  /^(related|read more|see more|see also|also|also read|read also|read next|more|watch|recommended|don['’]t miss)( (articles?|stories|news|coverage))? ?[:|–-]/i

/** A byline as the line's only content. */
const byline =
  /^(by|By|BY|von|Von|par|Par|por|Por|di|Di)[\s:]+\p{Lu}[\p{L}.’'-]*(,?( and| und| et| y|,)? \p{Lu}[\p{L}.’'-]*){0,8}(,? .{0,40}(writer|reporter|editor|correspondent|staff))?$/u

/** How an agency signs: “Jane Doe, AP National Political Writer”. */
const occupation =
  /^\p{Lu}[\p{L}.’'-]+( \p{Lu}[\p{L}.’'-]*){1,3}, .{0,40}\b(writer|reporter|editor|correspondent)$/iu

/** Does the line read as a sentence of an article? Long enough, and ends as a sentence ends. */
function readsAsProse(text: string): boolean {
  const trimmed = text.trim()
  const ended = /[.!?…。！？؟۔।:;,][\p{Pf}\p{Pe}"'”’»]*$/u.test(trimmed)
  return ended && (trimmed.length >= 80 || (trimmed.length >= 40 && /[.!?。！？؟۔।]/u.test(trimmed)))
}

/** Is the line nothing but a person's name after “By”? */
export function isByline(text: string): boolean {
  return text.length <= 120 && byline.test(text.trim().replace(/\s+/g, ' '))
}

/** Is the line, wherever it stands, unmistakably not part of the article? */
function isFurnitureAnywhere(line: Line): boolean {
  const text = line.text.trim().replace(/\s+/g, ' ')
  if (text.length > 260) return false
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return true
  if (line.kind !== 'heading' && labels.test(text) && !/^(home|top|save|more|ad|close|search)$/i.test(text))
    return true
  const share = line.linked / text.length
  if (leadIn.test(text) && share > 0.5) return true
  if (share > 0.9 && isShouted(text)) return true
  return share > 0.25 && line.kind === 'paragraph' && orders.test(text) && orderMatter.test(text)
}

/** Is the line furniture, given that it stands before the first or after the last sentence of the article? */
function isFurnitureAtTheEdge(line: Line): boolean {
  const text = line.text.trim().replace(/\s+/g, ' ')
  if (isFurnitureAnywhere(line)) return true
  if (text.length > 400) return false
  if (labels.test(text) || notices.test(text) || elsewhere.test(text) || leadIn.test(text)) return true
  if (line.linked / text.length > 0.8) return true
  return text.length <= 260 && line.kind !== 'quotation' && orders.test(text) && orderMatter.test(text)
}

/** Does the line, at the very beginning, only say who wrote it, when and where? */
function isMasthead(line: Line): boolean {
  const text = line.text.trim().replace(/\s+/g, ' ')
  if (line.kind === 'caption') return false
  if (isByline(text) || isDateLine(text) || /^https?:\/\/\S+$/.test(text)) return true
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

/** Parts the lines into the article's own and the site's furniture, each in reading order. */
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

/** Index of the first line that reads as prose and is not itself a notice. */
function startOfArticle(lines: readonly Line[]): number {
  const first = lines.findIndex(
    (line) => line.kind !== 'caption' && readsAsProse(line.text) && !isFurnitureAtTheEdge(line),
  )
  return first < 0 ? 0 : first
}

/**
 * Index just after the article's last line: furniture is peeled off backwards, then a closing section of other
 * pages or comments is cut off, if little prose stands in it; more would be the article's own.
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
  return line.kind === 'heading' || isFurnitureAtTheEdge(line)
}

function opensAnotherSection(line: Line): boolean {
  return (
    line.text.length <= 70 &&
    !readsAsProse(line.text) &&
    elsewhere.test(line.text.trim().replace(/\s+/g, ' '))
  )
}

/** In the middle: unmistakable lines, and a lead-in with the list of links under it. */
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
