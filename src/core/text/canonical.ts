import type { Block, DraftBlock, DraftPlace } from '../model/article'

/** The canonical text of an article, its blocks on it, and where each place of the drafts has come to. */
export interface Canonical {
  readonly text: string
  readonly blocks: Block[]
  /** UTF-16 code units from the text's start; a place in a block that was dropped is where the next one begins. */
  readonly placeOf: (place: DraftPlace) => number
}

/**
 * The canonical text of drafts: Unicode NFC, one empty line between blocks.
 *
 * Line ends and runs of blanks inside a block become one space; non-breaking spaces, soft hyphens and
 * every other character stay as they are written. Empty blocks are dropped.
 */
export function canonicalText(drafts: readonly DraftBlock[]): Canonical {
  const blocks: Block[] = []
  const parts: string[] = []
  const starts: number[] = []
  let at = 0
  for (const { text: draft, kind, level, locator } of drafts) {
    const text = canonicalBlock(draft)
    starts.push(text === '' || parts.length === 0 ? at : at + 2)
    if (text === '') continue
    if (parts.length > 0) at += 2
    parts.push(text)
    blocks.push({
      kind,
      ...(level === undefined ? {} : { level }),
      ...(locator === undefined ? {} : { locator }),
      start: at,
      end: at + text.length,
    })
    at += text.length
  }
  const text = parts.join('\n\n')
  const placeOf = ({ block, at: within }: DraftPlace) => {
    const draft = drafts[block]?.text ?? ''
    const before = spaced(draft.slice(0, within)).replace(/^ /, '').normalize('NFC').length
    return Math.min(
      (starts[block] ?? text.length) + Math.min(before, canonicalBlock(draft).length),
      text.length,
    )
  }
  return { text, blocks, placeOf }
}

/** One block's text as it stands in the canonical text. */
export function canonicalBlock(text: string): string {
  return spaced(text).replace(/^ | $/g, '').normalize('NFC')
}

function spaced(text: string): string {
  return text.replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ')
}
