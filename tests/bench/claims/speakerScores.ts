import { readClauses } from '../../../src/core/claims/speech/readings'
import { findAll } from '../../../src/core/claims/textFinds'
import type { Span } from '../../../src/core/model/anchor'
import type { DraftBlock } from '../../../src/core/model/article'
import type { Speaker } from '../../../src/core/model/claim'
import { canonicalText } from '../../../src/core/text/canonical'

/** A sentence and its speaker, who is undefined for the article's own words. */
export interface MarkedSentence {
  readonly text: string
  readonly speaker: Speaker | undefined
}

/** Paragraphs of sentences; the first paragraph is the headline. */
export type MarkedArticle = readonly (readonly MarkedSentence[])[]

/**
 * Reads a hand-marked article: "# headline", one sentence per line, an empty line between paragraphs, and "name | cue
 * verb | " before a sentence that somebody says.
 */
export function parseMarked(marked: string): MarkedArticle {
  return marked
    .trim()
    .split(/\n\n+/)
    .map((paragraph) =>
      paragraph.split('\n').map((line): MarkedSentence => {
        const [name, cue, text] = line.split(' | ')
        return text === undefined || name === undefined || cue === undefined
          ? { text: line.replace(/^# /, ''), speaker: undefined }
          : { text, speaker: { name, cue } }
      }),
    )
}

/** A sentence, its marked speaker, and the speakers that the finder names. */
export interface Outcome extends MarkedSentence {
  readonly named: readonly Speaker[]
}

/** The finder's results for each sentence of a marked article. */
export function outcomesOf(article: MarkedArticle): Outcome[] {
  const drafts = article.map((paragraph, index): DraftBlock => {
    const text = paragraph.map((one) => one.text).join(' ')
    return index === 0 ? { kind: 'heading', level: 1, text } : { kind: 'paragraph', text }
  })
  const { text, blocks } = canonicalText(drafts)
  const sentences: Span[] = []
  const marked = article.flat()
  let from = 0
  for (const sentence of marked) {
    const start = text.indexOf(sentence.text, from)
    from = start + sentence.text.length
    sentences.push({ start, end: from })
  }
  const readings = readClauses(findAll(text, blocks), blocks, sentences)
  return marked.map((sentence, index) => ({
    ...sentence,
    named: readings
      .filter((reading) => reading.sentence === sentences[index])
      .flatMap((reading) => reading.speaker ?? []),
  }))
}

export interface SpeakerScores {
  /** Sentences with a speaker; those where exactly this speaker is named; and those of them with the right verb. */
  readonly attributed: number
  readonly right: number
  readonly rightCue: number
  /** Attributed sentences for which no speaker was found; the remaining ones got a wrong speaker. */
  readonly missed: number
  /** The article's own sentences, and those wrongly given a speaker. */
  readonly own: number
  readonly falselyAttributed: number
}

const named = (outcome: Outcome): boolean => outcome.named.length > 0

export const isRight = ({ speaker, named: found }: Outcome): boolean =>
  speaker === undefined
    ? found.length === 0
    : found.length > 0 && found.every((one) => one.name === speaker.name)

export function speakerScores(outcomes: readonly Outcome[]): SpeakerScores {
  const attributed = outcomes.filter((one) => one.speaker !== undefined)
  const own = outcomes.filter((one) => one.speaker === undefined)
  const right = attributed.filter(isRight)
  return {
    attributed: attributed.length,
    right: right.length,
    rightCue: right.filter((one) =>
      one.named.some(({ cue }) => cue.toLowerCase().includes(one.speaker?.cue ?? '')),
    ).length,
    missed: attributed.filter((one) => !named(one)).length,
    own: own.length,
    falselyAttributed: own.filter(named).length,
  }
}
