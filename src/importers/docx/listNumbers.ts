import type { DraftBlock, DraftPlace } from '../../core/model/article'
import { grouped } from '../../core/text/counted'
import type { ListPlace } from '../../office/ooxml/properties'
import type { FlowPlace } from '../../office/text/textFlow'
import { listCounter } from './numbering'

/** A paragraph of a list, and where its text ends. */
export interface ListParagraph extends ListPlace {
  readonly place: FlowPlace
}

/**
 * Blocks with the numbers that Word shows before them, which it counts and doesn't store; and a notice of those that are
 * not shown here, such as in the cells of a table.
 */
export function withListNumbers(
  blocks: readonly DraftBlock[],
  paragraphs: readonly ListParagraph[],
  {
    numberingXml,
    placeOf,
  }: { readonly numberingXml: string; readonly placeOf: (place: FlowPlace) => DraftPlace },
): { readonly blocks: DraftBlock[]; readonly notices: string[] } {
  const numberOf = listCounter(numberingXml)
  const locators = new Map<number, string>()
  let lost = 0
  for (const paragraph of paragraphs) {
    const number = numberOf(paragraph)
    if (number === 'none' || paragraph.place.at === 0) continue
    const { block } = placeOf(paragraph.place)
    if (number === 'unknown' || blocks[block]?.kind === 'tableRow' || locators.has(block)) lost += 1
    else locators.set(block, number.number)
  }
  const numbered = blocks.map((block, at) => {
    const locator = locators.get(at)
    return locator === undefined ? block : { ...block, locator }
  })
  return { blocks: numbered, notices: lostNotices(lost) }
}

function lostNotices(count: number): string[] {
  if (count === 0) return []
  return [
    count === 1
      ? 'The number that Word shows before a paragraph of this document is not in the text. Look at it in Word.'
      : `The numbers that Word shows before ${grouped(count)} paragraphs of this document are not in the text. Look at them in Word.`,
  ]
}
