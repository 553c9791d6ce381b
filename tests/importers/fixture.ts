import { readFileSync } from 'node:fs'
import type { ArticleDraft } from '../../src/core/model/article'
import { canonicalText } from '../../src/core/text/canonical'
import { extractArticle } from '../../src/importers/extractArticle'
import { ImportRefusal } from '../../src/importers/refusal'

/** The bytes of a file in tests/fixtures. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
}

export function openFixture(name: string): ArticleDraft {
  return extractArticle(fixture(name), name)
}

export function open(text: string, name: string): ArticleDraft {
  return extractArticle(new TextEncoder().encode(text), name)
}

/** The article's text as the workbench shows it. */
export function textOf(draft: ArticleDraft): string {
  return canonicalText(draft.blocks).text
}

/** Each block as `kind: text`, headings with their level. */
export function outline(draft: ArticleDraft): string[] {
  return draft.blocks.map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`)
}

/** The refusal with which the file was not opened. */
export function refusalOf(bytes: Uint8Array | string, name: string): ImportRefusal {
  try {
    extractArticle(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name)
  } catch (error) {
    if (error instanceof ImportRefusal) return error
    throw error
  }
  throw new Error(`${name} was opened.`)
}
