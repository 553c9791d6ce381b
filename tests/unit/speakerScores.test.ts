import { expect, test } from 'vitest'
import { markedArticles } from '../bench/claims/markedArticles'
import { outcomesOf, parseMarked, speakerScores } from '../bench/claims/speakerScores'

test.each([
  ['tune', 'en', 0.97],
  ['tune', 'es', 0.95],
  ['test', 'en', 0.95],
  ['test', 'es', 0.85],
] as const)(
  'the %s articles in %s have the right speaker in %d of their attributed sentences',
  (part, language, floor) => {
    const scores = speakerScores(markedArticles(part, language).flatMap(outcomesOf))
    expect(scores.right / scores.attributed).toBeGreaterThanOrEqual(floor)
    expect(scores.rightCue / scores.right).toBeGreaterThanOrEqual(0.95)
    expect(scores.falselyAttributed / scores.own).toBeLessThanOrEqual(0.03)
  },
)

test('a score counts wrong, missing and invented names separately', () => {
  const outcomes = outcomesOf(
    parseMarked(
      '# News\n\nAnn Lee | said | Bob Hill said it rained.\nAnn Lee | said | It rained.\nBob Hill said it snowed.\nIt snowed.',
    ),
  )
  expect(speakerScores(outcomes)).toEqual({
    attributed: 2,
    right: 0,
    rightCue: 0,
    missed: 1,
    own: 3,
    falselyAttributed: 1,
  })
})
