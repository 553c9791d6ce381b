import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { counted } from '../../core/text/counted'
import type { ReadPage } from './pages'
import { pagesNamed } from './scans'
import { hasXfa } from './xfa'

/** Notices about what a PDF has besides the text of its pages: form fields, marks, attached files. */
export async function besideNotices(pdf: PDFDocumentProxy, pages: readonly ReadPage[]): Promise<string[]> {
  const sum = (count: (page: ReadPage) => number) => pages.reduce((all, page) => all + count(page), 0)
  const [fields, marks] = [sum((page) => page.filledFields), sum((page) => page.wordlessMarks)]
  const attached = await attachedFiles(pdf)
  const lost = pages.flatMap((page, at) => (page.hasLostComments ? [at] : []))
  const isXfa = await hasXfa(pdf)
  return [
    ...(fields === 0
      ? []
      : [
          `${counted(fields, 'form field')} ${fields === 1 ? 'is' : 'are'} filled in; what is written there stands in the text.`,
        ]),
    ...(isXfa
      ? ['This is an XFA form, and some of its fields may show only in Adobe’s programs. Compare it there.']
      : []),
    ...(marks === 0
      ? []
      : [
          `${counted(marks, 'mark')} without a comment, such as highlights, ${marks === 1 ? 'is' : 'are'} not shown here.`,
        ]),
    ...(lost.length === 0
      ? []
      : [
          `On ${pagesNamed(
            lost,
            pages.map((page) => page.label),
          )} comments and form fields are damaged and could not be read.`,
        ]),
    ...(attached.length === 0
      ? []
      : [
          `Files are attached to this PDF and were not read: ${attached.join(', ')}. Save them with a PDF reader and open them by themselves.`,
        ]),
  ]
}

/** The names of attached files; more than a few are only counted. */
async function attachedFiles(pdf: PDFDocumentProxy): Promise<string[]> {
  const given = (await pdf.getAttachments().catch(() => undefined)) as unknown
  const names = typeof given === 'object' && given !== null ? Object.keys(given) : []
  return names.length > 5 ? [...names.slice(0, 5), `and ${names.length - 5} more`] : names
}
