import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { languageOf } from '../../core/text/language'
import type { FileContent, GivenFile } from '../file'
import { settledNotes } from '../../office/text/notePlaces'
import { tidyLeftOut } from '../shared/leftOut'
import { blocksOf } from './paragraphs/blocks'
import { takeFootnotes } from './paragraphs/footnotes'
import { lexiconOf } from './paragraphs/lexicon'
import { linesOf } from './layout/lines'
import { trimMargins } from './layout/margins'
import { placedComments } from './comments'
import { placedLinks } from './links'
import { pageTexts } from './passages'
import { placedFootnotes } from './paragraphs/placedFootnotes'
import { refuseXfa } from './xfa'
import { openPdf } from './openPdf'
import { type ReadPage, readPages } from './pages'
import { paragraphsOf, type PlacedParagraph } from './paragraphs/paragraphs'
import { pdfDetails } from './pdfDetails'
import { readingOrder } from './layout/readingOrder'
import { besideNotices } from './besideText'
import { fatesOf, pageNotices, refuseWithoutText } from './scans'

/**
 * A PDF as an article: its text in reading order, without running heads and page numbers; every block has the page that
 * it starts on. Nothing is drawn and nothing is fetched.
 * Throws an ImportRefusal when it needs a password, is beyond repair, or is a scan without text.
 */
export async function importPdf(file: GivenFile): Promise<FileContent> {
  const pdf = await openPdf(file)
  try {
    return await read(pdf, file)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function read(pdf: PDFDocumentProxy, { bytes, name }: GivenFile): Promise<FileContent> {
  const pages = await readPages(pdf)
  const trimmed = trimMargins(pages)
  const fates = fatesOf(pages, trimmed, hasImages(bytes))
  await refuseXfa(pdf, pages, name)
  refuseWithoutText(fates, name)
  const paragraphs = pages.flatMap((page, at) => paragraphsOn(page, at, trimmed[at]!.segments))
  const lines = paragraphs.flatMap((one) => one.lines.map((line) => line.text))
  const lexicon = lexiconOf(lines, languageOf(lines.join(' ')))
  const { text, notes: footnotes } = takeFootnotes(paragraphs)
  const { blocks, notes } = placedFootnotes(blocksOf(text, lexicon), footnotes, lexicon)
  const texts = pageTexts(pages, blocks)
  const leftOut = trimmed.flatMap((page, at) => [...page.margins, ...pages[at]!.sideways])
  return {
    kind: 'article',
    draft: {
      details: await pdfDetails(pdf, blocks),
      mediaType: 'application/pdf',
      blocks,
      pageLabels: pages.map(({ label }) => label),
      leftOut: tidyLeftOut(
        leftOut,
        blocks.map((block) => block.text),
      ),
      notices: [...pageNotices(fates, pdf.numPages), ...(await besideNotices(pdf, pages))],
      notes: settledNotes([...notes, ...placedComments(pages, texts), ...placedLinks(pages, texts)], blocks),
    },
  }
}

function paragraphsOn(page: ReadPage, at: number, segments: ReadPage['segments']): PlacedParagraph[] {
  return readingOrder(segments).flatMap((column, index) =>
    // No page has a million columns.
    paragraphsOf(linesOf(column)).map((one) => ({
      ...one,
      locator: `p. ${page.label}`,
      column: at * 1_000_000 + index,
    })),
  )
}

/** The dictionaries of pictures are unencoded in any PDF. */
function hasImages(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return all.includes('/Subtype /Image') || all.includes('/Subtype/Image')
}
