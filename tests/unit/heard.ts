import type { Speaker } from '../../src/core/model/claim'
import type { DraftBlock } from '../../src/core/model/article'
import { findSentences } from '../../src/core/sentences/sentences'
import { canonicalText } from '../../src/core/text/canonical'
import { readClauses, type Reading } from '../../src/core/claims/speech/readings'
import { findAll } from '../../src/core/claims/textFinds'

/** What is heard in an article whose paragraphs have an empty line between them, and begin with "# " if they are headings. */
export function heardIn(article: string): (Reading & { readonly words: string })[] {
  const { text, blocks } = canonicalText(
    article
      .trim()
      .split(/\n\s*\n/)
      .map(asBlock),
  )
  const readings = readClauses(findAll(text, blocks), blocks, findSentences(text, blocks))
  return readings.map((reading) => ({ ...reading, words: text.slice(reading.start, reading.end) }))
}

const asBlock = (paragraph: string): DraftBlock =>
  paragraph.startsWith('# ')
    ? { kind: 'heading', level: 1, text: paragraph.slice(2) }
    : { kind: 'paragraph', text: paragraph.trim().replace(/\n/g, ' ') }

/** Who says the clause with these words; "nobody" if the finder names nobody. Throws if no clause has them. */
export function speakerOf(article: string, words: string): string {
  return speaker(article, words)?.name ?? 'nobody'
}

/** The whole speaker of the clause with these words. */
export function speaker(article: string, words: string): Speaker | undefined {
  const found = heardIn(article).find((reading) => reading.words.includes(words))
  if (!found)
    throw new Error(
      `No clause has “${words}” in: ${heardIn(article)
        .map((one) => one.words)
        .join(' | ')}`,
    )
  return found.speaker
}
