import { isOwnAuthor } from '../office/text/ownAuthor'
import { changeElements } from '../office/ooxml/properties'
import { type Edit, edited } from './edits'
import { descendants, type MarkupNode, readMarkup } from './markup'
import { contentOf } from './places'
import { asKept } from './runs'

const rangeMarks = new Set(['w:commentRangeStart', 'w:commentRangeEnd'])

/** This program's comments in a comments part: their IDs and those of their paragraphs. */
export interface OwnComments {
  readonly ids: ReadonlySet<string>
  readonly paragraphs: ReadonlySet<string>
}

/** Removes this program's comments from a comments part, and returns which they were. */
export function withoutOwnComments(xml: string): { xml: string; own: OwnComments } {
  const comments = readMarkup(xml).children.filter(
    ({ name, attributes }) => name === 'w:comment' && isOwnAuthor(attributes['w:author'] ?? ''),
  )
  const ids = comments.map(({ attributes }) => attributes['w:id'] ?? '')
  const paragraphs = comments.flatMap((comment) =>
    [...descendants(comment)].flatMap(({ attributes }) => attributes['w14:paraId'] ?? []),
  )
  const own = { ids: new Set(ids), paragraphs: new Set(paragraphs) }
  return { xml: edited(xml, comments.map(removal)), own }
}

/** Removes this program's comments from the part with the threads; an answer to one of them then starts a thread. */
export function withoutOwnThreads(xml: string, { paragraphs }: OwnComments): string {
  const edits = readMarkup(xml).children.flatMap((node): Edit[] => {
    if (paragraphs.has(node.attributes['w15:paraId'] ?? '')) return [removal(node)]
    if (!paragraphs.has(node.attributes['w15:paraIdParent'] ?? '')) return []
    const tag = xml.slice(node.start, node.openEnd)
    return [
      {
        start: node.start,
        end: node.openEnd,
        text: tag.replace(/\s[^\s=]*:paraIdParent\s*=\s*(["']).*?\1/, ''),
      },
    ]
  })
  return edited(xml, edits)
}

/**
 * Removes the given names from one of Word's parts about comments; returns it with the other names its removed entries
 * had.
 */
export function withoutNamed(
  xml: string,
  attribute: string,
  names: ReadonlySet<string>,
): { xml: string; durable: ReadonlySet<string> } {
  const entries = readMarkup(xml).children.filter(({ attributes }) => names.has(attributes[attribute] ?? ''))
  const durable = new Set(entries.flatMap(({ attributes }) => attributes[durableName] ?? []))
  return { xml: edited(xml, entries.map(removal)), durable }
}

/** The importers have no prefix of their own for the namespaces of these parts ([MS-DOCX] 2.5.4). */
export const paragraphName = 'other:paraId'
export const durableName = 'other:durableId'

/** Undoes this program's comments and suggestions in the main part; runs that it split stay split. */
export function withoutOwnMarks(xml: string, { ids }: OwnComments): string {
  const edits: Edit[] = []
  let done = 0
  for (const node of descendants(readMarkup(xml))) {
    if (node.start < done) continue
    const change = isOwnChange(node) ? changeElements.get(node.name) : undefined
    if (isOwnMark(node, ids)) edits.push(removal(node))
    else if (change === 'insertion') edits.push({ ...removal(node), text: othersMarks(xml, node, ids) })
    else if (change === 'deletion') edits.push(...unwrapped(xml, node))
    if (edits.at(-1)?.start === node.start && change !== 'deletion') done = node.end
  }
  return edited(xml, edits)
}

function isOwnChange({ name, attributes, parent }: MarkupNode): boolean {
  return (
    changeElements.has(name) &&
    isOwnAuthor(attributes['w:author'] ?? '') &&
    parent?.name.endsWith('Pr') === false
  )
}

/** Whether it is a range's start or end, a reference, or a run that contains nothing else. */
function isOwnMark(node: MarkupNode, ids: ReadonlySet<string>): boolean {
  const { name, attributes } = node
  if (name === 'w:r') {
    const content = contentOf(node)
    return (
      content.length > 0 && content.every((one) => one.name === 'w:commentReference' && isOwnMark(one, ids))
    )
  }
  return (rangeMarks.has(name) || name === 'w:commentReference') && ids.has(attributes['w:id'] ?? '')
}

/** The marks of other people's comments that somebody put inside our suggestion. */
function othersMarks(xml: string, insertion: MarkupNode, ids: ReadonlySet<string>): string {
  return insertion.children
    .filter(({ name, children, attributes }) =>
      name === 'w:r'
        ? children.some((one) => one.name === 'w:commentReference' && !isOwnMark(one, ids))
        : rangeMarks.has(name) && !ids.has(attributes['w:id'] ?? ''),
    )
    .map((node) => xml.slice(node.start, node.end))
    .join('')
}

function unwrapped(xml: string, deletion: MarkupNode): Edit[] {
  const texts = [...descendants(deletion)].filter(({ name }) => name === 'w:delText')
  return [
    { start: deletion.start, end: deletion.openEnd, text: '' },
    ...texts.flatMap(({ start, openEnd, closeStart, end }) => [
      { start, end: openEnd, text: asKept(xml.slice(start, openEnd)) },
      ...(closeStart < end ? [{ start: closeStart, end, text: asKept(xml.slice(closeStart, end)) }] : []),
    ]),
    { start: deletion.closeStart, end: deletion.end, text: '' },
  ]
}

function removal({ start, end }: MarkupNode): Edit {
  return { start, end, text: '' }
}
