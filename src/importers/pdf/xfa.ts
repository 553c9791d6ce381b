import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { ImportRefusal } from '../../core/importRefusal'
import type { ReadPage } from './pages'

/** What Adobe's programs put on the only page of such a form, in the languages that they have. */
const placeholder =
  /please wait|viewer may not|viewer may be unable|espere|bitte warten|veuillez patienter|attendere|aguarde|adobe reader|acrobat/i
/** Letters of the longest placeholder, which names where to get a reader. */
const longestPlaceholder = 1500

/** Whether the file has a form made with Adobe LiveCycle (XFA), whose text is not on its pages. */
export async function hasXfa(pdf: PDFDocumentProxy): Promise<boolean> {
  const given = await pdf.getMetadata().catch(() => undefined)
  return (given?.info as Readonly<Record<string, unknown>> | undefined)?.['IsXFAPresent'] === true
}

/** Throws an ImportRefusal when the file is such a form and its pages only say that a reader can't show it. */
export async function refuseXfa(
  pdf: PDFDocumentProxy,
  pages: readonly ReadPage[],
  name: string,
): Promise<void> {
  const text = pages.flatMap((page) => page.segments.map((one) => one.text)).join(' ')
  const isEmpty = text.length < longestPlaceholder && (text.trim() === '' || placeholder.test(text))
  if (!isEmpty || !(await hasXfa(pdf))) return
  throw new ImportRefusal(
    'noText',
    `${name} was not opened: it is an XFA form, whose text only Adobe’s programs show. Open it in Adobe Acrobat Reader, print it as a PDF (File › Print › Microsoft Print to PDF or Save as PDF) and open that.`,
  )
}
