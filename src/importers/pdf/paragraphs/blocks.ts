import type { DraftBlock } from '../../../core/model/article'
import { isCaption } from './captions'
import { wholeParagraphs } from './flow'
import { headingLevels } from './headings'
import { joinableLines } from './hyphens'
import type { Lexicon } from './lexicon'
import type { PlacedParagraph } from './paragraphs'
import { commonSize } from '../layout/segment'

/** Paragraphs as blocks; headings, list items and captions are recognised by their type and their first characters. */
export function blocksOf(paragraphs: readonly PlacedParagraph[], lexicon: Lexicon): DraftBlock[] {
  const body = commonSize(paragraphs.flatMap((one) => one.lines))
  const whole = wholeParagraphs(paragraphs, body)
  const levels = headingLevels(whole, body)
  const blocks = whole.map((paragraph, at): DraftBlock => {
    const { locator, lines } = paragraph
    const parts = joinableLines(
      lines.map((line) => line.text),
      lexicon,
    )
    const text = parts.join('')
    const level = levels[at]
    if (paragraph.isTableRow) return { kind: 'tableRow', locator, text: lines[0]!.cells.join(' | ') }
    if (isCaption(text)) return { kind: 'caption', locator, text }
    if (level !== undefined) return { kind: 'heading', level, locator, text }
    const turns = paragraph.turns?.map(({ line, locator: page }) => ({
      at: parts.slice(0, line).join('').length,
      locator: page,
    }))
    return {
      kind: paragraph.isListItem ? 'listItem' : 'paragraph',
      locator,
      ...(turns?.length ? { turns } : {}),
      text,
    }
  })
  // A block of unreadable characters alone has no value.
  return blocks.filter((block) => /[^\ufffd\s]/.test(block.text))
}
