import type { ParagraphKind } from './textFlow'

/** Built-in style names in the most common interface languages; Word itself stores the English names. */
const headings =
  /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|başlık|見出し|标题|標題)\s*([1-9])\b/iu
const titles = /^(?:title|titel|titre|título|titolo|otsikko|tytuł|název|название|headline|schlagzeile)$/iu
const subtitles = /^(?:subtitle|untertitel|sous-titre|subtítulo|sottotitolo|ondertitel|standfirst|dek)$/iu
const captions =
  /^(?:caption|beschriftung|bildunterschrift|bildlegende|légende|leyenda|legenda|didascalia|bijschrift|illustration|figure)\b/iu
const quotations =
  /(?:^|[\s_-])(?:quote|quotes|quotations?|blockquote|block text|zitat|blockzitat|citation|cita|citazione|citaat|citat|citação)(?:$|[\s_-])/iu

/** A paragraph's kind by its style's displayed name; undefined if the name doesn't determine it. */
export function kindOfStyle(name: string): ParagraphKind | undefined {
  const level = headings.exec(name)?.[1]
  if (level !== undefined) return headingOf(Number(level))
  if (titles.test(name)) return headingOf(1)
  if (subtitles.test(name)) return headingOf(2)
  if (captions.test(name)) return { kind: 'caption' }
  return quotations.test(name) ? { kind: 'quotation' } : undefined
}

/** Whether it is the style of a document's title. */
export function isTitleStyle(name: string): boolean {
  return titles.test(name)
}

/** A heading of any level; articles have six, and deeper ones are clamped. */
export function headingOf(level: number): ParagraphKind {
  return { kind: 'heading', level: Math.min(6, Math.max(1, Math.round(level))) }
}
