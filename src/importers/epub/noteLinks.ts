import { attribute, tagName } from '../page/htmlDocument'
import { keyOf, targetOf } from './paths'
import { typesOf } from './xhtml'

/** A mark in the running text that leads to a note. */
export interface NoteMark {
  readonly link: Element
  readonly key: string
}

/** A document's notes, by key, and its marks that lead to notes in this or other documents. */
export interface NoteLinks {
  readonly marks: readonly NoteMark[]
  readonly notes: ReadonlyMap<string, Element>
}

/** The keys of all notes that links marked as note references lead to; `documents` are by path. */
export function referencedNotes(documents: ReadonlyMap<string, string>): ReadonlySet<string> {
  const ids = new Map<string, ReadonlySet<string>>()
  const idsIn = (path: string) => {
    const known = ids.get(path)
    if (known !== undefined) return known
    const found = [...(documents.get(path) ?? '').matchAll(/\sid\s*=\s*["']([^"'<>]+)["']/g)]
    const fresh = new Set(found.map((match) => match[1]!))
    ids.set(path, fresh)
    return fresh
  }
  const keys = new Set<string>()
  for (const [path, xhtml] of documents)
    for (const [tag] of xhtml.matchAll(/<a\s[^<>]*>/gi)) {
      if (!tag.includes('noteref')) continue
      const target = targetOf(path, /\shref\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1] ?? '')
      if (target !== undefined && idsIn(target.path).has(target.id)) keys.add(keyOf(target))
    }
  return keys
}

/**
 * Finds a document's notes and the marks that lead to them: links marked as note references and, in books older than
 * that markup, short links to a later block that links back.
 */
export function noteLinks(page: Document, path: string, referenced: ReadonlySet<string>): NoteLinks {
  const elements = [...page.body.querySelectorAll('*')]
  const order = new Map(elements.map((element, at) => [element, at]))
  const byId = new Map<string, Element>()
  for (const element of elements)
    for (const id of [attribute(element, 'id'), tagName(element) === 'a' ? attribute(element, 'name') : ''])
      if (id !== '' && !byId.has(id)) byId.set(id, element)
  const notes = new Map<string, Element>()
  const marks: NoteMark[] = []
  const called = new Set<string>()
  const backLinks = new Map<Element, ReadonlySet<string>>()
  for (const link of elements) {
    const target = tagName(link) === 'a' ? targetOf(path, attribute(link, 'href')) : undefined
    if (target === undefined || target.id === '') continue
    const key = keyOf(target)
    const isCalled = typesOf(link).has('noteref') && referenced.has(key)
    if (isCalled) called.add(key)
    if (target.path !== path) {
      if (isCalled) marks.push({ link, key })
      continue
    }
    const note = noteAt(byId.get(target.id), page.body)
    if (note === undefined || note.contains(link)) continue
    const isLater = (order.get(note) ?? 0) > (order.get(link) ?? 0)
    const isMutual = () => ownIds(link).some((id) => linkedFrom(note, path, backLinks).has(id))
    if (isCalled || (isLater && isShort(link) && isMutual())) {
      marks.push({ link, key })
      notes.set(key, note)
    }
  }
  // The remaining notes are those that other documents link to.
  for (const [id, element] of byId) {
    const key = keyOf({ path, id })
    const note = referenced.has(key) && !called.has(key) ? noteAt(element, page.body) : undefined
    if (note !== undefined) notes.set(key, note)
  }
  return { marks, notes }
}

const inline = new Set('a abbr b big cite code em font i kbd q s small span strong sub sup u'.split(' '))

/**
 * The block that a note's ID is on or in; the whole note where the markup names one. A section of the text is not a
 * note.
 */
function noteAt(element: Element | undefined, body: Element): Element | undefined {
  let block: Element | null = element ?? null
  while (block !== null && inline.has(tagName(block))) block = block.parentElement
  if (block === null || block === body || !body.contains(block)) return undefined
  let around: Element | null = block
  for (let up = 0; up < 3 && around !== null && around !== body; up += 1, around = around.parentElement) {
    const types = typesOf(around)
    if (types.has('footnote') || types.has('endnote') || types.has('rearnote')) return around
  }
  return hasHeading(block) ? undefined : block
}

/** The IDs by which a note may link back to a mark: the mark's own and those of its nearest ancestors. */
function ownIds(link: Element): string[] {
  const near = [link, link.parentElement, link.parentElement?.parentElement, link.previousElementSibling]
  return [...near, ...link.children]
    .flatMap((element) => (element ? [attribute(element, 'id'), attribute(element, 'name')] : []))
    .filter((id) => id !== '')
}

function linkedFrom(
  note: Element,
  path: string,
  known: Map<Element, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = known.get(note)
  if (found !== undefined) return found
  const targets = [...note.querySelectorAll('a[href]')].map((link) => targetOf(path, attribute(link, 'href')))
  const ids = new Set(
    targets.flatMap((target) => (target?.path === path && target.id !== '' ? [target.id] : [])),
  )
  known.set(note, ids)
  return ids
}

/** A number, a star or a letter, perhaps in brackets, as note marks are. */
function isShort(link: Element): boolean {
  return /^[\s[({]*(?:\d{1,4}|[*†‡§¶#]{1,4}|[a-z]{1,2})[\s\])}.]*$/i.test(link.textContent ?? '')
}

function hasHeading(element: Element): boolean {
  return /^h[1-6]$/.test(tagName(element)) || element.querySelector('h1, h2, h3, h4, h5, h6') !== null
}
