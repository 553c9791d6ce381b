import type { ParagraphFormat } from './group'
import type { ParagraphKind } from './story'

/** A paragraph style in the style sheet. */
export interface Style {
  /** Ends with a semicolon. */
  readonly name: string
  readonly outline: number | undefined
}

/** A paragraph's kind, by its own formatting and by its style. */
export function kindOf(paragraph: ParagraphFormat, styles: ReadonlyMap<number, Style>): ParagraphKind {
  const style = styles.get(paragraph.style)
  const outline = paragraph.outline ?? style?.outline ?? 9
  if (outline < 9) return heading(outline)
  const named = style === undefined ? undefined : namedKind(style.name)
  return named ?? { kind: paragraph.isListed ? 'listItem' : 'paragraph' }
}

/** Word stores the names of built-in styles in English, whatever its interface language. */
function namedKind(name: string): ParagraphKind | undefined {
  const level = /^heading ?([1-9])\b/i.exec(name)?.[1]
  if (level !== undefined) return heading(Number(level) - 1)
  if (/^title;/i.test(name)) return heading(0)
  if (/^subtitle;/i.test(name)) return heading(1)
  if (/^(intense quote|quote|quotations?|block text);/i.test(name)) return { kind: 'quotation' }
  return /^caption;/i.test(name) ? { kind: 'caption' } : undefined
}

function heading(outline: number): ParagraphKind {
  return { kind: 'heading', level: Math.min(6, outline + 1) }
}
