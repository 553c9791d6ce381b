import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand, type Command } from '../../src/core/commands'
import { CommandRefused } from '../../src/core/commands/act'
import { sightsOf } from '../../src/core/commands/causality'
import { foldLog, inOrder } from '../../src/core/commands/history'
import { type Replayed, replay } from '../../src/core/commands/replay'
import type { Article } from '../../src/core/model/article'
import type { LogLine, Recorded } from '../../src/core/commands/logEntry'
import { libraryFormat } from '../../src/core/model/libraryFormat'
import { changesBetween } from '../../src/core/changes/changes'
import { articleEvents, claimEvents } from '../../src/core/changes/events'
import { evidenceFrom, sourceOf } from '../reports/sampleArticle'
import { checkedArticle, placeOf } from './checkedArticle'
import { growth } from '../growth'

const base = checkedArticle()

/**
 * Log lines in the order they were written; each follows its device's previous line, and `seen` lists what it had read.
 */
class Log {
  readonly lines: LogLine[] = []
  private readonly last = new Map<string, string>()

  constructor(article: Article) {
    this.add('device-0', { type: 'createArticle', article }, 'create', false)
  }

  add(device: string, command: Recorded, act: string, hasReadAll: boolean): void {
    const place = this.lines.length + 1
    const seen = [...this.last].filter(([other]) => other !== device).map(([, hash]) => hash)
    const hash = `line ${place}`
    this.lines.push({
      v: libraryFormat,
      device,
      lamport: place,
      time: `2025-03-04T10:00:00.${String(place % 1000).padStart(3, '0')}Z`,
      person: device,
      act,
      command,
      hash,
      after: this.last.get(device),
      ...(hasReadAll && seen.length > 0 ? { seen } : {}),
    })
    this.last.set(device, hash)
  }
}

/**
 * The definition of a replay: a command changes the current article, and an undo or redo gives what the log so far
 * folds to.
 */
function plainReplay(entries: readonly LogLine[]): Omit<Replayed, 'isUndone'>[] {
  const ordered = inOrder(entries)
  const sight = sightsOf(ordered)
  let article = base
  return ordered.map((entry, index) => {
    const { command, person, time, hash } = entry
    const before = article
    if (command.type === 'undo' || command.type === 'redo')
      article = foldLog(ordered.slice(0, index + 1)).article
    else if (command.type !== 'createArticle') {
      try {
        article = applyCommand(before, command, { person, time, line: hash, saw: sight(hash), isNew: false })
      } catch (error) {
        if (!(error instanceof CommandRefused)) throw error
        return { entry, before, after: before, isRefused: true }
      }
    }
    return { entry, before, after: article, isRefused: false }
  })
}

const doing = fc.oneof(
  fc.record({
    type: fc.constant('setVerdict' as const),
    claim: fc.constantFrom('elms', 'felled', 'rest', 'new'),
    rating: fc.constantFrom('verified', 'false'),
  }),
  fc.record({
    type: fc.constant('setRationale' as const),
    claim: fc.constantFrom('elms', 'felled', 'year'),
    rationale: fc.string({ maxLength: 4 }),
  }),
  fc.constantFrom<Command>(
    { type: 'addClaim', claim: 'new', ...placeOf(base, 'in 1902') },
    { type: 'splitClaim', claim: 'elms', at: placeOf(base, 'in 1902').start, second: 'year' },
    { type: 'mergeClaims', claims: ['elms', 'felled'] },
    { type: 'clearVerdict', claim: 'felled' },
    { type: 'dismissClaim', claim: 'felled' },
    { type: 'signOff', claim: 'felled' },
    { type: 'addEvidence', claim: 'felled', evidence: evidenceFrom('ledger'), newSource: sourceOf('ledger') },
    { type: 'removeEvidence', claim: 'elms', evidence: 'e-archive' },
    { type: 'passSentence', start: 0, nothingToCheck: true },
    { type: 'editDetails', details: { ...base.details, byline: 'A. Writer' } },
    { type: 'assignArticle', assignee: 'Ines' },
    { type: 'assignArticle', assignee: '' },
    { type: 'setDueDay', day: '2026-12-03' },
    { type: 'addTags', tags: ['parks', 'trees'] },
    { type: 'removeTags', tags: ['parks'] },
    { type: 'removeArticle' },
    { type: 'putBackArticle' },
  ),
)
const act = fc.integer({ min: 0, max: 11 }).map((number) => `act ${number}`)
const recorded = fc.oneof(
  { weight: 5, arbitrary: doing },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('undo' as const), act }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('redo' as const), act }) },
)
/** Acts of several lines, undone several times, by their own device or another, before, among or after their lines. */
const logs = fc
  .array(fc.record({ by: fc.integer({ min: 0, max: 2 }), act, command: recorded, reads: fc.boolean() }), {
    maxLength: 40,
  })
  .map((steps) => {
    const log = new Log(base)
    for (const { by, act, command, reads } of steps) log.add(`device-${by}`, command, act, reads)
    return log.lines
  })

