import { numeral, type NumeralStyle } from '../../office/text/numerals'
import { attribute, tagName } from './htmlDocument'

const styles: Readonly<Record<string, NumeralStyle>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** Counts the items of a page's lists, which are read in order, as browsers number them. */
export class ListNumbers {
  private readonly last = new Map<Element, number>()

  /** The number before a list item, `3.`; undefined where the list shows none. */
  of(item: Element): string | undefined {
    const list = item.parentElement
    if (list === null || tagName(list) !== 'ol' || list.hasAttribute('reversed')) return undefined
    const start = Number.parseInt(attribute(list, 'start'), 10)
    const next = (this.last.get(list) ?? (Number.isNaN(start) ? 1 : start) - 1) + 1
    const given = Number.parseInt(attribute(item, 'value'), 10)
    const number = Number.isNaN(given) ? next : given
    this.last.set(list, number)
    if ([list, item].some(isUnnumbered)) return undefined
    return `${numeral(number, styles[attribute(list, 'type')] ?? 'decimal')}.`
  }
}

function isUnnumbered(element: Element): boolean {
  return /\blist-style(?:-type)?\s*:[^;]*\b(?:none|disc|circle|square)\b/i.test(attribute(element, 'style'))
}
