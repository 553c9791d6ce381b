import { dashes, tokensOf } from './tokens'

const hyphenAtLineEnd = new RegExp(`[${dashes}\u00ad][ \\t]*\\r?\\n`, 'u')
const groupsOfThree = /^\d{1,3}(?:\s\d{3})+$/

/**
 * Whether two wordings differ only as typesetting makes them: in a hyphen where one of them breaks its line, or in spaces
 * between the thousands of a number.
 */
export function differOnlyInTypesetting(a: string, b: string): boolean {
  if (squeezed(a) !== squeezed(b)) return false
  return [a, b].some((words) => hyphenAtLineEnd.test(words) || groupsOfThree.test(words))
}

/** All words as one, without dashes. */
function squeezed(words: string): string {
  return tokensOf(words)
    .map(({ form }) => (form === '-' ? '' : form))
    .join('')
}
