import type { DraftBlock } from '../../core/model/article'
import type { DecodedText } from '../bytes/decoding'
import { blocksOf, plain } from '../page/htmlBlocks'
import { attribute, depthOf, tagName } from '../page/htmlDocument'
import { removeSilent } from '../page/hiddenParts'
import { nameStruck } from '../page/struckElements'
import { noteLinks, type NoteLinks } from './noteLinks'
import { noteText, type NoteText } from './noteText'
import { placeholderOf } from '../shared/placeholders'
import { typesOf, xhtmlPage } from './xhtml'

/** A document of a book, read by itself. */
export interface BookDocument {
  /** Their texts still contain the placeholders. */
  readonly blocks: readonly DraftBlock[]
  /** The note marks that placeholders stand for, by number. */
  readonly marks: readonly { readonly key: string; readonly label: string }[]
  /** The page that begins at each page break's placeholder, by number. */
  readonly pages: readonly string[]
  readonly notes: ReadonlyMap<string, NoteText>
  /** Notices for the person about undecodable characters. */
  readonly notices: readonly string[]
}

/** A document nested deeper than this was not made by people, and is not searched for notes. */
const deepest = 500
const apart = new Set(['toc', 'landmarks', 'page-list', 'cover', 'loi', 'lot'])

/**
 * Reads an XHTML document: all of its text is content, except notes that are referred to, page numbers, covers and
 * tables of contents. `referenced` are the keys of notes that any document links to as notes. Throws when the document
 * is too large.
 */
export function readDocument(
  { text: xhtml, notices }: DecodedText,
  path: string,
  referenced: ReadonlySet<string>,
): BookDocument {
  const page = xhtmlPage(xhtml)
  const pages = markPages(page)
  const isDeep = depthOf(page.body) > deepest
  const links: NoteLinks = isDeep ? { marks: [], notes: new Map() } : noteLinks(page, path, referenced)
  const marks = links.marks.map(({ key, link }, number) => {
    const label = (link.textContent ?? '').trim()
    link.replaceWith(page.createTextNode(placeholderOf('note', number)))
    return { key, label }
  })
  const notes = new Map([...links.notes].map(([key, note]) => [key, noteText(note, path)]))
  for (const note of links.notes.values()) removeNote(note)
  removeSilent(page)
  removeApart(page)
  const struck = nameStruck(page)
  const blocks = blocksOf(page.body).map(plain)
  return { blocks, marks, pages, notes, notices: [...notices, ...struck] }
}

/** Replaces each page break with a placeholder; returns the pages that begin there. */
function markPages(page: Document): string[] {
  const pages: string[] = []
  for (const element of page.body.querySelectorAll('*')) {
    if (!typesOf(element).has('pagebreak')) continue
    const label =
      attribute(element, 'title') || attribute(element, 'aria-label') || (element.textContent ?? '')
    const number = label || (/(?:\d+|[ivxlc]+)$/i.exec(attribute(element, 'id'))?.[0] ?? '')
    element.replaceWith(page.createTextNode(placeholderOf('page', pages.length)))
    pages.push(number.replace(/^\s*p(?:age|\.)?\s+|[\s.]+$/gi, '').trim())
  }
  return pages
}

/** Removes a note, and its section once only the heading is left. */
function removeNote(note: Element): void {
  let section: Element | null = note.parentElement
  note.remove()
  while (section !== null && tagName(section) !== 'body') {
    const parent: Element | null = section.parentElement
    const types = typesOf(section)
    if (['footnotes', 'endnotes', 'rearnotes'].some((type) => types.has(type))) {
      const heading = section.querySelector('h1, h2, h3, h4, h5, h6')?.textContent ?? ''
      if ((section.textContent ?? '').trim() === heading.trim()) section.remove()
      return
    }
    section = parent
  }
}

/** Removes what is not part of the reading order: covers, tables of contents, lists of pages or pictures. */
function removeApart(page: Document): void {
  const isApart = (element: Element) => [...typesOf(element)].some((type) => apart.has(type))
  if (isApart(page.body)) page.body.textContent = ''
  for (const element of page.body.querySelectorAll('nav, section, div'))
    if (isApart(element)) element.remove()
}