describe('whatever log is replayed', () => {
  it('each line gives what it did, and each undo and redo what the log so far folds to', () => {
    fc.assert(
      fc.property(logs, (entries) => {
        const lines = [...replay(entries)].map(({ isUndone: _, ...line }) => line)
        expect(lines).toEqual(plainReplay(entries))
      }),
      { numRuns: 600 },
    )
  })

  it('an undo of nothing at its end gives the state that all of it folds to', () => {
    fc.assert(
      fc.property(logs, (entries) => {
        const end = { ...entries.at(-1)!, lamport: 1000, hash: 'end', act: 'end' }
        const ended = [...entries, { ...end, command: { type: 'undo', act: 'none' } as const }]
        expect([...replay(ended)].at(-1)!.after).toEqual(foldLog(entries).article)
      }),
      { numRuns: 200 },
    )
  })

  it('changes are the same for parts that were kept and for equal copies of them', () => {
    fc.assert(
      fc.property(logs, (entries) => {
        for (const { before, after } of replay(entries))
          expect(changesBetween(before, after)).toEqual(
            changesBetween(structuredClone(before), structuredClone(after)),
          )
      }),
      { numRuns: 100 },
    )
  })

  it('the history of a claim agrees with the history of the article', () => {
    fc.assert(
      fc.property(logs, (entries) => {
        const history = foldLog(entries)
        const ofArticle = [...articleEvents(history)].flatMap(({ id, changes }) => {
          const own = changes.filter(({ claim }) => claim === 'felled')
          return own.length > 0 ? [[id, own]] : []
        })
        const ofClaim = [...claimEvents(history, 'felled')].flatMap(({ id, changes }) =>
          changes.length > 0 ? [[id, changes]] : [],
        )
        expect(ofClaim).toEqual(ofArticle)
      }),
      { numRuns: 200 },
    )
  })
})

/** A log with that many lines and undos, written in turn by several devices that read each other all the time. */
function logWithUndos(lines: number, undos: number, devices: number): readonly LogLine[] {
  const log = new Log(base)
  const done = new Map<string, string[]>()
  const every = Math.floor(lines / undos)
  while (log.lines.length < lines) {
    const turn = log.lines.length
    const device = `device-${turn % devices}`
    const acts = done.get(device) ?? []
    done.set(device, acts)
    const act = `act ${turn}`
    const last = turn % every === 0 ? acts.pop() : undefined
    if (last === undefined) acts.push(act)
    const claim = turn % 3 === 0 ? 'elms' : 'felled'
    const command: Recorded =
      last === undefined
        ? { type: 'setRationale', claim, rationale: `Counted ${turn}.` }
        : { type: 'undo', act: last }
    log.add(device, command, act, true)
  }
  return log.lines
}

describe('the time to compute the history', () => {
  const countEvents = (entries: readonly LogLine[]) => [...articleEvents(foldLog(entries))].length

  it.each([1, 3])('is no longer with many undos than with few, on %i devices', async (devices) => {
    const ratio = await growth(countEvents, logWithUndos(1200, 25, devices), logWithUndos(1200, 400, devices))
    expect(ratio).toBeLessThan(3)
  })

  it('grows linearly with the log', async () => {
    const ratio = await growth(countEvents, logWithUndos(600, 100, 2), logWithUndos(2400, 400, 2))
    expect(ratio).toBeLessThan(8)
  })
})
