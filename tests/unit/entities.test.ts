import { describe, expect, test } from 'vitest'
import { findEntities, type EntityType } from '../../src/core/claims/names/entities'
import { findAll } from '../../src/core/claims/textFinds'
import { articleOf, maduroArticle } from './maduroArticle'

function namesIn(article: ReturnType<typeof articleOf>, type: EntityType): string[] {
  const found = findEntities(article.text, findAll(article.text, article.blocks))
  return [...new Set(found.filter((one) => one.type === type).map((one) => one.name))]
}
const named = (paragraph: string, type: EntityType) => namesIn(articleOf(`News\n\n${paragraph}`), type)

describe('names', () => {
  test('the seed article names its people once each, whatever it calls them', () => {
    expect(namesIn(maduroArticle(), 'person')).toEqual([
      'Nicolás Maduro',
      'Vladimir Putin',
      'Dmitry Peskov',
      'Donald Trump',
      'Jair Bolsonaro',
    ])
  })

  test('a person has the title before the name', () => {
    const { text, blocks } = maduroArticle()
    const putin = findEntities(text, findAll(text, blocks)).find((one) => one.name === 'Vladimir Putin')
    expect(putin?.title).toBe('Russian President')
  })

  test.each([
    ['The World Health Organization (WHO) met. The WHO left.', ['World Health Organization']],
    ['Priya Nair of Eastbridge Bank came.', ['Eastbridge Bank']],
    ['The Ministry of Health and Welfare closed.', ['Ministry of Health and Welfare']],
    ['Nordvik, the food group, bought it.', ['Nordvik']],
    ['La Organización Panamericana de la Salud (OPS) habló.', ['Organización Panamericana de la Salud']],
  ])('%s names an organisation', (text, names) => {
    expect(named(text, 'organisation')).toEqual(names)
  })

  test.each([
    ['They flew to Tokyo from Puerto Alba and met in Carrow.', ['Tokyo', 'Carrow']],
    ['KIGORO – Floods destroyed wells.', ['KIGORO']],
    ['El tren llegó a Colombia desde Perú.', ['Colombia', 'Perú']],
    ['Oil reached the Tallow River.', ['Tallow River']],
  ])('%s names places', (text, names) => {
    expect(named(text, 'place')).toEqual(names)
  })

  test('days, months and the first word of a sentence are not names', () => {
    const { text, blocks } = articleOf('News\n\nOn Monday in May nobody came. Police left.')
    expect(findEntities(text, findAll(text, blocks))).toEqual([])
  })

  test('spans do not overlap and are in reading order', () => {
    const { text, blocks } = maduroArticle()
    const found = findEntities(text, findAll(text, blocks))
    for (const [index, one] of found.entries())
      expect(one.start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0)
  })
})
