import { type Edit, edited } from './edits'
import { descendants, readMarkup } from './markup'
import { declaration, type EditedPackage, type PartKind, withLast } from './parts'
import { namerFor } from './wordNames'
import { prefixFor, xmlText } from './xmlWords'

const wordml = 'http://schemas.microsoft.com/office/word/2010/wordml'
const wordml2012 = 'http://schemas.microsoft.com/office/word/2012/wordml'
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** A comment to write. */
export interface NewComment {
  readonly id: string
  readonly author: string
  readonly date: string
  readonly lines: readonly string[]
  /** The ID of its last paragraph, which the part with the threads refers to. */
  readonly paragraph: string
  /** The ID of the last paragraph of the comment that it answers. */
  readonly parent: string | undefined
}

export const threadsKind: PartKind = {
  type: 'commentsExtended',
  relationship: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml',
}

/** The kind of the comments part, in a transitional or a strict document. */
export function commentsKind(isStrict: boolean): PartKind {
  const base = isStrict ? 'http://purl.oclc.org/ooxml' : 'http://schemas.openxmlformats.org'
  return {
    type: 'comments',
    relationship: `${base}/officeDocument/${isStrict ? '' : '2006/'}relationships/comments`,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
  }
}

/** An empty comments part in the given namespace. */
export function noComments(namespace: string): string {
  return `${declaration}<w:comments xmlns:w="${xmlText(namespace)}" xmlns:w14="${wordml}" xmlns:mc="${compatibility}" mc:Ignorable="w14"></w:comments>`
}

const noThreads = `${declaration}<w15:commentsEx xmlns:w15="${wordml2012}" xmlns:mc="${compatibility}" mc:Ignorable="w15"></w15:commentsEx>`

/** Adds comments at the end of a comments part, and declares what it needs to give paragraphs IDs. */
export function withComments(xml: string, comments: readonly NewComment[]): string {
  if (comments.length === 0) return xml
  const named = withParagraphNames(xml)
  const tag = startTag(named)
  const { open, close } = namerFor(tag)
  const prefix = prefixFor(tag, [wordml])!
  const written = comments.map(({ id, author, date, lines, paragraph }) => {
    const paragraphs = lines.map((line, index) => {
      const own = index === lines.length - 1 ? { [`${prefix}:paraId`]: paragraph } : {}
      return `${open('p', own)}${open('r')}${open('t', { 'xml:space': 'preserve' })}${xmlText(line)}${close('t')}${close('r')}${close('p')}`
    })
    return `${open('comment', { id, author, date, initials: 'TS' })}${paragraphs.join('')}${close('comment')}`
  })
  return withLast(named, written.join(''))
}

/** The comments' last paragraphs by comment ID, each with a paragraph ID; missing IDs are added. */
export function namedParagraphs(
  xml: string,
  ids: ReadonlySet<string>,
  next: () => string,
): { xml: string; names: ReadonlyMap<string, string> } {
  if (ids.size === 0) return { xml, names: new Map() }
  const ready = withParagraphNames(xml)
  const prefix = prefixFor(startTag(ready), [wordml])!
  const names = new Map<string, string>()
  const edits: Edit[] = []
  for (const comment of readMarkup(ready).children) {
    const id = comment.attributes['w:id'] ?? ''
    const last = [...descendants(comment)].findLast(({ name }) => name === 'w:p')
    if (!ids.has(id) || last === undefined || names.has(id)) continue
    const known = last.attributes['w14:paraId']
    names.set(id, known ?? next())
    if (known !== undefined) continue
    const at = last.start + /^<[^\s/>]+/.exec(ready.slice(last.start, last.openEnd))![0].length
    edits.push({ start: at, end: at, text: ` ${prefix}:paraId="${names.get(id)!}"` })
  }
  return { xml: edited(ready, edits), names }
}

/** Records which comments answer which; without answers, only if the document already keeps such a list. */
export async function writeThreads(
  parts: EditedPackage,
  xml: string | undefined,
  comments: readonly NewComment[],
) {
  if (xml === undefined && !comments.some(({ parent }) => parent !== undefined)) return
  const before = xml ?? noThreads
  const { empty } = namerFor(startTag(before))
  const known = new Set(readMarkup(before).children.map(({ attributes }) => attributes['w15:paraId']))
  const parents = new Set(comments.flatMap(({ parent }) => parent ?? []))
  const entries = [
    ...[...parents].filter((parent) => !known.has(parent)).map((paraId) => ({ paraId, done: '0' })),
    ...comments.map(({ paragraph: paraId, parent: paraIdParent }) => ({ paraId, paraIdParent, done: '0' })),
  ]
  const after = withLast(before, entries.map((entry) => empty('commentEx', entry)).join(''))
  const part = (await parts.related('commentsExtended'))?.part
  if (part === undefined) await parts.add(threadsKind, after)
  else if (after !== (await parts.text(part))) await parts.set(part, after)
}

/** Declares the namespace of paragraph IDs in the part, for programs that don't know it to ignore. */
function withParagraphNames(xml: string): string {
  const tag = startTag(xml)
  if (prefixFor(tag, [wordml]) !== undefined) return xml
  let prefix = 'w14'
  while (tag.includes(`xmlns:${prefix}=`)) prefix += 'x'
  const mc = prefixFor(tag, [compatibility])
  const list = mc === undefined ? undefined : new RegExp(`(\\s${mc}:Ignorable\\s*=\\s*["'])`).exec(tag)?.[0]
  const name = /^<[^\s/>]+/.exec(tag)![0]
  const declared = ` xmlns:${prefix}="${wordml}"`
  const ignored =
    mc === undefined
      ? ` xmlns:mc="${compatibility}" mc:Ignorable="${prefix}"`
      : ` ${mc}:Ignorable="${prefix}"`
  const changed =
    list === undefined
      ? `${name}${declared}${ignored}${tag.slice(name.length)}`
      : `${name}${declared}${tag.slice(name.length).replace(list, `${list}${prefix} `)}`
  return xml.replace(tag, () => changed)
}

export function startTag(xml: string): string {
  const { start, openEnd } = readMarkup(xml)
  return xml.slice(start, openEnd)
}
