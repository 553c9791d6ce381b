import { attribute, namesOf, tagName } from './htmlDocument'
import { applyStyles } from './pageStyles'
import { silentTags } from './htmlBlocks'
import { proseWithin } from './prose'

/** A page's hidden parts may hold this share of its prose; more is an article that a script would have shown. */
const mostHidden = 0.5
/** UTF-16 code units; less than that is a note for mail programs or screen readers, however short the rest is. */
const fewHidden = 300

/** Removes what readers never see: scripts, styles, frames, hidden elements. Returns notices for the person. */
export function removeSilent(page: Document): string[] {
  applyStyles(page)
  for (const element of page.querySelectorAll([...silentTags].filter((tag) => tag !== 'head').join(',')))
    element.remove()
  const prose = proseWithin(page.body)
  const total = prose.get(page.body) ?? 0
  const hidden = outermost(page.body, isHidden)
  const sum = hidden.reduce((all, element) => all + (prose.get(element) ?? 0), 0)
  if (sum > Math.max(fewHidden, total * mostHidden))
    return [
      'Most of the page’s text is marked as hidden, as where a script shows it: it was read all the same.',
    ]
  for (const element of hidden) element.remove()
  showSpoken(page, prose, total)
  return []
}

/** Elements in running text; a whole menu or dialog with this mark is most likely closed. */
const inline = new Set('a abbr b big em font i mark small span strong sub sup u'.split(' '))

/** Takes the mark “not to be spoken” from words that are seen all the same: drop caps, figures, a page behind a dialog. */
function showSpoken(page: Document, prose: ReadonlyMap<Element, number>, total: number): void {
  for (const element of page.body.querySelectorAll('[aria-hidden]')) {
    const isShown = inline.has(tagName(element)) || (prose.get(element) ?? 0) > total * 0.3
    if (isShown) element.removeAttribute('aria-hidden')
  }
}

/** The elements that meet a condition, without those inside others that do. */
export function outermost(root: Element, meets: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  const inside = new Set<Element>()
  for (const element of root.querySelectorAll('*')) {
    if (element.parentElement !== null && inside.has(element.parentElement)) inside.add(element)
    else if (meets(element)) {
      inside.add(element)
      found.push(element)
    }
  }
  return found
}

/** Names by which style sheets hide words from all but screen readers. */
const unseenClass =
  /(?:^|[\s_-])(?:sr-(?:only|text)|(?:u-|is-)?visually-?hidden|a11y-(?:hidden|text)|screen-?reader(?:s)?-?(?:text|only)|(?:a-)?off-?screen|show-for-sr|assistive-?text|element-invisible|hidden-accessible|visuallyhidden)(?:$|[\s_]|-\w{4,8}\b)/i
/** Styles by which words take no place: mails hide their preview line so, too. */
const unseenStyles = [
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d]))/i,
  /(?:^|[;\s])clip\s*:\s*rect\(\s*[01]px\W|(?:^|[;\s])clip\s*:\s*rect\(\s*0\W/i,
  /(?:^|[;\s])position\s*:\s*absolute\b.*[;\s](?:left|top)\s*:\s*-\d{3,}/is,
  /(?:^|[;\s])(?:left|top)\s*:\s*-\d{3,}.*[;\s]position\s*:\s*absolute\b/is,
  /(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*(?=;|$|!).*[;\s]overflow\s*:\s*hidden/is,
]

/** Whether the element is hidden from readers, by its own attributes; style sheets are not applied. */
function isHidden(element: Element): boolean {
  // What is hidden until it is found is a folded section, which a reader opens.
  const hidden = element.getAttribute('hidden')
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return true
  if (unseenClass.test(attribute(element, 'class'))) return true
  const style = attribute(element, 'style')
  if (style !== '' && unseenStyles.some((unseen) => unseen.test(style))) return true
  return (attribute(element, 'aria-hidden') === 'true' && isOrnament(element)) || isSpokenTwin(element)
}

/** Words for screen readers beside the same words for all others. */
function isSpokenTwin(element: Element): boolean {
  const twin = [element.nextElementSibling, element.previousElementSibling].find(
    (one) => one !== null && attribute(one, 'aria-hidden') === 'true',
  )
  if (twin === undefined || twin === null || !inline.has(tagName(element))) return false
  const said = (element.textContent ?? '').trim()
  return said !== '' && said.length <= 200 && said === (twin.textContent ?? '').trim()
}

/** An icon or a mark without words; other words that only screen readers pass over are seen. */
function isOrnament(element: Element): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(element.textContent ?? '') ||
    /\b(icons?|glyphicons?|glyphs?|emoji|symbols?)\b/.test(namesOf(element)) ||
    tagName(element) === 'button'
  )
}
