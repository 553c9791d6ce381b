/**
 * Other sentence splitters to compare ours with, block by block: Intl.Segmenter alone, and wink-nlp with its defaults.
 */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Span } from '../../../src/core/model/anchor'
import type { Block } from '../../../src/core/model/article'

export type Splitter = (text: string, blocks: readonly Block[]) => Span[]

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const wink = winkNLP(model)

export const splitWithIntl = splitter((block) => Array.from(segmenter.segment(block), (one) => one.segment))
export const splitWithWink = splitter((block) => wink.readDoc(block).sentences().out())

/** Makes a splitter for blocks from a function that returns a block's sentences as strings, in order. */
function splitter(sentencesOf: (block: string) => string[]): Splitter {
  return (text, blocks) =>
    blocks.flatMap(({ start, end }) => {
      const block = text.slice(start, end)
      let at = 0
      return sentencesOf(block).map((raw): Span => {
        const sentence = raw.trim()
        const found = Math.max(at, block.indexOf(sentence, at))
        at = found + sentence.length
        return { start: start + found, end: start + at }
      })
    })
}
