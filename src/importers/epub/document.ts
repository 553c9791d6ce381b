import type { DraftBlock } from '../../core/model/article'
import type { DecodedText } from '../bytes/decoding'
import { blocksOf } from '../page/htmlBlocks'
import { attribute, depthOf, tagName } from '../page/htmlDocument'
import { removeSilent } from '../page/htmlFurniture'
import { noteLinks, type NoteLinks } from './noteLinks'
import { noteText, type NoteText } from './noteText'
import { placeholderOf } from './placeholders'
import { typesOf, xhtmlPage } from './xhtml'

/** A document of a book as it is read by itself. */
export interface BookDocument {
  /** With the placeholders in their texts. */
  readonly blocks: readonly DraftBlock[]
  /** What the placeholders of marks stand for, by number. */
  readonly marks: readonly { readonly key: string; readonly label: string }[]
  /** What the placeholders of page breaks stand for, by number: the page that begins there. */
  readonly pages: readonly string[]
  readonly notes: ReadonlyMap<string, NoteText>
  /** Sentences for the person about its characters. */
  readonly notices: readonly string[]
}

/** A document nested deeper than this was not made by people, and what it says of notes is not looked into. */
const deepest = 500
const apart = new Set(['toc', 'landmarks', 'page-list', 'cover', 'loi', 'lot'])

/**
 * Reads an XHTML document: all of its text is content, but for notes that are referred to, page numbers, covers and tables of
 * contents. `referenced` are the keys of notes that any document calls by name. Throws when it is too large.
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
  const blocks = blocksOf(page.body).map(({ kind, level, text }) => ({ kind, level, text }))
  return { blocks, marks, pages, notes, notices }
}

/** Puts a placeholder in the place of each page break; gives back the pages that begin there. */
function markPages(page: Document): string[] {
  const pages: string[] = []
  for (const element of page.body.querySelectorAll('*')) {
    if (!typesOf(element).has('pagebreak')) continue
    const told =
      attribute(element, 'title') || attribute(element, 'aria-label') || (element.textContent ?? '')
    const number = told || (/(?:\d+|[ivxlc]+)$/i.exec(attribute(element, 'id'))?.[0] ?? '')
    element.replaceWith(page.createTextNode(placeholderOf('page', pages.length)))
    pages.push(number.replace(/^\s*p(?:age|\.)?\s+|[\s.]+$/gi, '').trim())
  }
  return pages
}

/** Removes a note, and the section for notes once nothing but its heading is left in it. */
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

/** Removes what is not read in sequence: a cover, a table of contents, lists of pages or pictures. */
function removeApart(page: Document): void {
  const isApart = (element: Element) => [...typesOf(element)].some((type) => apart.has(type))
  if (isApart(page.body)) page.body.textContent = ''
  for (const element of page.body.querySelectorAll('nav, section, div'))
    if (isApart(element)) element.remove()
}
