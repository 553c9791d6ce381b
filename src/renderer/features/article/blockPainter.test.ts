import { expect, it } from 'vitest'
import type { Article } from '../../../core/model/article'
import { articleOf, claimOn } from '../../../../tests/reports/sampleArticle'
import { blockPainter } from './blockPainter'

const plain = articleOf(['1902', 'Ann planted elms. Bob felled them.', '40', '41', 'Nobody counted.'])
const figures = ['1902', '40', '41']
const claims = [
  ...figures.map((words) => claimOn(plain, words, { id: words })),
  claimOn(plain, 'elms. Bob', { id: 'both' }),
]
/** Each figure is a block of its own, in no sentence. */
const beside: Article = {
  ...plain,
  claims,
  sentences: plain.sentences.filter(({ start }) => !/^\d/.test(plain.text.slice(start))),
}

const painted = (article: Article) => {
  const paint = blockPainter(article, [])
  return article.blocks.map((_, index) => paint(index)?.claims.map(({ row }) => row))
}
const inTheirBlocks = [['claim:1902'], ['claim:both'], ['claim:40'], ['claim:41'], []]

it('every claim is painted in its own block, once, also where sentences overlap it', () => {
  expect(painted({ ...plain, claims })).toEqual(inTheirBlocks)
})

it('so is a claim that stands in no sentence', () => {
  expect(painted(beside)).toEqual(inTheirBlocks)
})

it('so are the claims of a text without sentences', () => {
  expect(painted({ ...beside, sentences: [] })).toEqual(inTheirBlocks)
})
