import type { DraftNote } from '../../core/model/article'
import { linkNote } from '../../office/text/linkNotes'
import { type Annotation, textIn } from './annotations'
import type { Glyph } from './glyphs/glyph'
import { foundPlaces, type PageTexts, type Passage, passageAt } from './passages'

/** A link to the web, and the letters that it is on. */
export interface PageLink {
  readonly address: string
  readonly passage: Passage
}

/** Letters by which the place of a link is known: those before it, or enough of its own. */
const leastBefore = 10
const manyMarked = 12

/** The links on words of a page; those on pictures and empty places are not among them. */
export function linksOn(annotations: readonly Annotation[], glyphs: readonly Glyph[]): PageLink[] {
  return annotations.flatMap((one) => {
    const address = one.subtype === 'Link' ? textIn(one.entries['url']) : ''
    if (address === '') return []
    const marked = one.marked.length > 0 ? one.marked : [one.box]
    const passage = passageAt({ ...one, marked }, glyphs)
    return passage.marked === '' ? [] : [{ address, passage }]
  })
}

/** The links as notes on their words; a link on words that are left out, such as a running foot, has none. */
export function placedLinks(
  pages: readonly { readonly label: string; readonly links: readonly PageLink[] }[],
  texts: PageTexts,
): DraftNote[] {
  return pages.flatMap(({ label, links }) =>
    links.flatMap(({ address, passage }) => {
      // “Here” stands on a page more than once.
      const least = passage.marked.length >= manyMarked ? 0 : leastBefore
      const places = foundPlaces(passage, texts.get(label)!, least)
      return places === undefined ? [] : linkNote(address, ...places)
    }),
  )
}
