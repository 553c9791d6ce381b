import { headingOf, isTitleStyle, kindOfStyle } from '../text/styleKinds'
import type { ParagraphKind } from '../text/textFlow'
import type { XmlElement } from '../xml'
import type { MarkedLanguages } from '../text/languages'
import { isOn, languagesIn, readOoxml } from './ooxml'

/** The effect of a style on a paragraph or a run; undefined if neither the style nor its ancestors set it. */
export interface StyleEffect {
  readonly kind: ParagraphKind | undefined
  readonly isTitle: boolean
  /** A line of a table of contents or another index, or its heading. */
  readonly isContents: boolean
  readonly isList: boolean
  readonly list: { readonly list: string; readonly level: string } | undefined
  readonly isHidden: boolean
  /** Raised, or struck out, as a style of characters may say. */
  readonly isRaised: boolean
  readonly isStruck: boolean
}

export interface Styles {
  /** The effect of a style by its ID, including what it inherits. */
  readonly effectOf: (id: string) => StyleEffect
  /** The default language of text. */
  readonly language: MarkedLanguages
}

interface Style {
  name: string
  basedOn?: string
  /** 0 to 8 for headings, 9 for body text. */
  outline?: number
  isList?: boolean
  list?: string
  listLevel?: string
  isHidden?: boolean
  isRaised?: boolean
  isStruck?: boolean
}

/** Longer chains are loops. */
const longestChain = 30

/** Reads a document's styles part, which may be empty. */
export function readStyles(xml: string): Styles {
  const { styles, language } = parsed(xml)
  const known = new Map<string, StyleEffect>()
  const effectOf = (id: string) => {
    const effect = known.get(id) ?? effectOfChain(chainOf(styles, id))
    known.set(id, effect)
    return effect
  }
  return { effectOf, language }
}

/** The paragraph kind of an outline level; none for body text. */
export function kindOfOutline(level: number): ParagraphKind | undefined {
  return level < 9 ? headingOf(level + 1) : undefined
}

/** The style and its ancestors; a style missing from the part goes by its ID, as Word's built-in ones do. */
function chainOf(styles: ReadonlyMap<string, Style>, id: string): Style[] {
  const chain: Style[] = []
  for (let at: string | undefined = id; at !== undefined && chain.length < longestChain;) {
    const style: Style = styles.get(at) ?? { name: at }
    chain.push(style)
    at = style.basedOn
  }
  return chain
}

function effectOfChain(chain: readonly Style[]): StyleEffect {
  // The nearest style that sets the kind decides; one for body text cancels an inherited heading.
  const deciding = chain.find(({ name, outline }) => kindOfStyle(name) !== undefined || outline !== undefined)
  return {
    kind: deciding && (kindOfStyle(deciding.name) ?? kindOfOutline(deciding.outline ?? 9)),
    isTitle: deciding !== undefined && isTitleStyle(deciding.name),
    isContents: chain.some(({ name }) => /^(?:toc|index|table of figures)(?: ?\d| ?heading|$)/i.test(name)),
    list: listOfChain(chain),
    isList: chain.find(({ isList }) => isList !== undefined)?.isList ?? false,
    isHidden: chain.find(({ isHidden }) => isHidden !== undefined)?.isHidden ?? false,
    isRaised: chain.find(({ isRaised }) => isRaised !== undefined)?.isRaised ?? false,
    isStruck: chain.find(({ isStruck }) => isStruck !== undefined)?.isStruck ?? false,
  }
}

function listOfChain(chain: readonly Style[]): StyleEffect['list'] {
  const list = chain.find((style) => style.list !== undefined)?.list
  if (list === undefined) return undefined
  return { list, level: chain.find(({ listLevel }) => listLevel !== undefined)?.listLevel ?? '0' }
}

function parsed(xml: string): { styles: Map<string, Style>; language: MarkedLanguages } {
  const styles = new Map<string, Style>()
  const path: string[] = []
  let current: Style | undefined
  let language: MarkedLanguages = {}
  readOoxml(xml, {
    open: (element) => {
      const { name, attributes } = element
      if (name === 'w:style') {
        current = { name: attributes['w:styleId'] ?? '' }
        styles.set(current.name, current)
      } else if (name === 'w:lang' && path.at(-2) === 'w:rPrDefault') language = languagesIn(attributes)
      else if (current !== undefined) readProperty(current, element, path)
      path.push(name)
    },
    close: () => {
      if (path.pop() === 'w:style') current = undefined
    },
  })
  return { styles, language }
}

/** Applies what is set directly on the style or in its properties, not what is set for parts of tables. */
function readProperty(style: Style, { name, attributes }: XmlElement, path: readonly string[]): void {
  const value = attributes['w:val'] ?? ''
  const place = path.slice(path.lastIndexOf('w:style') + 1).join(' ')
  if (place === '' && name === 'w:name') style.name = value
  else if (place === '' && name === 'w:basedOn') style.basedOn = value
  else if (place === 'w:pPr' && name === 'w:outlineLvl') style.outline = Number.parseInt(value, 10)
  else if (place === 'w:pPr w:numPr' && name === 'w:numId')
    [style.isList, style.list] = [value !== '0', value]
  else if (place === 'w:pPr w:numPr' && name === 'w:ilvl') style.listLevel = value
  else if (place === 'w:rPr' && name === 'w:vanish') style.isHidden = isOn(attributes)
  else if (place === 'w:rPr' && name === 'w:vertAlign') style.isRaised = value === 'superscript'
  else if (place === 'w:rPr' && /^w:d?strike$/.test(name)) style.isStruck = isOn(attributes)
}
