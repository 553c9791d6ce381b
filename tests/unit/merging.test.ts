import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/core/commands'
import { foldLog } from '../../src/core/commands/history'
import { isChecked, isContested, standingVerdicts } from '../../src/core/checklist/contested'
import { coverageOf } from '../../src/core/checklist/coverage'
import { checkedArticle, claim, placeOf } from './checkedArticle'
import { type Device, devicesWith, rateAs } from './devices'

const base = checkedArticle()
const two = () => devicesWith(base, ['Ines', 'Juan']) as [Device, Device]
const felled = (device: Device) => claim(device.history.article, 'felled')
const ratings = (device: Device) =>
  standingVerdicts(felled(device)).map(({ rating, by }) => `${by}: ${rating}`)

/** Both read what the other has. */
function meet(one: Device, other: Device): void {
  one.read(other)
  other.read(one)
}

describe('two people who rate a claim without seeing each other’s verdict', () => {
  it('find both verdicts when their libraries meet, and the claim is contested and not checked', () => {
    const [ines, juan] = two()
    ines.give(rateAs('felled', 'false'))
    juan.give(rateAs('felled', 'verified'))
    meet(ines, juan)
    for (const device of [ines, juan]) {
      expect(ratings(device).toSorted()).toEqual(['Ines: false', 'Juan: verified'])
      expect([isContested(felled(device)), isChecked(felled(device))]).toEqual([true, false])
      expect(coverageOf(device.history.article)).toMatchObject({ checked: 1, contested: 1 })
    }
    expect(ines.history.article).toEqual(juan.history.article)
  })

  it('settle it with a verdict that one of them gives knowing both', () => {
    const [ines, juan] = two()
    ines.give(rateAs('felled', 'false'))
    juan.give(rateAs('felled', 'verified'))
    meet(ines, juan)
    juan.give(rateAs('felled', 'disputed'))
    meet(ines, juan)
    for (const device of [ines, juan]) expect(ratings(device)).toEqual(['Juan: disputed'])
  })

  it('contest it again if both settle it at the same time, and differently', () => {
    const [ines, juan] = two()
    ines.give(rateAs('felled', 'false'))
    juan.give(rateAs('felled', 'verified'))
    meet(ines, juan)
    ines.give(rateAs('felled', 'unproven'))
    juan.give(rateAs('felled', 'disputed'))
    meet(ines, juan)
    expect(ratings(ines).toSorted()).toEqual(['Ines: unproven', 'Juan: disputed'])
  })

  it('who agree have two verdicts, and nothing to settle', () => {
    const [ines, juan] = two()
    ines.give(rateAs('felled', 'false'))
    juan.give(rateAs('felled', 'false'))
    meet(ines, juan)
    expect(ratings(ines)).toHaveLength(2)
    expect(isChecked(felled(ines))).toBe(true)
  })

  it('keep the other’s verdict if one withdraws their own', () => {
    const [ines, juan] = two()
    ines.give(rateAs('felled', 'false'))
    ines.give({ type: 'clearVerdict', claim: 'felled' })
    juan.give(rateAs('felled', 'verified'))
    meet(ines, juan)
    expect(ratings(ines)).toEqual(['Juan: verified'])
    juan.undo()
    meet(ines, juan)
    expect(ratings(ines)).toEqual([])
  })

  it('do not contest what they had seen', () => {
    const [ines, juan] = two()
    ines.give(rateAs('felled', 'false'))
    meet(ines, juan)
    juan.give(rateAs('felled', 'verified'))
    meet(ines, juan)
    expect(ratings(ines)).toEqual(['Juan: verified'])
  })
})

describe('work done at the same time', () => {
  it('loses no word of two rationales: both are kept until somebody who has read both writes again', () => {
    const [ines, juan] = two()
    for (const text of ['The ledger', 'The ledger says 12.'])
      ines.give({ type: 'setRationale', claim: 'felled', rationale: text }, 'typing')
    juan.give({ type: 'setRationale', claim: 'felled', rationale: 'The mayor says 13.' })
    meet(ines, juan)
    expect(felled(ines).rationale.split('\n\n').toSorted()).toEqual([
      'The ledger says 12.',
      'The mayor says 13.',
    ])
    ines.give({ type: 'setRationale', claim: 'felled', rationale: 'Ledger 12, mayor 13.' })
    meet(ines, juan)
    expect(felled(juan).rationale).toBe('Ledger 12, mayor 13.')
  })

  it('keeps a verdict on a claim that somebody set aside without knowing of it', () => {
    const [ines, juan] = two()
    ines.give(rateAs('felled', 'false'))
    for (let step = 0; step < 3; step++) juan.give({ type: 'passSentence', start: 0, nothingToCheck: true })
    juan.give({ type: 'dismissClaim', claim: 'felled' })
    meet(ines, juan)
    expect(felled(juan)).toMatchObject({ dismissed: false, verdict: { rating: 'false' } })
  })

  it('keeps both claims if two people marked the same words', () => {
    const [ines, juan] = two()
    ines.give({ type: 'addClaim', claim: 'of-ines', ...placeOf(base, 'in 1902') })
    juan.give({ type: 'addClaim', claim: 'of-juan', ...placeOf(base, 'in 1902') })
    juan.give(rateAs('of-juan', 'verified'))
    meet(ines, juan)
    expect(ines.history.refused).toEqual([])
    expect(claim(ines.history.article, 'of-juan').verdict?.rating).toBe('verified')
  })

  it('lists what can’t be applied after the other’s change, and keeps it in the log', () => {
    const [ines, juan] = two()
    ines.give({ type: 'mergeClaims', claims: ['elms', 'felled'] })
    juan.give({ type: 'relabelClaim', claim: 'rest', label: 'nobody' })
    juan.give(rateAs('felled', 'false'))
    meet(ines, juan)
    expect(ines.history.refused.map(({ command }) => command.type)).toEqual(['setVerdict'])
    expect(juan.history.refused).toEqual(ines.history.refused)
  })

  it('is not signed off by somebody who had not seen the verdict', () => {
    const [ines, juan] = two()
    ines.give(rateAs('felled', 'false'))
    meet(ines, juan)
    ines.give({ type: 'setRationale', claim: 'felled', rationale: 'Counted.' })
    ines.give(rateAs('felled', 'disputed'))
    juan.give({ type: 'signOff', claim: 'felled' })
    meet(ines, juan)
    expect(felled(juan).signOff).toBeUndefined()
  })

  it('is undone by the person who did it, and not by the other by accident', () => {
    const [ines, juan] = two()
    ines.give(rateAs('felled', 'false'))
    meet(ines, juan)
    expect(juan.history.undoable).toEqual([])
    expect(ines.history.undoable.map(({ name }) => name)).toEqual(['mark false'])
  })
})

