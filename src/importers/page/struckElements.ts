import { attribute, tagName } from './htmlDocument'

const struckTags = new Set(['del', 's', 'strike'])

/** Whether an element's words are struck out, once `nameStruck` has gone over its page. */
export function isStruck(element: Element): boolean {
  return struckTags.has(tagName(element))
}

/**
 * Puts words that a page strikes out by style into a `del` element, since styles are not kept. Where more than half of the
 * page is struck out, the end of a mark is missing: it is read as text then, and the notice for the person says so.
 */
export function nameStruck(page: Document): string[] {
  const elements = [...page.body.querySelectorAll('*')]
  const named = elements.filter(isStruck)
  const styled = elements.filter((element) => !isStruck(element) && isStyledStruck(element))
  const outermost = [...named, ...styled].filter(
    (element) => element.parentElement?.closest('del, s, strike') == null,
  )
  const words = outermost.reduce((sum, element) => sum + lengthOf(element), 0)
  if (words > lengthOf(page.body) / 2) {
    for (const element of named) element.replaceWith(filled(page.createElement('span'), element))
    return [
      'More than half of the page is struck out, most likely because the end of a mark is missing: it was read as text.',
    ]
  }
  for (const element of styled) element.append(filled(page.createElement('del'), element))
  return []
}

/** The new element with all that was in the old one. */
export function filled(element: Element, from: Element): Element {
  while (from.firstChild) element.append(from.firstChild)
  return element
}

function isStyledStruck(element: Element): boolean {
  const style = attribute(element, 'style')
  return style !== '' && /(^|;|\s)text-decoration(-line)?\s*:[^;]*\bline-through\b/i.test(style)
}

/** UTF-16 code units without white space around them. */
function lengthOf(element: Element): number {
  return (element.textContent ?? '').trim().length
}
