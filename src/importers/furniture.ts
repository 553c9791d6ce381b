import type { BlockKind } from '../core/model/article'
import { hasDate, isDateLine } from './dates'

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

/** Whole lines that are a button, a label or a counter. */
const labels = new RegExp(
  '^(?:' +
    [
      'share( (this|on|via|with)\\b.{0,40})?|shares|tweet|pin( it)?|e-?mail( (this|the author).{0,20})?|print|copy link|whatsapp|facebook|twitter|linkedin|reddit|save',
      'advert(isement)?s?|ad|anzeige|iklan|publicidad|publicité|sponsored( content)?|promoted',
      '(story|article) continues below.{0,20}|continue reading( below)?|read more|more|see more|show more|load more|view more|expand|close|caption|enlarge( image)?|click to enlarge',
      '(\\d+ )?comments?( \\(\\d+\\))?|no comments|view( all)? (\\d+ )?comments|notify of|inline feedbacks|leave a (comment|reply)|post a comment|join the (conversation|discussion)|login|log in|sign in|sign up|register|subscribe( now)?|reply|oldest|newest|most voted',
      'home|menu|search|skip to (main )?content|back to top|top|next|previous|prev|breaking news|latest( news)?|popular|trending|most (read|popular)|loading.{0,20}',
      '(image|photo|slide)? ?\\d+ (of|/) ?/? ?\\d+|image \\d* ?of / ?\\d+|\\d+ (min(ute)?s?) read|view author archive|follow on twitter|getty images|highlights',
    ].join('|') +
    ')[\\s:.…!»>]*$',
  'iu',
)

/** Orders to the reader: what a newsletter box, a share bar or a cookie notice says. */
const orders =
  /^(please )?(sign up|subscribe|get|receive|join|follow|like (us|our)|click|tap|download|enter your|stay (up|in)|don['’]t miss|never miss|want (more|to get)|have a (news )?tip|support (us|our)|become a|register|read more|listen|tell us|share your|let us know|would love|check out (our|the)|watch our|need more)\b/i
const orderMatter =
  /\b(newsletters?|inbox|e-?mails?|alerts?|app\b|updates|facebook|twitter|instagram|youtube|telegram|whatsapp|channel|podcast|subscri(be|ption)s?|issues for|thoughts|what you think|comment|account|member(ship)?|here|magazine|forums?|reached at|@\w+)/i

/** Openings of lines that a site, not the author, adds. */
const notices =
  /^(this (web)?site uses cookies|we use cookies|by (continuing|using) (to use )?(this|our) (web)?site|accept (all )?cookies|your e-?mail address will not be published|required fields are marked|you must be logged in|would love your thoughts|this slideshow requires javascript|please enable javascript|filed under:?|posted (in|on|by)\b|tags?:|tagged( with)?:?|categor(y|ies):|copyright\b.{0,3}(©|@|\(c\)|\d{4})|(©|\(c\)) ?\d{4}|all rights reserved|all contents ©|the contents of this site|this post may contain affiliate|view all comments|print this|share this (article|story|post|page))/i

/** A heading or a lead-in under which a site lists its other pages. */
const elsewhere =
  /^((you (may|might) )?also (like|read|see|of interest)|you (may|might) (also )?(like|be interested)|related\b.{0,25}|(read|see|more) (also|next|more|on|from|about|stories|news|in|:).{0,40}|more:?|recommended.{0,20}|popular.{0,20}|trending.{0,20}|most (read|popular|viewed)|latest( news)?|recent (posts|articles)|story timeline|about the author|about us|don['’]t miss|in other news|up next|watch next|what to read next|top stories|(leave|post) a (reply|comment)|comments|share this.{0,20}|(subscribe to|sign up for|join) (our|the).{0,40}newsletter.{0,20})[\s:.…!»]*$/i
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