const doing = fc.oneof(
  fc.record({
    type: fc.constant('setVerdict' as const),
    claim: fc.constantFrom('elms', 'felled', 'rest', 'new'),
    rating: fc.constantFrom('verified', 'false', 'disputed'),
  }),
  fc.record({
    type: fc.constantFrom('setRationale' as const),
    claim: fc.constantFrom('elms', 'felled', 'year'),
    rationale: fc.string({ maxLength: 4 }),
  }),
  fc.constantFrom<Command>(
    { type: 'addClaim', claim: 'new', ...placeOf(base, 'in 1902') },
    { type: 'splitClaim', claim: 'elms', at: placeOf(base, 'in 1902').start, second: 'year' },
    { type: 'mergeClaims', claims: ['elms', 'felled'] },
    { type: 'clearVerdict', claim: 'felled' },
    { type: 'dismissClaim', claim: 'felled' },
    { type: 'restoreClaim', claim: 'felled' },
    { type: 'signOff', claim: 'felled' },
    { type: 'removeEvidence', claim: 'elms', evidence: 'e-archive' },
    { type: 'passSentence', start: 0, nothingToCheck: true },
    { type: 'assignArticle', assignee: 'Ines' },
    { type: 'assignArticle', assignee: '' },
    { type: 'setDueDay', day: '2026-12-03' },
    { type: 'addTags', tags: ['parks', 'trees'] },
    { type: 'removeTags', tags: ['parks'] },
    { type: 'removeArticle' },
    { type: 'putBackArticle' },
  ),
)
const device = fc.integer({ min: 0, max: 2 })
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ by: device, command: doing }) },
  { weight: 1, arbitrary: fc.record({ undoneBy: device }) },
  { weight: 2, arbitrary: fc.record({ reader: device, of: device }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

function afterAll(steps: readonly Step[]): Device[] {
  const devices = devicesWith(base, ['Ines', 'Juan', 'Mara'])
  for (const next of steps) {
    if ('by' in next) devices[next.by]!.give(next.command)
    else if ('undoneBy' in next) devices[next.undoneBy]!.undo()
    else devices[next.reader]!.read(devices[next.of]!)
  }
  return devices
}

/** What devices with the same lines must agree on: everything except what each can undo. */
const sharedState = ({ history: { article, refused, heads, entries } }: Device) => ({
  article,
  refused,
  heads: heads.toSorted(),
  entries,
})

describe('whatever is done on three devices, however often and in whatever order they sync', () => {
  const steps = fc.array(step, { maxLength: 30 })

  it('they agree in the end, whoever reads whom first, and how often', () => {
    fc.assert(
      fc.property(steps, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (done, order) => {
        const devices = afterAll(done)
        for (let round = 0; round < 2; round++)
          for (const reader of order) for (const of of order) devices[reader]!.read(devices[of]!)
        const [first, ...others] = devices
        for (const other of others) expect(sharedState(other)).toEqual(sharedState(first!))
      }),
      { numRuns: 400 },
    )
  })

  it('the state a device updated line by line is the one its lines fold to', () => {
    fc.assert(
      fc.property(steps, (done) => {
        for (const { history, name } of afterAll(done)) {
          const folded = foldLog(history.entries.toReversed(), undefined, name)
          expect(folded.article).toEqual(history.article)
          expect(folded.undoable).toEqual(history.undoable)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('no verdict is removed except by somebody who had seen it', () => {
    const verdictStep = fc.oneof(
      fc.record({
        by: device,
        command: fc.record({
          type: fc.constant('setVerdict' as const),
          claim: fc.constant('felled'),
          rating: fc.constantFrom('verified', 'false', 'disputed'),
        }),
      }),
      fc.record({ reader: device, of: device }),
    )
    fc.assert(
      fc.property(fc.array(verdictStep, { maxLength: 20 }), (done) => {
        const devices = afterAll(done)
        for (const reader of devices) for (const other of devices) reader.read(other)
        const { history } = devices[0]!
        const standing = standingVerdicts(claim(history.article, 'felled')).map(({ line }) => line ?? '')
        // Computed by plain reachability, without the fold's own clocks.
        const seenBy = new Map<string, Set<string>>()
        for (const { hash, after, seen = [] } of history.entries) {
          const parents = [...(after === undefined ? [] : [after]), ...seen]
          seenBy.set(hash, new Set([...parents, ...parents.flatMap((p) => [...(seenBy.get(p) ?? [])])]))
        }
        const verdicts = history.entries.filter(({ command }) => command.type === 'setVerdict')
        const expected = verdicts
          .filter(({ hash }) => !verdicts.some((later) => seenBy.get(later.hash)!.has(hash)))
          .map(({ hash }) => hash)
        expect(standing.toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: 400 },
    )
  })
})
