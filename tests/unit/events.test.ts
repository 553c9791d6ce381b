import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/core/commands'
import { stateOfClaim } from '../../src/core/model/claimState'
import * as events from '../../src/core/changes/events'
import { evidenceFrom, sourceOf } from '../reports/sampleArticle'
import { checkedArticle, claim } from './checkedArticle'
import { type Device, devicesWith, rateAs } from './devices'

const base = checkedArticle()
const articleEvents = ({ history }: Device) => [...events.articleEvents(history)]
const claimEvents = ({ history }: Device, id: string) => [...events.claimEvents(history, id)]
const one = () => devicesWith(base, ['Ines'])[0]!
const rationale = (text: string): Command => ({ type: 'setRationale', claim: 'felled', rationale: text })
const eventsOf = (device: Device) =>
  claimEvents(device, 'felled').map(({ person, what, fate, changes }) => [
    person,
    what,
    fate,
    ...changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`),
  ])

describe('the history of a claim', () => {
  it('says who did what, with the values before and after', () => {
    const ines = one()
    ines.give(rateAs('felled', 'false'))
    ines.give({
      type: 'addEvidence',
      claim: 'felled',
      evidence: evidenceFrom('ledger', { quotation: '12 were felled', locator: 'p. 4' }),
      newSource: sourceOf('ledger'),
    })
    ines.give({ type: 'setSpeaker', claim: 'felled', name: 'The mayor' })
    ines.give(rateAs('elms', 'disputed'))
    ines.give(rateAs('felled', 'verified'))
    expect(eventsOf(ines)).toEqual([
      ['Ines', 'mark false', 'done', 'verdict:  → false'],
      ['Ines', 'add evidence', 'done', 'evidence:  → supports: Title of ledger, “12 were felled”, p. 4'],
      ['Ines', 'change speaker', 'done', 'speaker:  → The mayor'],
      ['Ines', 'mark verified', 'done', 'verdict: false → verified'],
    ])
  })

  it('says in words when the claim is to be checked, and restores that with an earlier state', () => {
    const ines = one()
    ines.give({ type: 'prioritiseClaim', claim: 'felled', urgency: 'first' })
    ines.give({ type: 'prioritiseClaim', claim: 'felled', urgency: 'normal' })
    expect(eventsOf(ines)).toEqual([
      ['Ines', 'check first', 'done', 'order:  → first'],
      ['Ines', 'check in its turn', 'done', 'order: first → '],
    ])
    ines.give({ type: 'revertClaim', state: claimEvents(ines, 'felled')[0]!.state! })
    expect(claim(ines.history.article, 'felled').urgency).toBe('first')
  })

  it('has one event for one spell of typing', () => {
    const ines = one()
    for (const text of ['W', 'We', 'We counted.']) ines.give(rationale(text), 'typing')
    expect(eventsOf(ines)).toEqual([['Ines', 'edit rationale', 'done', 'rationale:  → We counted.']])
  })

  it('shows what was undone since, and the undo itself', () => {
    const ines = one()
    ines.give(rateAs('felled', 'false'))
    ines.undo()
    expect(eventsOf(ines)).toEqual([
      ['Ines', 'mark false', 'undone', 'verdict:  → false'],
      ['Ines', 'undo', 'done', 'verdict: false → '],
    ])
  })

  it('does not show an undo of something else', () => {
    const [ines, juan] = devicesWith(base, ['Ines', 'Juan']) as [Device, Device]
    ines.give(rateAs('elms', 'disputed'))
    juan.read(ines)
    juan.give(rateAs('felled', 'false'))
    ines.read(juan)
    ines.undo()
    expect(eventsOf(ines)).toEqual([['Juan', 'mark false', 'done', 'verdict:  → false']])
  })

  it('shows what was refused because others changed the same thing at the same time', () => {
    const [ines, juan] = devicesWith(base, ['Ines', 'Juan']) as [Device, Device]
    ines.give({ type: 'mergeClaims', claims: ['elms', 'felled'] })
    juan.give({ type: 'relabelClaim', claim: 'rest', label: 'nobody' })
    juan.give(rateAs('felled', 'false'))
    ines.read(juan)
    expect(eventsOf(ines).map(([person, what, fate]) => [person, what, fate])).toEqual([
      ['Ines', 'merge claims', 'done'],
      ['Juan', 'mark false', 'refused'],
    ])
  })

  it('shows the state of the claim after each event, which a new command can restore', () => {
    const ines = one()
    ines.give(rateAs('felled', 'false'))
    ines.give(rationale('We counted.'))
    const [first, second] = claimEvents(ines, 'felled')
    ines.give(rateAs('felled', 'verified'))
    ines.give(rationale('Otherwise.'))
    ines.give({ type: 'dismissClaim', claim: 'felled' })
    ines.give({ type: 'revertClaim', state: second!.state! })
    expect(claim(ines.history.article, 'felled')).toMatchObject({
      verdict: { rating: 'false', by: 'Ines' },
      rationale: 'We counted.',
      dismissed: false,
    })
    ines.give({ type: 'revertClaim', state: first!.state! })
    expect(stateOfClaim(claim(ines.history.article, 'felled'))).toEqual(first!.state)
    ines.undo()
    expect(claim(ines.history.article, 'felled').rationale).toBe('We counted.')
  })

  it('restores a claim that was merged away', () => {
    const ines = one()
    ines.give(rateAs('felled', 'false'))
    const [event] = claimEvents(ines, 'felled')
    ines.give({ type: 'mergeClaims', claims: ['elms', 'felled'] })
    expect(claimEvents(ines, 'felled').at(-1)?.state).toBeNull()
    ines.give({ type: 'revertClaim', state: event!.state! })
    expect(claim(ines.history.article, 'felled').verdict?.rating).toBe('false')
  })

  it('gives a restored verdict the name of the person who restores it, and restores no sign-off', () => {
    const [ines, juan] = devicesWith(base, ['Ines', 'Juan']) as [Device, Device]
    ines.give(rateAs('felled', 'false'))
    juan.read(ines)
    juan.give({ type: 'signOff', claim: 'felled' })
    const { state } = claimEvents(juan, 'felled').at(-1)!
    juan.give(rateAs('felled', 'verified'))
    juan.give({ type: 'revertClaim', state: state! })
    expect(claim(juan.history.article, 'felled')).toMatchObject({ verdict: { rating: 'false', by: 'Juan' } })
    expect(claim(juan.history.article, 'felled').signOff).toBeUndefined()
  })
})

describe('the history of an article', () => {
  it('shows everything that was done to it, from its opening on', () => {
    const ines = one()
    ines.give(rateAs('felled', 'false'))
    ines.give({ type: 'editDetails', details: { ...base.details, byline: 'A. Writer' } })
    ines.give({ type: 'passSentence', start: base.sentences[0]!.start, nothingToCheck: true })
    ines.give({ type: 'removeArticle' })
    const all = articleEvents(ines)
    expect(all.map(({ what }) => what)).toEqual([
      'open article',
      'mark false',
      'edit details',
      'mark nothing to check',
      'move article to trash',
    ])
    expect(
      all.slice(1).map(({ changes }) => changes.map(({ label, field, after }) => [label, field, after])),
    ).toEqual([
      [['Bob felled 12 of them', 'verdict', 'false']],
      [['', 'byline', 'A. Writer']],
      [['', 'nothing-to-check', 'Elms of the town']],
      [['', 'trash', 'in the trash']],
    ])
  })
})
