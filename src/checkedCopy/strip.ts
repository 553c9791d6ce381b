import { isOwnAuthor } from '../office/ooxml/ownAuthor'
import { changeElements } from '../office/ooxml/properties'
import { type Edit, edited } from './edits'
import { descendants, type MarkupNode, readMarkup } from './markup'
import { contentOf } from './places'
import { asKept } from './runs'

const rangeMarks = new Set(['w:commentRangeStart', 'w:commentRangeEnd'])

/** This program's comments in a part of comments: their ids and those of their paragraphs. */
export interface OwnComments {
  readonly ids: ReadonlySet<string>
  readonly paragraphs: ReadonlySet<string>
}

/** A part of comments without this program's own, and which those were. */
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

/** The part that tells which comments answer which, without this program's; an answer to one of these begins a thread. */
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

/** A part that Word keeps of comments' names, without those given, and other names that its entries had for them. */
export function withoutNamed(
  xml: string,
  attribute: string,
  names: ReadonlySet<string>,
): { xml: string; durable: ReadonlySet<string> } {
  const entries = readMarkup(xml).children.filter(({ attributes }) => names.has(attributes[attribute] ?? ''))
  const durable = new Set(entries.flatMap(({ attributes }) => attributes[durableName] ?? []))
  return { xml: edited(xml, entries.map(removal)), durable }
}

/** The importers give no prefix of their own to the namespaces of these parts ([MS-DOCX] 2.5.4). */
export const paragraphName = 'other:paraId'
export const durableName = 'other:durableId'

/** The main part as it was before this program put comments and suggestions in; runs that it parted stay parted. */
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

/** A range's end, a reference, or a run that holds nothing else. */
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

/** Marks of other people's comments that somebody has put into a suggestion of ours. */
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
