import { describe, expect, it } from 'vitest'
import { expectedArticle, type ExpectedCommand, isExpected } from '../../src/core/checklist/expected'
import { applyCommand } from '../../src/core/commands'
import type { Article } from '../../src/core/model/article'
import { checkedArticle, context, frozen } from './checkedArticle'

const article = checkedArticle()
const [rated, open, dismissed] = article.claims.map(({ id }) => id)

const commands: ExpectedCommand[] = [
  { type: 'setVerdict', claim: open!, rating: 'false' },
  { type: 'setVerdict', claim: rated!, rating: 'disputed' },
  { type: 'setVerdict', claim: dismissed!, rating: 'false' },
  { type: 'clearVerdict', claim: rated! },
  { type: 'dismissClaim', claim: rated! },
  { type: 'restoreClaim', claim: dismissed! },
  { type: 'passSentence', start: article.sentences.at(-1)!.start, nothingToCheck: true },
]

/** With everything on its first claim that a verdict settles. */
const contested = frozen({
  ...article,
  claims: article.claims.map((claim) =>
    claim.id === rated
      ? {
          ...claim,
          rivals: [{ ...claim.verdict!, rating: 'verified' }],
          signOff: { by: 'Bob Hale', at: '2025-03-05', line: 'c' },
          formerly: { exact: 'Ann planted elms' },
        }
      : claim,
  ),
})

describe('what is expected of a command', () => {
  it.each(commands)('is what its act does, until that is on the disk: $type $claim', (command) => {
    for (const one of [article, contested] as Article[]) {
      expect(isExpected(command)).toBe(true)
      expect(expectedArticle(one, command, context)).toEqual(
        applyCommand(one, command, { ...context, line: '' }),
      )
    }
  })

  it('is nothing where the claim is gone', () => {
    const command = { type: 'setVerdict', claim: 'gone', rating: 'false' } as const
    expect(expectedArticle(article, command, context)).toEqual(article)
  })

  it('is unknown of whatever depends on more than the article', () => {
    expect(isExpected({ type: 'signOff', claim: rated! })).toBe(false)
  })
})
