import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/core/commands'
import type { Article } from '../../src/core/model/article'
import { type Decision, decisionLimit, decisionsBetween, withChanges } from '../../src/core/ranking/decisions'
import { after, checkedArticle, placeOf } from './checkedArticle'
import { devicesWith } from './devices'

const article = checkedArticle()
const first: Command = { type: 'prioritiseClaim', claim: 'felled', urgency: 'first' }
const dismiss: Command = { type: 'dismissClaim', claim: 'felled' }

/** What is held of the claims after these commands, one after the other. */
function heldAfter(...commands: Command[]): [string, string][] {
  let before: Article = article
  let held: readonly Decision[] = []
  for (const command of commands) {
    const next = after(command, before)
    held = withChanges(held, decisionsBetween(before, next))
    before = next
  }
  return held.map(({ claim, act }) => [claim, act])
}

describe('what a person decides about a claim', () => {
  it.each<[Command, string]>([
    [first, 'first'],
    [{ type: 'prioritiseClaim', claim: 'felled', urgency: 'last' }, 'last'],
    [dismiss, 'dismissed'],
    [{ type: 'setVerdict', claim: 'felled', rating: 'false' }, 'checked'],
  ])('is told by %o', (command, act) => {
    // The sample's claims are found ones here: one that a person added says so whatever comes after.
    const found = { ...article, claims: article.claims.map((one) => ({ ...one, origin: 'found' as const })) }
    const [change] = decisionsBetween(found, after(command, found))
    expect(change).toMatchObject({ article: 'a1', claim: 'felled', decision: { act } })
  })

  it('is told by a claim that is added by hand', () => {
    expect(heldAfter({ type: 'addClaim', claim: 'new', ...placeOf(article, 'in 1902') })).toEqual([
      ['new', 'added'],
    ])
  })

  it('is not told by an act that decides nothing', () => {
    expect(heldAfter({ type: 'setRationale', claim: 'felled', rationale: 'We counted.' })).toEqual([])
    expect(heldAfter({ type: 'passSentence', start: 0, nothingToCheck: true })).toEqual([])
  })

  it('replaces what was decided about the claim before', () => {
    expect(heldAfter(first, dismiss)).toEqual([['felled', 'dismissed']])
    expect(heldAfter(dismiss, first)).toEqual([['felled', 'first']])
  })

  it('is gone when the claim is put back among the others and nothing else was said of it', () => {
    const found = { ...article, claims: article.claims.map((one) => ({ ...one, origin: 'found' as const })) }
    const put = after(dismiss, found)
    const back = after({ type: 'restoreClaim', claim: 'felled' }, put)
    const held = withChanges([], decisionsBetween(found, put))
    expect(withChanges(held, decisionsBetween(put, back))).toEqual([])
  })

  it('is gone when the act is undone, and there again when it is redone', () => {
    const [ines] = devicesWith(article, ['Ines'])
    const start = ines!.history.article
    ines!.give(dismiss)
    const done = ines!.history.article
    ines!.undo()
    const undone = ines!.history.article
    const held = withChanges([], decisionsBetween(start, done))
    expect(held).toHaveLength(1)
    expect(withChanges(held, decisionsBetween(done, undone)).map(({ act }) => act)).toEqual(['added'])
  })

  it('is gone with its claim', () => {
    const merged: Command = { type: 'mergeClaims', claims: ['elms', 'felled'] }
    expect(heldAfter({ ...first, claim: 'felled' }, merged)).toEqual([['elms', 'first']])
  })

  it('keeps what the claim was like when it was decided', () => {
    const [change] = decisionsBetween(article, after(first))
    expect(change?.decision?.traits).toEqual(['kind:quantity', 'word:bob', 'word:felled'])
  })

  it('is forgotten when there are two thousand later ones', () => {
    const place = { article: 'a', decision: undefined }
    const many = Array.from({ length: decisionLimit + 5 }, (_, index) => {
      const claim = `c${index}`
      return { ...place, claim, decision: { article: 'a', claim, act: 'last' as const, traits: [] } }
    })
    const held = withChanges([], many)
    expect([held.length, held[0]?.claim]).toEqual([decisionLimit, 'c5'])
  })
})
