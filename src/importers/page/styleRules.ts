/** Names of properties and their values. */
export type Declarations = ReadonlyMap<string, string>

/** A style sheet's rules for single classes (`.name`) and IDs (`#name`). */
export interface StyleRules {
  readonly always: ReadonlyMap<
    string,
    readonly { readonly order: number; readonly declarations: Declarations }[]
  >
  /** Those that some screens show, whatever else is said of them. */
  readonly shownOnSomeScreens: ReadonlySet<string>
}

/** The properties by which words are hidden, raised or struck out. */
const telling =
  /(?<=^|[;\s])(display|visibility|vertical-align|text-decoration(?:-line)?|list-style(?:-type)?)\s*:\s*([^;]+)/gi
/** What holds only inside other elements or in some state would need a browser to tell. */
const simple = /^[.#](?:[\w-]|\\.)+$/
/** UTF-16 code units that are looked through; longer style sheets are those of a whole site. */
const mostStyles = 1_000_000

/** Reads style sheets, of which only rules for single classes and IDs count. */
export function styleRules(css: string): StyleRules {
  const { always, onSomeScreens } = byCondition(
    css.slice(0, mostStyles).replace(/\/\*(?:[\s\S]*?\*\/|[\s\S]*$)/g, ''),
  )
  const rules = new Map<string, { order: number; declarations: Declarations }[]>()
  for (const [order, { name, declarations }] of rulesIn(always).entries()) {
    const known = rules.get(name)
    if (known === undefined) rules.set(name, [{ order, declarations }])
    else known.push({ order, declarations })
  }
  const shown = rulesIn(onSomeScreens).filter(
    ({ declarations }) => !/^(?:none|$)/.test(declarations.get('display') ?? ''),
  )
  return { always: rules, shownOnSomeScreens: new Set(shown.map(({ name }) => name)) }
}

function rulesIn(css: string): { readonly name: string; readonly declarations: Declarations }[] {
  // By its braces, since an expression would begin anew at every letter of a font that is written into a rule.
  const whole = css.split('}').slice(0, -1)
  const rules = whole.filter((rule) => rule.includes('{'))
  return rules.flatMap((rule) => {
    const [body = '', selectors = ''] = rule.split('{').toReversed()
    const declarations = new Map(
      [...body.matchAll(telling)].map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]),
    )
    if (declarations.size === 0) return []
    const names = selectors.split(',').map((selector) => selector.trim())
    return names
      .filter((name) => simple.test(name))
      .map((name) => ({ name: name.replaceAll('\\', ''), declarations }))
  })
}

/** The rules that always hold, and those within `@media` and the like. */
function byCondition(css: string): { readonly always: string; readonly onSomeScreens: string } {
  const parts = { always: '', onSomeScreens: '' }
  let depth = 0
  let from = 0
  for (const { 0: brace, index } of css.matchAll(/@[a-z-][^{};@]*[{;]|[{}]/gi)) {
    if (brace.endsWith(';')) continue
    const isCondition = brace.startsWith('@')
    if (!isCondition && depth === 0) continue
    if (depth === 0) {
      parts.always += css.slice(from, index)
      from = index + brace.length
    }
    depth += brace === '}' ? -1 : 1
    if (depth > 0) continue
    parts.onSomeScreens += css.slice(from, index)
    from = index + 1
  }
  if (depth === 0) parts.always += css.slice(from)
  return parts
}
