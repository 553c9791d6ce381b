import type { ArticleDraft, DraftBlock } from '../../core/model/article'
import { splitFurniture } from '../shared/furniture'
import { readHead } from '../shared/head'
import { tidyLeftOut } from '../shared/leftOut'
import { type TextLine, textLines } from './textLines'

/** A plain text file as an article draft. The blocks are empty when the file holds only white space. */
export function importText(text: string): ArticleDraft {
  const lines = textLines(text)
  const head = readHead(lines)
  const { kept, leftOut } = splitFurniture(head.body)
  const blocks = kept.map((line, at) => block(line, kept[at + 1]))
  const title: DraftBlock[] =
    head.details.title === '' ? [] : [{ kind: 'heading', level: 1, text: head.details.title }]
  return {
    details: head.details,
    mediaType: 'text/plain',
    blocks: [...title, ...blocks],
    leftOut: tidyLeftOut(
      [...head.leftOut, ...leftOut].map((line) => line.text),
      blocks.map((each) => each.text),
    ),
  }
}

function block(line: TextLine, next: TextLine | undefined): DraftBlock {
  return isHeading(line, next)
    ? { kind: 'heading', level: 2, text: line.text }
    : { kind: line.kind, text: line.text, ...(line.locator === undefined ? {} : { locator: line.locator }) }
}

/**
 * A guess, so a cautious one: a short line between empty lines that begins like a heading and doesn't end like a
 * sentence.
 */
function isHeading(line: TextLine, next: TextLine | undefined): boolean {
  if (line.kind !== 'paragraph' || !line.alone || next === undefined || next.kind === 'listItem') return false
  const { text } = line
  return (
    text.length <= 70 && /^[\p{Lu}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(text) && next.text.length > 100
  )
}
