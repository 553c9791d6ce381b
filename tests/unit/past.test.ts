import { describe, expect, it } from 'vitest'
import { inPast } from '../../src/core/changes/past'
import { acts } from '../../src/core/commands'
import type { Article } from '../../src/core/model/article'

/** What the acts say of themselves, with an input that has what any of them looks at. */
function namesOfActs(): string[] {
  const input = { rating: 'mostly-false', nothingToCheck: true, urgency: 'first' }
  return Object.values(acts).map(({ describe: say }) =>
    (say as (input: object, article: Article) => string)(input, {} as Article),
  )
}

describe('what was done', () => {
  it('is told in the past tense, whatever the act', () => {
    const told = [...namesOfActs(), 'open article', 'undo', 'redo', 'check last', 'check in its turn']
    const unchanged = told.filter((what) => inPast(what) === what && !/^(put|set|split) /.test(what))
    expect(unchanged).toEqual([])
  })

  it('keeps everything but the verb', () => {
    expect(
      ['mark mostly false', 'sign off 12 claims', 'take offered evidence', 'check first', 'undo'].map(inPast),
    ).toEqual([
      'marked mostly false',
      'signed off 12 claims',
      'took offered evidence',
      'put first',
      'undid an act',
    ])
  })
})
