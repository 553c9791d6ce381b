import type { Span } from '../../../core/model/anchor'
import type { Article } from '../../../core/model/article'
import { ratingOf, type Scale } from '../../../core/model/scale'
import { checklistRows, stateOf } from '../../../core/checklist/checklist'
import { isContested } from '../../../core/checklist/contested'

/** A stretch of text that belongs to a row of the checklist, and how it looks. */
export interface TextMark extends Span {
  readonly row: string
  /** The class names that show its state: `claimed--open`, or `claimed--rated tone--green`. */
  readonly look: string
}

/** The claims, and the sentences without one, as marks on the text. */
export function textMarks(article: Article, scale: Scale): TextMark[] {
  return checklistRows(article, 'reading', 'all').map((row) => {
    if (row.type === 'sentence') {
      const { start, end } = row.sentence
      return {
        row: row.id,
        start,
        end,
        look: stateOf(row) === 'passed' ? 'claimed--passed' : 'claimed--unread',
      }
    }
    const { start, end } = row.claim.anchor
    const state = stateOf(row)
    const tone = ratingOf(scale, row.claim.verdict?.rating)?.tone ?? 'grey'
    const contested = state === 'open' && isContested(row.claim) ? ' claimed--contested' : ''
    return {
      row: row.id,
      start,
      end,
      look: state === 'checked' ? `claimed--rated tone--${tone}` : `claimed--${state}${contested}`,
    }
  })
}
