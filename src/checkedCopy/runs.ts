import { contentOf } from './places'
import type { MarkupNode } from './markup'

/** What is inserted into a run where it is split, in order of position. */
export interface Parting {
  readonly offset: number
  readonly text: string
}

/** A stretch of a run to delete, and the tags around each piece of it. */
export interface Deletion {
  readonly start: number
  readonly end: number
  readonly open: () => string
  readonly close: string
}

/** Splits a run at places and inserts content in between; every piece keeps the run's properties. */
export function partedRun(
  xml: string,
  run: MarkupNode,
  partings: readonly Parting[],
  deletions: readonly Deletion[],
): string {
  const parts: string[] = []
  let from = run.openEnd
  for (const { offset, text } of [...partings, { offset: run.closeStart, text: '' }]) {
    const deletion = deletions.find(({ start, end }) => start < offset && from < end)
    const content = contentOf(run)
      .filter((child) => from < offset && child.start < offset && child.end > from)
      .map((child) => stretchOf(xml, child, from, offset, deletion !== undefined))
      .join('')
    if (content !== '') {
      const part = `${xml.slice(run.start, run.openEnd)}${propertiesOf(xml, run)}${content}${xml.slice(run.closeStart, run.end)}`
      parts.push(deletion === undefined ? part : `${deletion.open()}${part}${deletion.close}`)
    }
    parts.push(text)
    from = offset
  }
  return parts.join('')
}

/** A run's properties as written in the part. */
export function propertiesOf(xml: string, run: MarkupNode): string {
  return run.children
    .filter(({ name }) => name === 'w:rPr')
    .map(({ start, end }) => xml.slice(start, end))
    .join('')
}

function stretchOf(xml: string, child: MarkupNode, from: number, to: number, isDeleted: boolean): string {
  const isWhole = child.start >= from && child.end <= to
  if (isWhole && !isDeleted) return xml.slice(child.start, child.end)
  const open = xml.slice(child.start, child.openEnd)
  const text = xml.slice(Math.max(from, child.openEnd), Math.min(to, child.closeStart))
  const close = xml.slice(child.closeStart, child.end)
  const kept = isWhole ? `${open}${text}${close}` : `${withBlanks(open)}${text}${close}`
  return isDeleted && child.name === 'w:t' ? asDeleted(kept) : kept
}

/** Preserves a space at the beginning or end of a split text. */
function withBlanks(open: string): string {
  return /\sxml:space\s*=/.test(open) ? open : `${open.slice(0, -1)} xml:space="preserve">`
}

/** Renames a text element as deletions need. */
export function asDeleted(element: string): string {
  return element
    .replace(/^<([^\s/>]*:)?t(?=[\s/>])/, '<$1delText')
    .replace(/<\/([^\s>]*:)?t(\s*)>$/, '</$1delText$2>')
}

/** Undoes asDeleted. */
export function asKept(element: string): string {
  return element
    .replace(/^<([^\s/>]*:)?delText(?=[\s/>])/, '<$1t')
    .replace(/<\/([^\s>]*:)?delText(\s*)>$/, '</$1t$2>')
}
