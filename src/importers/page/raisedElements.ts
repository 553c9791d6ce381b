import { attribute, namesOf, tagName } from './htmlDocument'
import { filled } from './struckElements'

/** Classes of raised words and of the marks of notes. */
const raisedNames =
  /\b(sup|super|superscript|note ?ref|(fn|foot ?note|end ?note) ?(ref|mark|marker|anchor|number|num|link|reference)|fn)\b/
const raisable = new Set(['span', 'a', 'small', 'i', 'b', 'em', 'font', 'button'])

/** Whether an element's words are raised: by its tag, its own style, or, for a figure or a sign, its class. */
export function isRaised(element: Element): boolean {
  const tag = tagName(element)
  if (tag === 'sup') return true
  const style = attribute(element, 'style')
  if (style !== '') {
    if (/\bvertical-align\s*:\s*(super|text-top)\b/i.test(style)) return true
    if (/\bposition\s*:\s*relative\b/i.test(style) && /(?:^|[;\s])top\s*:\s*-[\d.]+e[mx]/i.test(style))
      return true
  }
  return raisable.has(tag) && element.hasAttribute('class') && raisedNames.test(namesOf(element, ''))
}

/** Puts words that a page raises by style into a `sup` element, since styles are not kept. */
export function nameRaised(page: Document): void {
  for (const element of page.body.querySelectorAll(
    'span[style], a[style], small[style], font[style], i[style], b[style]',
  ))
    if (isRaised(element)) element.append(filled(page.createElement('sup'), element))
}
