import type { ArticleDraft } from '../core/model/article'
import { importClaimReviews } from './claimReview/claimReview'
import { importCsv } from './csv/csv'
import { type DecodedText, decodeText } from './bytes/decoding'
import { type Foreign, foreignByBytes, foreignByName } from './bytes/foreign'
import type { FileContent, GivenFile, Importer } from './file'
import {
  type BinaryFormat,
  extensionOf,
  type Format,
  formatNames,
  namedFormat,
  signedFormat,
  textFormat,
  type TextualFormat,
} from './bytes/formats'
import { importHtml } from './page/html'
import { importMarkdown } from './markdown/markdown'
import { ImportRefusal } from '../core/importRefusal'
import { sizeLimitOf, tooLarge } from './bytes/sizes'
import { importSubtitles } from './subtitles/subtitles'
import { importText } from './text/text'

/** The importers of binary formats, which read bytes. Each is loaded by the first file of its format: a reading process starts sooner. */
const binary: Record<BinaryFormat, Importer> = {
  docx: async (file) => (await import('./docx/docx')).importDocx(file),
  odt: async (file) => (await import('./odt/odt')).importOdt(file),
  pdf: async (file) => (await import('./pdf/pdf')).importPdf(file),
  mail: async (file) => (await import('./mail/eml')).importMail(file),
  mhtml: async (file) => (await import('./mail/mhtml')).importMhtml(file),
  epub: async (file) => (await import('./epub/epub')).importEpub(file),
  warc: async (file) => (await import('./warc/warc')).importWarc(file),
  wacz: async (file) => (await import('./warc/warc')).importWacz(file),
  zip: async (file) => (await import('./zip/zip')).importZip(file),
  rtf: async (file) => (await import('./rtf/rtf')).importRtf(file),
}

/** The importers of text formats, which read the decoded text. */
const textual: Record<TextualFormat, (text: string, name: string) => FileContent> = {
  html: (text) => article(importHtml(text)),
  markdown: (text) => article(importMarkdown(text)),
  text: (text) => article(importText(text)),
  subtitles: (text) => article(importSubtitles(text)),
  csv: importCsv,
  claimReview: importClaimReviews,
}

const whatOpens =
  'Touchstone opens text, Markdown, web pages (HTML, MHTML, WARC, WACZ), PDF, Word (.docx), OpenDocument (.odt), Rich Text (.rtf), e-books (.epub), mail (.eml), subtitles (.srt, .vtt), tables (.csv), ClaimReview (.json) and ZIP archives of these.'

/**
 * Reads a file: either an article with its blocks, its details and what was left out as site furniture, or the parts to
 * choose from. The content decides the format, or the name where the content is ambiguous. Nothing is read beyond the
 * bytes.
 * Throws an ImportRefusal when the file is empty, too large, of an unsupported format, damaged, or holds no article.
 */
export async function extract(file: GivenFile): Promise<FileContent> {
  const { bytes, name } = file
  if (bytes.length === 0)
    throw new ImportRefusal(
      'empty',
      `${name} was not opened: the file is empty. Check that it was saved completely.`,
    )
  const signed = signedFormat(bytes)
  const foreign = signed === undefined || signed === 'zip' ? foreignByBytes(bytes, name) : undefined
  if (foreign !== undefined) throw notRead(name, foreign)
  const format = signed ?? namedFormat(name) ?? 'text'
  if (bytes.length > sizeLimitOf(format)) throw refusalByName(name) ?? tooLarge(bytes.length, name, format)
  if (signed !== undefined) return extractBytes(file, signed)
  const { text, notices } = decodedText(file)
  return alsoNoticed(extractText(text, name), notices)
}

/** Data that is no text is what its name says. */
function decodedText({ bytes, name }: GivenFile): DecodedText {
  try {
    return decodeText(bytes, name)
  } catch (error) {
    throw refusalByName(name) ?? error
  }
}

