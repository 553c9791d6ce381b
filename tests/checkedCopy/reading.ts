import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openXmlFaults } from '../openXmlFaults'
import { strFromU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { canonicalText } from '../../src/core/text/canonical'
import { openBytes } from '../importers/fixture'

const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('mammoth/package.json')), 'test/test-data')

/** These have no text, only pictures and notes. */
const textless = /^(?:empty|external-picture|footnote-hyperlink|tiny-picture.*)\.docx$/

/** Real documents from another reader's tests, by name. */
export const realDocuments: readonly [string, Uint8Array][] = readdirSync(folder)
  .filter((name) => name.endsWith('.docx') && !textless.test(name))
  .map((name) => [name, readFileSync(join(folder, name))])

/** The canonical text that a document opens with. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  return canonicalText((await openBytes(bytes, 'draft.docx')).blocks).text
}

/** Every comment of a document as `author on “words”: text`; this program's own are treated like anybody's. */
export async function commentsIn(bytes: Uint8Array): Promise<string[]> {
  const { blocks, notes = [] } = await openBytes(asAnybodys(bytes), 'draft.docx')
  const { text, placeOf } = canonicalText(blocks)
  return notes
    .filter(({ kind }) => kind === 'comment')
    .map(
      ({ author, from, to, text: said }) =>
        `${author} on “${text.slice(placeOf(from), placeOf(to))}”: ${said}`,
    )
}

/** Changes the author of this program's comments; its suggestions stay its own, so that the text is the same. */
function asAnybodys(bytes: Uint8Array): Uint8Array {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    files[name] = /comments[^/]*\.xml$/.test(name)
      ? new TextEncoder().encode(strFromU8(content).replaceAll('Touchstone"', 'Somebody"'))
      : content
  return zipSync(files)
}

/** A part's text. */
export function partOf(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name]
  if (content === undefined) throw new Error(`There is no ${name}.`)
  return new TextDecoder().decode(content)
}

/** The faults that the Open XML SDK finds in a document, without their positions. */
export async function validationErrors(bytes: Uint8Array): Promise<string[]> {
  const faults = await openXmlFaults('document.docx', bytes)
  return faults.map(({ path, description }) => `${path}: ${description}`)
}
