import type { DraftBlock, DraftNote } from '../../core/model/article'
import { noteText } from '../epub/noteText'
import { placeholderOf, withoutPlaceholdersIn } from '../shared/placeholders'
import { attribute, namesOf, tagName } from './htmlDocument'
import { proseWithin } from './prose'
import { filled } from './struckElements'

/** A note of a page, which a placeholder in the text stands for, by its number. */
export interface PageNote {
  readonly text: string
  readonly links: readonly string[]
}

/** Notes may hold this share of a page's prose; more is the text itself, with links to its parts. */
const mostNotes = 0.5
/** A page with more was not made by people. */
const mostMarks = 3000
/** UTF-16 code units; a longer text that a mark leads to is a part of the page. */
const longestNote = 3000

/**
 * Takes the notes of a page out of it, and leaves a placeholder at each mark that leads to one. A mark whose note is not on
 * the page becomes a raised one, so that it never joins the figure before it.
 */
export function takeNotes(page: Document): PageNote[] {
  const targets = targetsIn(page)
  const order = new Map([...page.body.querySelectorAll('*')].map((element, at) => [element, at]))
  const boxes = noteBoxes(page.body)
  const links = [...page.body.querySelectorAll('a[href*="#"], p button')].filter(isMark).slice(0, mostMarks)
  const marks = links.map((link) => {
    const note = noteAt(targets.get(idOf(link)), page.body)
    const isLater = note !== undefined && (order.get(note) ?? 0) > (order.get(link) ?? 0)
    return { link, note: isLater && isNote(note, link) ? note : undefined }
  })
  const notes = [...new Set(marks.flatMap(({ note }) => note ?? []))]
  const prose = proseWithin(page.body)
  const sum = notes.reduce((all, note) => all + (prose.get(note) ?? 0), 0)
  const taken = sum > (prose.get(page.body) ?? 0) * mostNotes ? [] : notes
  const numbers = new Map(taken.map((note, number) => [note, number]))
  for (const { link, note } of marks) {
    const number = note === undefined ? undefined : numbers.get(note)
    if (number !== undefined) replaceMark(link, placeholderOf('note', number))
    else if (link.closest('sup') === null && followsWord(link)) raise(link)
  }
  const inText = boxes.map((box, at) => {
    box.replaceWith(page.createTextNode(placeholderOf('note', taken.length + at)))
    return filled(page.createElement('div'), box)
  })
  return [...taken, ...inText].map((note) => {
    const { text, links } = noteText(note, '')
    note.remove()
    return { text: text.replace(/^[\s\d.*†‡[\]()^↑]+(?=\p{L})/u, ''), links }
  })
}

const boxNames = /\b(side ?note|margin ?note|(foot ?note|note|fn) (tooltip|content|popup|popover|bubble))\b/

/** Notes that stand in the sentence itself, to be shown in the margin or when somebody points at their mark. */
function noteBoxes(body: Element): Element[] {
  const boxes = [...body.querySelectorAll('p span[class], p small[class], p aside[class]')].filter(
    (element) => boxNames.test(namesOf(element, '')) && /\p{L}{2,}.*\s/u.test(element.textContent ?? ''),
  )
  return boxes
    .filter((box) => !boxes.some((other) => other !== box && other.contains(box)))
    .slice(0, mostMarks)
}

/** Texts without placeholders, and the notes at their places. */
export function placedNotes(
  blocks: readonly DraftBlock[],
  notes: readonly PageNote[],
): { blocks: DraftBlock[]; notes: DraftNote[] } {
  const placed: DraftNote[] = []
  const read = blocks.map((block, index): DraftBlock => {
    const { placeholders, ...own } = withoutPlaceholdersIn(block)
    for (const { number, at } of placeholders) {
      const note = notes[number]
      const place = { block: index, at }
      if (note)
        placed.push({
          kind: 'footnote',
          author: '',
          at: '',
          ...note,
          links: [...note.links],
          from: place,
          to: place,
        })
    }
    return own
  })
  return { blocks: read, notes: placed }
}

function targetsIn(page: Document): Map<string, Element> {
  const targets = new Map<string, Element>()
  for (const element of page.body.querySelectorAll('[id], a[name]'))
    for (const id of [attribute(element, 'id'), attribute(element, 'name')])
      if (id !== '' && !targets.has(id)) targets.set(id, element)
  return targets
}

function idOf(link: Element): string {
  const href = attribute(link, 'href')
  const id = href.slice(href.indexOf('#') + 1)
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** A number, a star or a letter, perhaps in brackets, in a link within the page. */
function isMark(link: Element): boolean {
  return /^[\s[({]*(?:\d{1,3}|[*†‡§¶]{1,4}|[a-z])[\s\])}.]*$/i.test(link.textContent ?? '')
}

const noteNames = /\b(foot|end|side)?-?notes?\b|\bfn|footnote|endnote|cite|\bref\b|noteref/i

/** Whether a mark leads to a note: it is raised, or named as a mark, or the note leads back. */
function isNote(note: Element, link: Element): boolean {
  if (note.contains(link) || (note.textContent ?? '').trim().length > longestNote) return false
  if (note.querySelector('h1, h2, h3, h4, h5, h6') !== null) return false
  const own = ['class', 'id', 'rel', 'role', 'epub:type', 'href']
    .map((name) => attribute(link, name))
    .join(' ')
  return link.closest('sup') !== null || noteNames.test(own) || leadsBack(note, link)
}

function leadsBack(note: Element, link: Element): boolean {
  const ids = [link, link.parentElement].flatMap((one) =>
    one ? [attribute(one, 'id'), attribute(one, 'name')] : [],
  )
  return [...note.querySelectorAll('a[href*="#"]')].some((back) => ids.includes(idOf(back)))
}

const inline = new Set('a abbr b big cite em font i s small span strong sub sup u'.split(' '))
const noteTags = new Set(['li', 'p', 'div', 'dd', 'aside', 'td', 'section', 'blockquote'])

/** The block that a note's ID is on or in. */
function noteAt(element: Element | undefined, body: Element): Element | undefined {
  let block: Element | null = element ?? null
  while (block !== null && inline.has(tagName(block))) block = block.parentElement
  return block !== null && block !== body && noteTags.has(tagName(block)) ? block : undefined
}

/** Replaces a link with what stands for it, together with the raised element or the brackets around it. */
function replaceMark(link: Element, placeholder: string): void {
  const sup = link.closest('sup')
  const text = link.ownerDocument.createTextNode(placeholder)
  if (sup !== null && /^[\s[\](),;]*$/.test((sup.textContent ?? '').replace(link.textContent ?? '', '')))
    sup.replaceWith(text)
  else link.replaceWith(text)
}

/** Whether a letter or a digit stands right before a link, or before the element in a line that begins with it. */
function followsWord(link: Element): boolean {
  let first = link
  while (
    first.previousSibling === null &&
    first.parentElement !== null &&
    inline.has(tagName(first.parentElement))
  )
    first = first.parentElement
  const before = first.previousSibling?.textContent ?? ''
  return /[\p{L}\p{N}.,;:!?”"’)%]$/u.test(before)
}

function raise(link: Element): void {
  const sup = link.ownerDocument.createElement('sup')
  link.replaceWith(sup)
  sup.append(link)
}
