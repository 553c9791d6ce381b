import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { type Details, type DraftBlock, noDetails } from '../../core/model/article'
import { calendarDay } from '../shared/dates'
import { languageTag, personNames, plainLine } from '../shared/details'

/** The file's own details (ISO 32000-1, 14.3); without a usable title, its first large heading. */
export async function pdfDetails(pdf: PDFDocumentProxy, blocks: readonly DraftBlock[]): Promise<Details> {
  const given = await pdf.getMetadata().catch(() => undefined)
  const entries = (given?.info ?? {}) as Readonly<Record<string, unknown>>
  const named = (name: string): unknown => given?.metadata?.get(name)
  const title = plainLine(textIn(named('dc:title')) || textIn(entries['Title']))
  const author = personNames(textIn(named('dc:creator')) || textIn(entries['Author']))
  const created = textIn(entries['CreationDate']) || textIn(named('xmp:createdate'))
  return {
    ...noDetails,
    title: isTitle(title) ? title : headline(blocks),
    byline: isName(author) ? author : '',
    published: dayOf(created),
    language: languageTag(textIn(entries['Language'])),
  }
}

/** XMP has lists of names and texts in several languages; this takes one line. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : ''
}

/** Not a title: what programs fill in when nobody gave one, such as the file's name, the program's, or nothing. */
function isTitle(text: string): boolean {
  return (
    /\p{L}.*\p{L}/u.test(text) &&
    !/^(?:microsoft (?:word|powerpoint|office)|untitled|unbenannt|sans titre|document\d*$|dokument\d*$|title$|pii:|doi:|slide \d|powerpoint|print(?:ing)?\b.*\bpreview)/i.test(
      text,
    ) &&
    !/\.(?:docx?|dotx?|odt|rtf|txt|tex|dvi|indd|qxd|pdf|pptx?|xlsx?|html?|pages|ps|eps)$/i.test(text) &&
    (/\s/.test(text) || !/[_\d/\\]/.test(text))
  )
}

function isName(text: string): boolean {
  return (
    /\p{L}{2}/u.test(text) &&
    !/^(?:user|administrator|admin|author|unknown|owner|default|windows user)$/i.test(text)
  )
}

/** The largest heading on the page where the text starts. */
function headline(blocks: readonly DraftBlock[]): string {
  const headings = blocks.filter((one) => one.kind === 'heading' && one.locator === blocks[0]!.locator)
  return plainLine(headings.toSorted((a, b) => (a.level ?? 6) - (b.level ?? 6))[0]?.text ?? '')
}

/** A day from `D:20190927120000+02'00'` (ISO 32000-1, 7.9.4) or an ISO date; empty for anything else. */
function dayOf(text: string): string {
  const day = calendarDay(
    text
      .replace(/^D:/, '')
      .slice(0, 10)
      .replace(/^(\d{8})\d+$/, '$1'),
  )
  return /^\d{4}-\d\d-\d\d$/.test(day) ? day : ''
}
