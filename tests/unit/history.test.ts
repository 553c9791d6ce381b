import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/core/commands'
import { CommandRefused } from '../../src/core/commands/act'
import { appendEntry, beginHistory, foldLog, type History } from '../../src/core/commands/history'
import type { LogLine, Recorded } from '../../src/core/commands/logEntry'
import { libraryFormat } from '../../src/core/model/libraryFormat'
import { checkedArticle, claim, frozen, placeOf } from './checkedArticle'

const base = checkedArticle()

function entryOf(command: Recorded, lamport: number, act: string, device = 'desk'): LogLine {
  const time = `2025-03-04T10:00:${String(lamport % 60).padStart(2, '0')}.000Z`
  const hash = `${device} ${lamport}`
  const after = lamport === 1 ? undefined : `${device} ${lamport - 1}`
  return frozen({ v: libraryFormat, device, lamport, time, person: 'Ines Okoye', act, command, hash, after })
}

const begin = (): History =>
  beginHistory(base, entryOf({ type: 'createArticle', article: base }, 1, 'create'))

const give = (history: History, command: Recorded, act = `act ${history.entries.length}`) =>
  appendEntry(history, entryOf(command, history.entries.length + 1, act))

const undo = (history: History) => give(history, { type: 'undo', act: history.undoable.at(-1)!.act })
const redo = (history: History) => give(history, { type: 'redo', act: history.redoable.at(-1)!.act })

const rationale = (text: string): Command => ({ type: 'setRationale', claim: 'felled', rationale: text })
const verdictOn = (id: string, rating = 'false'): Command => ({ type: 'setVerdict', claim: id, rating })

/** A history without the order of its entries. */
function contentOf({ article, undoable, redoable, base, refused }: History) {
  return { article, undoable, redoable, base, refused }
}

describe('undo', () => {
  it('goes back one act at a time, the last act first, and redo goes forward', () => {
    const rated = give(begin(), verdictOn('felled'))
    const both = give(rated, verdictOn('elms', 'disputed'))
    const back = undo(both)
    expect(back.article).toEqual(rated.article)
    expect(undo(back).article).toEqual(base)
    expect(redo(redo(undo(back))).article).toEqual(both.article)
  })

  it('names what it will undo and what it will redo', () => {
    const rated = give(begin(), verdictOn('felled', 'mostly-verified'))
    expect(rated.undoable.map(({ name }) => name)).toEqual(['mark mostly verified'])
    expect(undo(rated).redoable.map(({ name }) => name)).toEqual(['mark mostly verified'])
    expect(undo(rated).undoable).toEqual([])
  })

  it('undoes all lines of an act together', () => {
    let history = give(begin(), verdictOn('felled'))
    for (const text of ['W', 'We', 'We counted.']) history = give(history, rationale(text), 'typing')
    expect(history.undoable).toHaveLength(2)
    const back = undo(history)
    expect(claim(back.article, 'felled')).toMatchObject({ rationale: '', verdict: { rating: 'false' } })
    expect(claim(redo(back).article, 'felled').rationale).toBe('We counted.')
  })

  it('can’t be redone after something else was done', () => {
    const history = give(undo(give(begin(), verdictOn('felled'))), verdictOn('elms'))
    expect(history.redoable).toEqual([])
    expect(claim(history.article, 'felled').verdict).toBeUndefined()
  })
})

describe('a history', () => {
  it('refuses to create an article twice', () => {
    expect(() => give(begin(), { type: 'createArticle', article: base })).toThrow(CommandRefused)
  })

  it('stays as it was when a command is refused', () => {
    const history = frozen(give(begin(), verdictOn('felled')))
    expect(() => give(history, verdictOn('gone'))).toThrow(CommandRefused)
  })

  it('can’t be folded if the line that created it is lost, unless there is an article to begin from', () => {
    const { entries } = give(begin(), verdictOn('felled'))
    expect(() => foldLog(entries.slice(1))).toThrow(CommandRefused)
    expect(claim(foldLog(entries.slice(1), base).article, 'felled').verdict?.rating).toBe('false')
  })

  it('lists commands that were refused, for example after two devices changed the same claim', () => {
    const create = entryOf({ type: 'createArticle', article: base }, 1, 'create')
    const merge = entryOf({ type: 'mergeClaims', claims: ['elms', 'felled'] }, 2, 'merge', 'attic')
    const rate = entryOf(verdictOn('felled'), 2, 'rate', 'desk')
    const history = foldLog([rate, merge, create])
    expect(history.refused).toEqual([rate])
    expect(history.article.claims.map(({ id }) => id)).toEqual(['elms', 'rest'])
  })
})