/**
 * The same for a file that is a single text, once its bytes are decoded.
 * Throws an ImportRefusal when it is of no known format, damaged, or holds no article.
 */
export function extractText(text: string, name: string): FileContent {
  const format = textFormat(text, name)
  if (format === undefined)
    throw (
      refusalByName(name) ?? unsupported(name, `Touchstone does not know the format .${extensionOf(name)}`)
    )
  try {
    return checked(textual[format](text, name), name, format)
  } catch (cause) {
    throw damaged(name, cause)
  }
}

async function extractBytes(file: GivenFile, format: BinaryFormat): Promise<FileContent> {
  try {
    return checked(await binary[format](file), file.name, format)
  } catch (cause) {
    throw damaged(file.name, cause)
  }
}

/**
 * For when a library gave up or the stack ran out: the person needs to know which file failed, not where in the code.
 */
function damaged(name: string, cause: unknown): ImportRefusal {
  if (cause instanceof ImportRefusal) return cause
  return new ImportRefusal(
    'tooComplex',
    `${name} was not opened: its content is damaged, has too many parts or is too deeply nested to be read. Open it in the program that made it, copy the article's text into a text file (.txt) and open that.`,
    { cause },
  )
}

function checked(content: FileContent, name: string, format: Format): FileContent {
  if (content.kind === 'parts') return partsOf(content, name)
  return { kind: 'article', draft: noticed(content.draft, name, format) }
}

function article(draft: ArticleDraft): FileContent {
  return { kind: 'article', draft }
}

function alsoNoticed(content: FileContent, notices: readonly string[]): FileContent {
  if (content.kind === 'parts' || notices.length === 0) return content
  const { draft } = content
  return article({ ...draft, notices: [...notices, ...(draft.notices ?? [])] })
}

function partsOf(content: FileContent & { kind: 'parts' }, name: string): FileContent {
  if (content.parts.length > 0) return content
  throw new ImportRefusal(
    'noText',
    `${name} was not opened: it contains nothing that Touchstone can open. ${whatOpens}`,
  )
}

/** Adds a notice to the draft when the file's name promised another format; throws when the draft has no text. */
function noticed(draft: ArticleDraft, name: string, format: Format): ArticleDraft {
  if (!draft.blocks.some((block) => /[\p{L}\p{N}]/u.test(block.text))) throw noText(name, format)
  const named = namedFormat(name)
  const promised = named === undefined ? foreignByName(name)?.what : formatNames[named]
  if (promised === undefined || named === format || (named === 'text' && extensionOf(name) === ''))
    return draft
  // A transcript may have any text's name.
  if (
    format === 'subtitles' &&
    (named === 'text' || named === 'markdown' || named === 'csv' || named === 'claimReview')
  )
    return draft
  const notice = `${name} is named like ${promised} but is ${formatNames[format]}, and was opened as such.`
  return { ...draft, notices: [notice, ...(draft.notices ?? [])] }
}

/** The refusal of a file whose name is of a format that Touchstone does not read; undefined for other names. */
function refusalByName(name: string): ImportRefusal | undefined {
  const foreign = foreignByName(name)
  return foreign && notRead(name, foreign)
}

function notRead(name: string, { what, how }: Foreign): ImportRefusal {
  return new ImportRefusal(
    'unsupported',
    `${name} was not opened: it is ${what}, which Touchstone does not read. ${how}`,
  )
}

function unsupported(name: string, why: string): ImportRefusal {
  return new ImportRefusal(
    'unsupported',
    `${name} was not opened: ${why}. ${whatOpens} Save the article as one of these and open that file.`,
  )
}

function noText(name: string, format: Format): ImportRefusal {
  const why =
    format === 'html' || format === 'mhtml'
      ? 'If the page shows its text only in a browser, copy it into a text file (.txt) and open that.'
      : 'If it shows text in the program that made it, copy it into a text file (.txt) and open that.'
  return new ImportRefusal('noText', `${name} was not opened: no article text was found in it. ${why}`)
}
