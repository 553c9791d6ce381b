import type { Block, DraftBlock, DraftPlace, PageTurn, StruckWords } from '../model/article'

/** The canonical text of an article, its blocks, and the new position of each place in the drafts. */
export interface Canonical {
  readonly text: string
  readonly blocks: Block[]
  /** In UTF-16 code units from the text's start; a place in a dropped block becomes the start of the next block. */
  readonly placeOf: (place: DraftPlace) => number
}

/**
 * The canonical text of drafts: Unicode NFC, one empty line between blocks.
 *
 * Line ends and runs of blanks inside a block become one space; non-breaking spaces, soft hyphens and all other
 * characters stay as they are. Empty blocks are dropped; words struck out in one are kept where the next block begins, or
 * where the text ends.
 */
export function canonicalText(drafts: readonly DraftBlock[]): Canonical {
  const blocks: Block[] = []
  const parts: string[] = []
  const starts: number[] = []
  let waiting: StruckWords[] = []
  let at = 0
  for (const { text: draft, kind, level, locator, turns, struck } of drafts) {
    const text = canonicalBlock(draft)
    starts.push(text === '' || parts.length === 0 ? at : at + 2)
    if (text === '') {
      waiting.push(...(struck ?? []))
      continue
    }
    if (parts.length > 0) at += 2
    const start = at
    const own = [
      ...waiting.map((words) => ({ ...words, at: start })),
      ...(struck ?? []).map((words) => ({ ...words, at: start + offsetIn(draft, words.at) })),
    ]
    waiting = []
    parts.push(text)
    blocks.push({
      kind,
      ...(level === undefined ? {} : { level }),
      ...(locator === undefined ? {} : { locator }),
      ...(turns === undefined ? {} : { turns: canonicalTurns(draft, turns, at) }),
      ...struckIn(own),
      start: at,
      end: at + text.length,
    })
    at += text.length
  }
  const last = blocks.pop()
  if (last)
    blocks.push({
      ...last,
      ...struckIn([...(last.struck ?? []), ...waiting.map((words) => ({ ...words, at }))]),
    })
  const text = parts.join('\n\n')
  const placeOf = ({ block, at: within }: DraftPlace) => {
    const draft = drafts[block]?.text ?? ''
    return Math.min((starts[block] ?? text.length) + offsetIn(draft, within), text.length)
  }
  return { text, blocks, placeOf }
}

/** Struck-out words in canonical form, for a block that has any. */
function struckIn(words: readonly StruckWords[]): { struck?: StruckWords[] } {
  const struck = words
    .map(({ at, text }) => ({ at, text: canonicalBlock(text) }))
    .filter(({ text }) => text !== '')
  return struck.length === 0 ? {} : { struck }
}

/** The page turns of a block that begins at `start`. */
function canonicalTurns(draft: string, turns: readonly PageTurn[], start: number): PageTurn[] {
  return turns.map(({ at, locator }) => ({ at: start + offsetIn(draft, at), locator }))
}

/** Where a place in a draft's text is in its canonical form. */
function offsetIn(draft: string, at: number): number {
  const before = spaced(draft.slice(0, at)).replace(/^ /, '').normalize('NFC').length
  return Math.min(before, canonicalBlock(draft).length)
}

/** One block's text in its canonical form. */
export function canonicalBlock(text: string): string {
  return spaced(text).replace(/^ | $/g, '').normalize('NFC')
}

function spaced(text: string): string {
  return text.replace(wideSpace, ' ')
}

/** White space that isn't one space already: most of a text is left alone, which takes a fraction of the time. */
const wideSpace = /[ \t\r\n\f\v\u2028\u2029]{2,}|[\t\r\n\f\v\u2028\u2029]/g
