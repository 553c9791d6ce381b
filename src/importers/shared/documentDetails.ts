import { type Details, type DraftBlock, noDetails } from '../../core/model/article'
import { languageTag, personNames, plainLine } from './details'
import { readHead } from './head'
import words from './words/documentProperties.json'

/** A word processor document's own details. */
export interface DocumentProperties {
  readonly title: string
  readonly creator: string
  readonly language: string
}

/** Titles that programs make up, or that are a file's name. */
const noTitle = new RegExp(`^(?:${words.titles.join('|')})$`, 'iu')
/** Authors that are a program, or a computer without a user name. */
const nobody = new RegExp(`^(?:${words.creators.join('|')})$`, 'iu')

/**
 * A document's title, byline, day and language. The visible text takes precedence over the properties, which often come
 * from a template or an earlier document. `titled` is the text of the paragraph in the title style.
 */
export function documentDetails(
  blocks: readonly DraftBlock[],
  titled: string | undefined,
  properties: DocumentProperties,
  language: string,
): Details {
  const head = readHead(blocks.slice(0, 10).map(({ kind, text }) => ({ kind, text, linked: 0 }))).details
  const headline = blocks.find(({ kind, level }) => kind === 'heading' && level === 1)?.text
  const announced = plainLine(properties.title)
  const titles = [titled ?? '', headline ?? '', noTitle.test(announced) ? '' : announced, head.title]
  return {
    ...noDetails,
    title: titles.map(plainLine).find((title) => title !== '') ?? '',
    byline: head.byline || authorOf(properties.creator),
    published: head.published,
    language: [language, properties.language].map(knownLanguage).find((tag) => tag !== '') ?? '',
  }
}

function authorOf(creator: string): string {
  const names = personNames(creator)
  return nobody.test(names) ? '' : names
}

/** `x-none`, `none` and `zxx` mean no language. */
function knownLanguage(tag: string): string {
  const known = languageTag(tag)
  return /^(?:x-|none|zxx|und)/i.test(known) ? '' : known
}
