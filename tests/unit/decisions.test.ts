import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/core/commands'
import type { Article } from '../../src/core/model/article'
import { type Decision, decisionLimit, decisionsBetween, withChanges } from '../../src/core/ranking/decisions'
import { after, checkedArticle, placeOf } from './checkedArticle'
import { devicesWith } from './devices'

const article = checkedArticle()
const first: Command = { type: 'prioritiseClaim', claim: 'felled', urgency: 'first' }
const dismiss: Command = { type: 'dismissClaim', claim: 'felled' }

/** The decisions about the claims after these commands, one after the other. */
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
  ])('is derived from %o', (command, act) => {
    // Here the sample's claims are found ones: a claim added by a person always counts as a decision.
    const found = { ...article, claims: article.claims.map((one) => ({ ...one, origin: 'found' as const })) }
    const [change] = decisionsBetween(found, after(command, found))
    expect(change).toMatchObject({ article: 'a1', claim: 'felled', decision: { act } })
  })

  it('is derived from a claim that is added by hand', () => {
    expect(heldAfter({ type: 'addClaim', claim: 'new', ...placeOf(article, 'in 1902') })).toEqual([
      ['new', 'added'],
    ])
  })

  it('is not derived from an act that decides nothing', () => {
    expect(heldAfter({ type: 'setRationale', claim: 'felled', rationale: 'We counted.' })).toEqual([])
    expect(heldAfter({ type: 'passSentence', start: 0, nothingToCheck: true })).toEqual([])
  })

  it('replaces an earlier decision about the claim', () => {
    expect(heldAfter(first, dismiss)).toEqual([['felled', 'dismissed']])
    expect(heldAfter(dismiss, first)).toEqual([['felled', 'first']])
  })

  it('is removed if the claim is put back among the others and nothing else was decided about it', () => {
    const found = { ...article, claims: article.claims.map((one) => ({ ...one, origin: 'found' as const })) }
    const put = after(dismiss, found)
    const back = after({ type: 'restoreClaim', claim: 'felled' }, put)
    const held = withChanges([], decisionsBetween(found, put))
    expect(withChanges(held, decisionsBetween(put, back))).toEqual([])
  })

  it('is removed when the act is undone, and restored when it is redone', () => {
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

  it('is removed with its claim', () => {
    const merged: Command = { type: 'mergeClaims', claims: ['elms', 'felled'] }
    expect(heldAfter({ ...first, claim: 'felled' }, merged)).toEqual([['elms', 'first']])
  })

  it('keeps the claim’s traits at the time of the decision', () => {
    const [change] = decisionsBetween(article, after(first))
    expect(change?.decision?.traits).toEqual(['kind:quantity', 'word:bob', 'word:felled'])
  })

  it('is forgotten after two thousand later ones', () => {
    const place = { article: 'a', decision: undefined }
    const many = Array.from({ length: decisionLimit + 5 }, (_, index) => {
      const claim = `c${index}`
      return { ...place, claim, decision: { article: 'a', claim, act: 'last' as const, traits: [] } }
    })
    const held = withChanges([], many)
    expect([held.length, held[0]?.claim]).toEqual([decisionLimit, 'c5'])
  })
})
