import type { SourceContent } from '../../../contract/answers'
import type { Stance } from '../../../core/model/evidence'
import type { Attachment, Source } from '../../../core/model/source'
import { takeCutOut, takePassage, takeWords } from '../../lib/checking/evidence'
import type { CutOutPart } from './pages/props'
import { placeOfWords } from './wordsOnPage'

/** What a person took hold of on a page as it looks. */
export type OnPage =
  | { readonly kind: 'words'; readonly words: string; readonly page: number }
  | { readonly kind: 'cut'; readonly part: CutOutPart }

/** A source and what its file holds. */
interface Read {
  readonly source: Source & { readonly attachment: Attachment }
  readonly content: SourceContent
}

/** The text of a source's file, and which file that is, as evidence records it. */
export function readOf({ source, content: { text, blocks } }: Read) {
  return { source: source.id, sha256: source.attachment.sha256, text, blocks }
}

/** Makes evidence of what was taken hold of on a page; whether it was taken. Words are looked up in the text, if they are there. */
export function takeFromPage(read: Read, from: OnPage, stance: Stance): Promise<boolean> {
  const { source, content } = read
  if (from.kind === 'cut') {
    const { png, ...place } = from.part
    const { sha256 } = source.attachment
    return takeCutOut({ id: source.id, sha256 }, { ...place, png }, pageInWords(content, place.page), stance)
  }
  const place = placeOfWords(content.text, content.blocks, from.words, labelOf(content, from.page))
  return place
    ? takePassage(readOf(read), place, stance)
    : takeWords(source.id, from.words, pageInWords(content, from.page), stance)
}

/** The page of what was taken hold of; null for a picture. */
export function pageOfPart(part: OnPage): number | null {
  return part.kind === 'cut' ? part.part.page : part.page
}

/** "p. 14", by the page's name in the file; empty for a picture. */
export function pageInWords(content: SourceContent, page: number | null): string {
  return page === null ? '' : `p. ${labelOf(content, page)}`
}

/** What a page, counted from one, is called in the file. */
function labelOf({ pageLabels }: SourceContent, page: number): string {
  return pageLabels[page - 1] ?? String(page)
}
