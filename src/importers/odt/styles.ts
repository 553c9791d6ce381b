import type { MarkedLanguages } from '../../office/text/languages'
import { isTitleStyle, kindOfStyle } from '../../office/text/styleKinds'
import type { ParagraphKind } from '../../office/text/textFlow'
import { readOdf } from './odf'

/** The effect of a style on a paragraph or on characters, including what it inherits. */
export interface StyleEffect {
  readonly kind: ParagraphKind | undefined
  readonly isTitle: boolean
  readonly isHidden: boolean
  readonly isRaised: boolean
  /** Undefined where nothing is said of it, so that the style around it counts. */
  readonly isStruck: boolean | undefined
  readonly languages: MarkedLanguages
}

export interface Styles {
  readonly paragraph: (name: string | undefined) => StyleEffect
  readonly text: (name: string | undefined) => StyleEffect
}

interface Style {
  readonly name: string
  readonly parent?: string | undefined
  display?: string
  position?: string
  lineThrough?: string
  languages?: MarkedLanguages
}

/** Longer chains are loops. */
const longestChain = 30

/** Reads the styles in some of a document's files; later files override earlier ones. */
export function readStyles(files: readonly string[]): Styles {
  const styles = new Map<string, Style>()
  for (const xml of files) readInto(styles, xml)
  const known = new Map<string, StyleEffect>()
  const effectOf = (family: string, name: string | undefined) => {
    const key = `${family} ${name ?? ''}`
    const effect = known.get(key) ?? effectOfChain(chainOf(styles, family, name ?? ''))
    known.set(key, effect)
    return effect
  }
  return { paragraph: (name) => effectOf('paragraph', name), text: (name) => effectOf('text', name) }
}

/** The style, its ancestors, and last its family's default style, which has no name. */
function chainOf(styles: ReadonlyMap<string, Style>, family: string, name: string): Style[] {
  const chain: Style[] = []
  for (let at: string | undefined = name; at !== undefined && chain.length < longestChain;) {
    const style: Style = styles.get(`${family} ${at}`) ?? { name: displayed(at) }
    chain.push(style)
    at = style.parent ?? (at === '' ? undefined : '')
  }
  return chain
}

function effectOfChain(chain: readonly Style[]): StyleEffect {
  const named = chain.find(({ name }) => kindOfStyle(name) !== undefined)
  const first = (value: (style: Style) => string | undefined) =>
    chain.map(value).find((one) => one !== undefined)
  return {
    kind: named && kindOfStyle(named.name),
    isTitle: named !== undefined && isTitleStyle(named.name),
    isHidden: first(({ display }) => display) === 'none',
    // A position is a height and a size: "super 58%", "33% 58%".
    isRaised: /^(?:super|[1-9]\d*%)/.test(first(({ position }) => position) ?? ''),
    isStruck: struckBy(
      chain.find(({ name, lineThrough }) => name !== '' && lineThrough !== undefined)?.lineThrough,
    ),
    languages: {
      latin: first(({ languages }) => languages?.latin),
      eastAsian: first(({ languages }) => languages?.eastAsian),
      rightToLeft: first(({ languages }) => languages?.rightToLeft),
    },
  }
}

/** Of the named styles alone: what the default says holds where nothing else does. */
function struckBy(lineThrough: string | undefined): boolean | undefined {
  return lineThrough === undefined ? undefined : !/^(?:none|)$/.test(lineThrough)
}

function readInto(styles: Map<string, Style>, xml: string): void {
  let current: Style | undefined
  readOdf(xml, {
    open: ({ name, attributes }) => {
      if (name === 'style:style' || name === 'style:default-style') {
        const key = name === 'style:style' ? (attributes['style:name'] ?? '') : ''
        current = {
          name: attributes['style:display-name'] ?? displayed(key),
          parent: attributes['style:parent-style-name'],
        }
        styles.set(`${attributes['style:family'] ?? ''} ${key}`, current)
      } else if (name === 'style:text-properties' && current !== undefined) {
        current.languages = languagesIn(attributes)
        if (attributes['text:display'] !== undefined) current.display = attributes['text:display']
        if (attributes['style:text-position'] !== undefined)
          current.position = attributes['style:text-position']
        const lineThrough =
          attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type']
        if (lineThrough !== undefined) current.lineThrough = lineThrough
      }
    },
    close: (name) => {
      if (name === 'style:style' || name === 'style:default-style') current = undefined
    },
  })
}

function languagesIn(attributes: Readonly<Record<string, string>>): MarkedLanguages {
  const tag = (prefix: string, suffix: string) => {
    const language = attributes[`${prefix}:language${suffix}`]
    const country = attributes[`${prefix}:country${suffix}`] ?? 'none'
    return language === undefined || country === 'none' ? language : `${language}-${country}`
  }
  return {
    latin: tag('fo', ''),
    eastAsian: tag('style', '-asian'),
    rightToLeft: tag('style', '-complex'),
  }
}

/** Names are stored with spaces and other characters encoded: `Heading_20_1`. */
function displayed(name: string): string {
  return name.replace(/_([0-9a-f]{2,4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
