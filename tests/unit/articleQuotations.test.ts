import { expect, it } from 'vitest'
import { articleQuotations } from '../../src/core/fidelity/articleQuotations'
import { prepareSource } from '../../src/core/fidelity/source'
import { articleOf } from '../reports/sampleArticle'

const sources = [
  { id: 'interview', source: prepareSource('We planted forty elms here. Nobody will ever fell them.') },
  { id: 'speech', source: prepareSource('Ladies and gentlemen, we planted fifty elms here, in the rain.') },
]

/** Each quotation of an article with these paragraphs, its source and what was found. */
function checked(...paragraphs: string[]) {
  const article = articleOf(['Elms', ...paragraphs])
  return articleQuotations(article, sources).map(({ quotation, source, result }) => [
    article.text.slice(quotation.start, quotation.end),
    source,
    result.found,
  ])
}

it('each quotation is looked up in every source, whole sentences and parts of them', () => {
  expect(
    checked(
      '“Nobody will ever fell them,” said Ann. She told of “gentlemen … in the rain”.',
      '“Nobody will ever sell them,” she added.',
    ),
  ).toEqual([
    ['Nobody will ever fell them,', 'interview', 'exact'],
    ['gentlemen … in the rain', 'speech', 'exact'],
    ['Nobody will ever sell them,', 'interview', 'near'],
  ])
})

it('the source that has the words counts, although one before it has something like them', () => {
  expect(
    checked('“We planted fifty elms here,” said Ann, and “[w]e planted fifty elms here” again.'),
  ).toEqual([
    ['We planted fifty elms here,', 'speech', 'near'],
    ['[w]e planted fifty elms here', 'speech', 'exact'],
  ])
})

it('a quotation that no source has anything like is in none', () => {
  expect(checked('“The oaks came much later than that,” said Carl.')).toEqual([
    ['The oaks came much later than that,', null, 'none'],
  ])
})

it('quotations of one or two words are left alone', () => {
  expect(checked('Ann spoke of “forty elms” and called them “beautiful”.')).toEqual([])
})
