import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { survey, type SurveyNews } from '../../src/library/list/survey'
import { verifyLibrary } from '../../src/library/verify'
import { generateLibrary } from '../bench/generator/library'
import { fingerprint, openLibrary, tempFolder } from './tempLibrary'

describe('a generated library', () => {
  it('is as the app would have left it: nothing is wrong with it, nothing stale, and it can be worked on', async () => {
    const folder = await tempFolder()
    const { articles, claims } = generateLibrary(join(folder, 'library'), 40)
    expect(claims).toBeGreaterThan(articles.length)
    const outcome = await verifyLibrary(join(folder, 'library'))
    expect([outcome.articles, outcome.problems]).toEqual([40, []])
    const { library, notices } = await openLibrary(folder)
    expect(notices).toEqual([])
    expect(library.everything()).toHaveLength(40)
    const known = new Map<string, number>()
    const news: SurveyNews[] = []
    for await (const told of survey(join(folder, 'library'), known)) news.push(told)
    expect(news.flatMap(({ found }) => found)).toHaveLength(40)
    expect(news.flatMap(({ troubled }) => troubled)).toEqual([])
    const { id } = articles.find((article) => article.claims > 0)!
    const claim = (await library.history(id)).article.claims[0]!.id
    await library.give(id, { type: 'setVerdict', claim, rating: 'false' })
  })

  it('is the same for the same seed, and another for another', async () => {
    const folder = await tempFolder()
    for (const [name, seed] of [
      ['a', 7],
      ['b', 7],
      ['c', 8],
    ] as const)
      generateLibrary(join(folder, name), 3, seed)
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => fingerprint(join(folder, name))))
    expect(a).toEqual(b)
    expect(a).not.toEqual(c)
  })
})
