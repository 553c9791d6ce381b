import { describe, expect, it } from 'vitest'
import { applyCommand, type Command } from '../../src/core/commands'
import { changeBetween, withChange } from '../../src/core/model/articleChange'
import { checkedArticle, context } from './checkedArticle'

const before = checkedArticle()
const [first, second] = before.claims
const done = (command: Command) => applyCommand(before, command, context)
/** As it comes from the program to the window. */
const sent = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T

describe('the change of an article by a command', () => {
  it.each<Command>([
    { type: 'setVerdict', claim: second!.id, rating: 'false' },
    { type: 'passSentence', start: before.sentences.at(-1)!.start, nothingToCheck: true },
    { type: 'addClaim', claim: 'one-more', start: 0, end: 4 },
    { type: 'editDetails', details: { ...before.details, title: 'Elms' } },
    { type: 'removeArticle' },
  ])('makes its later state of its earlier one: $type', (command) => {
    const after = done(command)
    expect(after).not.toEqual(before)
    expect(withChange(before, sent(changeBetween(before, after)))).toEqual(after)
  })

  it('drops what the article has no longer', () => {
    const removed = done({ type: 'removeArticle' })
    expect(withChange(removed, sent(changeBetween(removed, before)))).toEqual(before)
  })

  it('has of a verdict nothing but the claim, and leaves the others as they are', () => {
    const after = done({ type: 'setVerdict', claim: second!.id, rating: 'false' })
    const change = changeBetween(before, after)
    expect(change).toEqual({ put: {}, dropped: [], claims: [[1, after.claims[1]]] })
    const known = withChange(before, sent(change))
    expect(known.claims[0]).toBe(first)
    expect(known.sentences).toBe(before.sentences)
  })
})
