import { canonicalBlock } from '../../core/text/canonical'
import { blocksOf } from '../page/htmlBlocks'
import { attribute } from '../page/htmlDocument'
import { linksIn } from '../../office/text/noteLinks'
import { withStruckNamed } from '../../office/text/noteText'
import { targetOf } from './paths'
import { withoutPlaceholdersIn } from '../shared/placeholders'
import { typesOf } from './xhtml'

/** A note's text, and the web addresses in it, in order, without duplicates. */
export interface NoteText {
  readonly kind: 'footnote' | 'endnote'
  readonly text: string
  readonly links: readonly string[]
}

/** Reads a note without the link back to its mark, which it removes from the page. */
export function noteText(note: Element, path: string): NoteText {
  const links = [...note.querySelectorAll('a[href]')]
  for (const link of links) if (isBackLink(link, path)) link.remove()
  const text = blocksOf(note)
    .map((block) => canonicalBlock(withStruckNamed(withoutPlaceholdersIn(block))))
    .join('\n')
    .replace(/^[\s.:)\]}]+/, '')
  const placed = links.map((link) => ({
    at: text.indexOf(canonicalBlock(link.textContent ?? '')),
    address: attribute(link, 'href'),
  }))
  return {
    kind: isEndnote(note) ? 'endnote' : 'footnote',
    text,
    links: linksIn(text, placed),
  }
}

function isBackLink(link: Element, path: string): boolean {
  const types = typesOf(link)
  if (types.has('backlink') || types.has('referrer')) return true
  // Links back to the mark (“1”, “[1]”, “↩”) contain no words.
  return targetOf(path, attribute(link, 'href')) !== undefined && !/\p{L}{3}/u.test(link.textContent ?? '')
}

function isEndnote(note: Element): boolean {
  let element: Element | null = note
  for (let up = 0; up < 4 && element !== null; up += 1, element = element.parentElement) {
    const types = typesOf(element)
    if (['endnote', 'endnotes', 'rearnote', 'rearnotes'].some((type) => types.has(type))) return true
  }
  return false
}
