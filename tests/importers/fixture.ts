import type { ArticleDraft } from '../../src/core/model/article'
import { canonicalText } from '../../src/core/text/canonical'
import { decodeText } from '../../src/importers/bytes/decoding'
import { extract, extractText } from '../../src/importers/extract'
import type { FileContent } from '../../src/importers/file'
import { ImportRefusal } from '../../src/core/importRefusal'
import { docxFile, type DocxParts } from './docxFile'
import { fixture } from './fixtureFile'
import { odtFile, type OdtParts } from './odtFile'

/** Opens a text in tests/fixtures as an article. */
export function openFixture(name: string): ArticleDraft {
  return open(decodeText(fixture(name), name).text, name)
}

/** Opens a text as an article. */
export function open(text: string, name: string): ArticleDraft {
  return draftIn(extractText(text, name), name)
}

/** Opens a file with a single article. */
export async function openBytes(bytes: Uint8Array, name: string): Promise<ArticleDraft> {
  return draftIn(await extract({ bytes, name }), name)
}

/** The article in a Word document. */
export async function openDocx(parts: DocxParts | string): Promise<ArticleDraft> {
  return openBytes(await docxFile(typeof parts === 'string' ? { body: parts } : parts), 'draft.docx')
}

/** The article in an OpenDocument text. */
export async function openOdt(parts: OdtParts | string): Promise<ArticleDraft> {
  return openBytes(await odtFile(typeof parts === 'string' ? { body: parts } : parts), 'draft.odt')
}

function draftIn(content: FileContent, name: string): ArticleDraft {
  if (content.kind === 'article') return content.draft
  throw new Error(`${name} holds parts: ${content.parts.map((part) => part.name).join(', ')}`)
}

/** The article's text as the workbench shows it. */
export function textOf(draft: ArticleDraft): string {
  return canonicalText(draft.blocks).text
}

/** Each block as `kind: text`, headings with their level. */
export function outline(draft: ArticleDraft): string[] {
  return draft.blocks.map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`)
}

/** Opens a file that must be refused, and returns the refusal. */
export async function refusalOf(bytes: Uint8Array | string, name: string): Promise<ImportRefusal> {
  try {
    await extract({ bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name })
  } catch (error) {
    if (error instanceof ImportRefusal) return error
    throw error
  }
  throw new Error(`${name} was opened.`)
}
