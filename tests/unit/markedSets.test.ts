import { describe, expect, test } from 'vitest'
import type { Count, Scores } from '../bench/claims/counts'
import { engineOfToday } from '../bench/claims/engine'
import { seenFolder } from '../bench/claims/markedReport'
import { readMarkedSet } from '../bench/claims/markedSet'
import { faultLine, faultsOf, rowsOf } from '../bench/claims/markedTable'

const articles = readMarkedSet(seenFolder)
const scoresIn = (language: string): Scores => {
  const row = rowsOf('seen', articles, engineOfToday, undefined).find(
    (one) => one.language === language && one.kind === 'all',
  )
  if (!row) throw new Error(`There are no marked articles in ${language}.`)
  return row.now
}
const scores = { en: scoresIn('en'), es: scoresIn('es') }
const faults = faultsOf(articles, engineOfToday)

/** A count's share of what it is one of, from 0 to 1. */
const share = (all: Scores, count: Count, of: readonly Count[]): number =>
  all[count] / of.reduce((sum, one) => sum + all[one], 0)

const speakers = ['speakerRight', 'speakerWrong', 'speakerUnknown'] as const
const figures = ['figureRight', 'figureWrong', 'figureNone'] as const
const labels = ['labelGood', 'labelBad'] as const
const ends = ['endRight', 'endMissed', 'endWrong'] as const

/** Raise a floor once the engine has become better; none is lowered. */
describe('in articles marked before the engine saw them', () => {
  test.each([
    ['en', 'found', ['needed'], 0.99],
    ['es', 'found', ['needed'], 0.98],
    ['en', 'speakerRight', speakers, 0.88],
    ['es', 'speakerRight', speakers, 0.89],
    ['en', 'figureRight', figures, 0.88],
    ['es', 'figureRight', figures, 0.87],
    ['en', 'labelGood', labels, 0.98],
    ['es', 'labelGood', labels, 0.98],
    ['en', 'endRight', ends, 1],
    ['es', 'endRight', ends, 0.91],
  ] as const)('%s: the share of %s is as good as it was', (language, count, of, floor) => {
    expect(share(scores[language], count, of), linesIn(language, of)).toBeGreaterThanOrEqual(floor)
  })

  test.each([
    ['en', 'claimedNothing', ['nothing'], 0.05],
    ['es', 'claimedNothing', ['nothing'], 0],
    ['en', 'speakerWrong', speakers, 0.05],
    ['es', 'speakerWrong', speakers, 0.027],
    ['en', 'figureWrong', figures, 0],
    ['es', 'figureWrong', figures, 0.02],
  ] as const)('%s: the share of %s is no worse than it was', (language, count, of, ceiling) => {
    expect(share(scores[language], count, of), linesIn(language, [count])).toBeLessThanOrEqual(ceiling)
  })
})

const linesIn = (language: string, kinds: readonly Count[]): string =>
  faults
    .filter(({ article, count }) => article.startsWith(`${language}-`) && kinds.includes(count))
    .map(faultLine)
    .join('\n')
