import type { ArticleDraft } from '../core/model/article'
import { decodeText } from './decoding'
import { type Format, extensionOf, foreignFormat, formatOf } from './formats'
import { importHtml } from './html'
import { importMarkdown } from './markdown'
import { ImportRefusal } from './refusal'
import { importText } from './text'

/** The largest file that is opened, in bytes. */
export const sizeLimit = 20_000_000

const importers: Record<Format, (text: string) => ArticleDraft> = {
  html: importHtml,
  markdown: importMarkdown,
  text: importText,
}

const whatOpens = 'Touchstone opens text (.txt), Markdown (.md) and saved web pages (.html, .htm).'

/**
 * The article in a file: its blocks, what the file says of itself, and what was left out as site furniture.
 *
 * `name` is the file's name; the format goes by it and by the content. Nothing is read beyond the bytes.
 * Throws an ImportRefusal when the file is empty, too large, of another format, not text, or holds no article.
 */
export function extractArticle(bytes: Uint8Array, name: string): ArticleDraft {
  if (bytes.length === 0)
    throw new ImportRefusal(
      'empty',
      `${name} was not opened: the file is empty. Check that it was saved completely.`,
    )
  if (bytes.length > sizeLimit) throw tooLarge(bytes.length, name)
  const foreign = foreignFormat(bytes, name)
  if (foreign !== undefined) throw unsupported(name, `it is ${foreign}, which Touchstone does not read`)
  const text = decodeText(bytes, name)
  const format = formatOf(text, name)
  if (format === undefined)
    throw unsupported(name, `Touchstone does not know the format .${extensionOf(name)}`)
  const draft = imported(text, name, format)
  if (!draft.blocks.some((block) => /[\p{L}\p{N}]/u.test(block.text))) throw noText(name)
  return draft
}

function imported(text: string, name: string, format: Format): ArticleDraft {
  try {
    return importers[format](text)
  } catch (cause) {
    // A library gave up, or the stack ran out; a person needs to know which file, not where in the code.
    throw new ImportRefusal(
      'tooComplex',
      `${name} was not opened: its content is damaged, has too many parts or is too deeply nested to be read. Open the page in a browser, copy the article's text into a text file (.txt) and open that.`,
      { cause },
    )
  }
}

/** A file that is not opened because it has more bytes than `sizeLimit`. */
export function tooLarge(size: number, name: string): ImportRefusal {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)
  return new ImportRefusal(
    'tooLarge',
    `${name} was not opened: it is too large (${megabytes(size)} MB; the limit is ${megabytes(sizeLimit)} MB). Save the article's text alone and open that file.`,
  )
}

function unsupported(name: string, why: string): ImportRefusal {
  return new ImportRefusal(
    'unsupported',
    `${name} was not opened: ${why}. ${whatOpens} Save the article as one of these and open that file.`,
  )
}

function noText(name: string): ImportRefusal {
  return new ImportRefusal(
    'noText',
    `${name} was not opened: no article text was found in it. If the page shows its text only in a browser, copy it into a text file (.txt) and open that.`,
  )
}