/** What a person may do next: one of these, or undo or redo. */
const doing = fc.oneof(
  fc.record({
    type: fc.constant('setVerdict' as const),
    claim: fc.constantFrom('elms', 'felled', 'rest', 'new'),
    rating: fc.constantFrom('verified', 'false'),
  }),
  fc.record({
    type: fc.constant('setRationale' as const),
    claim: fc.constantFrom('elms', 'felled', 'year'),
    rationale: fc.string({ maxLength: 5 }),
  }),
  fc.constantFrom<Command>(
    { type: 'addClaim', claim: 'new', ...placeOf(base, 'in 1902') },
    { type: 'splitClaim', claim: 'elms', at: placeOf(base, 'in 1902').start, second: 'year' },
    { type: 'mergeClaims', claims: ['elms', 'felled'] },
    { type: 'dismissClaim', claim: 'new' },
    { type: 'removeEvidence', claim: 'elms', evidence: 'e-archive' },
    { type: 'passSentence', start: 0, nothingToCheck: true },
  ),
)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ command: doing, joined: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('redo' as const) },
)
type Doing = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** The history after a person did all that; refused commands are skipped. */
function afterDoing(doings: readonly Doing[]): History {
  let history = begin()
  for (const next of doings) {
    if (next === 'undo') history = history.undoable.length > 0 ? undo(history) : history
    else if (next === 'redo') history = history.redoable.length > 0 ? redo(history) : history
    else {
      const act = next.joined ? history.undoable.at(-1)?.act : undefined
      try {
        history = give(history, next.command, act)
      } catch (error) {
        if (!(error instanceof CommandRefused)) throw error
      }
    }
  }
  return history
}

const doings = fc.array(step, { maxLength: 25 })

describe('whatever a person does', () => {
  it('the log folds to the state that was kept, in whatever order its lines are read', () => {
    fc.assert(
      fc.property(doings, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (done, random) => {
        const history = afterDoing(done)
        const keyed = history.entries.map((entry) => ({ entry, key: random.next().value as number }))
        const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ entry }) => entry)
        const folded = foldLog(shuffled)
        expect(contentOf(folded)).toEqual(contentOf(history))
        expect(folded.entries).toEqual(history.entries)
      }),
      { numRuns: 300 },
    )
  })

  it('undoing all of it gives the original article, and redoing it all restores it', () => {
    fc.assert(
      fc.property(doings, (done) => {
        const history = afterDoing(done)
        let back = history
        for (const _ of history.undoable) back = undo(back)
        expect(back.article).toEqual(base)
        expect(back.undoable).toEqual([])
        let forward = back
        for (const _ of history.undoable) forward = redo(forward)
        expect(forward.article).toEqual(history.article)
        expect(forward.undoable).toEqual(history.undoable)
      }),
      { numRuns: 300 },
    )
  })

  it('two devices that have each other’s lines have the same history', () => {
    const deviceLog = (device: string) =>
      fc
        .array(doing, { maxLength: 8 })
        .map((commands) =>
          commands.map((command, index) => entryOf(command, index + 2, `${device} ${index}`, device)),
        )
    fc.assert(
      fc.property(deviceLog('desk'), deviceLog('attic'), (desk, attic) => {
        const create = entryOf({ type: 'createArticle', article: base }, 1, 'create')
        const here = foldLog([create, ...desk, ...attic])
        const there = foldLog([...attic, ...desk, create])
        expect(there).toEqual(here)
      }),
      { numRuns: 200 },
    )
  })
})
