import { contentOf } from './places'
import type { MarkupNode } from './markup'

/** What is put into a run where it is parted, in the order of the places. */
export interface Parting {
  readonly offset: number
  readonly text: string
}

/** A stretch of a run that is deleted, and the tags around each part of it. */
export interface Deletion {
  readonly start: number
  readonly end: number
  readonly open: () => string
  readonly close: string
}

/** A run parted at places, with what is put in between; every part has the run's properties. */
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

/** A run's properties as they stand in the part. */
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

/** A parted text may begin or end with a blank, which must not be dropped. */
function withBlanks(open: string): string {
  return /\sxml:space\s*=/.test(open) ? open : `${open.slice(0, -1)} xml:space="preserve">`
}

/** A text element under the name that it has within a deletion. */
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
