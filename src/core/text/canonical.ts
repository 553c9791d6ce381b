import type { Block, DraftBlock } from '../model/article'

/**
 * The canonical text of an article and its blocks on it: Unicode NFC, one empty line between blocks.
 *
 * Line ends and runs of blanks inside a block become one space; non-breaking spaces, soft hyphens and
 * every other character stay as they are written. Empty blocks are dropped.
 */
export function canonicalText(drafts: readonly DraftBlock[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = []
  const parts: string[] = []
  let at = 0
  for (const draft of drafts) {
    const text = canonicalBlock(draft.text)
    if (text === '') continue
    if (parts.length > 0) at += 2
    parts.push(text)
    const place = { start: at, end: at + text.length }
    blocks.push(
      draft.level === undefined
        ? { kind: draft.kind, ...place }
        : { kind: draft.kind, level: draft.level, ...place },
    )
    at += text.length
  }
  return { text: parts.join('\n\n'), blocks }
}

/** One block's text as it stands in the canonical text. */
export function canonicalBlock(text: string): string {
  return text
    .replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ')
    .replace(/^ | $/g, '')
    .normalize('NFC')
}
