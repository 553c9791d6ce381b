import { type ArticleDraft, type DraftBlock, noDetails } from '../../core/model/article'
import { canonicalBlock } from '../../core/text/canonical'
import { shorten } from '../../core/text/shorten'
import { calendarDay } from '../shared/dates'
import { webAddress } from '../../core/text/webAddress'
import { languageTag, personNames, plainLine } from '../shared/details'
import { blocksOf, plain } from '../page/htmlBlocks'
import { parsePage } from '../page/htmlDocument'
import { removeSilent } from '../page/hiddenParts'
import type { ColumnRole, Columns } from './columns'

/** UTF-16 code units of a title that is made from a row's first words. */
const titleLength = 100

/** One row of a table as an article: its title as a heading, its texts as paragraphs, the rest as details. */
export function rowDraft(cells: readonly string[], columns: Columns): ArticleDraft {
  const first = (role: ColumnRole, read: (cell: string) => string) =>
    columns[role].map((at) => read(cells[at] ?? '')).find((value) => value !== '') ?? ''
  const title = first('title', canonicalBlock)
  const body = columns.text.flatMap((at) => blocksIn(cells[at] ?? ''))
  const texts = body.filter(({ text }) => canonicalBlock(text) !== title)
  const blocks: DraftBlock[] = title === '' ? texts : [{ kind: 'heading', level: 1, text: title }, ...texts]
  const status = first('status', plainLine)
  const tags = first('tags', plainLine)
  return {
    details: {
      ...noDetails,
      title: title === '' ? shorten(blocks[0]?.text ?? '', titleLength) : plainLine(title),
      byline: first('byline', personNames),
      publisher: first('publisher', plainLine),
      published: first('published', (cell) => plainLine(calendarDay(cell))),
      address: first('address', webAddress),
      language: first('language', languageTag),
    },
    mediaType: 'text/csv',
    blocks,
    leftOut: [],
    notices: marked(status, tags),
  }
}

function marked(status: string, tags: string): string[] {
  const rated = status === '' ? [] : [`rated “${status}”`]
  const tagged = tags === '' ? [] : [`tagged “${tags}”`]
  const said = [...rated, ...tagged].join(' and ')
  return said === '' ? [] : [`In the table it is ${said}.`]
}

/** Tags that a web page has and prose doesn't. */
const markup = /<(?:p|br|div|li|h[1-6]|blockquote)(?:\s[^<>]*)?\/?>|<\/(?:a|b|i|em|strong|span)>/i

function blocksIn(cell: string): DraftBlock[] {
  if (!markup.test(cell)) return paragraphs(cell)
  const page = parsePage(`<!doctype html><html><body>${cell}</body></html>`)
  removeSilent(page)
  return blocksOf(page.body).map(plain)
}

function paragraphs(cell: string): DraftBlock[] {
  return cell
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'paragraph', text }))
}
