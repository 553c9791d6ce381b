import { attribute } from './htmlDocument'
import { type Declarations, type StyleRules, styleRules } from './styleRules'

/**
 * Writes what a page's own style sheets say of hidden, raised and struck-out words into the elements' `style`, where the
 * readers of elements look: Google Docs, for example, exports all formats as classes.
 */
export function applyStyles(page: Document): void {
  const sheets = [...page.querySelectorAll('style')].filter((sheet) => !isForPaper(sheet))
  const rules = styleRules(sheets.map((sheet) => sheet.textContent ?? '').join('\n'))
  if (rules.always.size === 0) return
  for (const element of page.body.querySelectorAll('[class], [id]')) {
    const declared = declaredFor(element, rules)
    const own = attribute(element, 'style')
    const said = new Set(own.split(';').map((part) => part.split(':', 1)[0]!.trim().toLowerCase()))
    const added = [...declared].filter(([name]) => !said.has(name))
    if (added.length === 0) continue
    element.setAttribute('style', [...added.map(([name, value]) => `${name}:${value}`), own].join(';'))
  }
}

function isForPaper(sheet: Element): boolean {
  return /\b(?:print|speech)\b/i.test(attribute(sheet, 'media'))
}

/** The declarations of all rules for an element's classes and ID, of which the later ones count. */
function declaredFor(element: Element, { always, shownOnSomeScreens }: StyleRules): Declarations {
  const names = attribute(element, 'class')
    .split(/\s+/)
    .map((name) => `.${name}`)
    .concat(`#${attribute(element, 'id')}`)
  const matching = names.flatMap((name) => always.get(name) ?? []).toSorted((a, b) => a.order - b.order)
  const declared = new Map(matching.flatMap(({ declarations }) => [...declarations]))
  if (names.some((name) => shownOnSomeScreens.has(name))) declared.delete('display')
  return declared
}
