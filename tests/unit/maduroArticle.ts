import { readFileSync } from 'node:fs'
import type { Block, DraftBlock } from '../../src/core/model/article'
import { canonicalText } from '../../src/core/text/canonical'

const file = new URL('../fixtures/maduro-russian-support.txt', import.meta.url)

/** The seed article as an importer hands it over: headline and paragraphs, without the newsletter box. */
export function maduroArticle(): { text: string; blocks: Block[] } {
  const [article = ''] = readFileSync(file, 'utf8').split('Subscribe to our newsletter')
  return articleOf(article)
}

/** An article from plain text: the first paragraph is the headline. */
export function articleOf(plain: string): { text: string; blocks: Block[] } {
  const paragraphs = plain.split(/\n\s*\n/)
  return canonicalText(
    paragraphs.map((text, index): DraftBlock =>
      index === 0 ? { kind: 'heading', level: 1, text } : { kind: 'paragraph', text },
    ),
  )
}
