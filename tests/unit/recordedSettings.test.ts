import { describe, expect, it } from 'vitest'
import { appendEntry, beginHistory, foldLog } from '../../src/core/commands/history'
import type { LogLine, Recorded } from '../../src/core/commands/logEntry'
import { settingsAt } from '../../src/core/commands/settingsInForce'
import { libraryFormat } from '../../src/core/model/libraryFormat'
import type { RecordedSettings } from '../../src/core/model/recordedSettings'
import { standardScale } from '../../src/core/model/scale'
import { checkedArticle } from './checkedArticle'

const article = checkedArticle()
const verdict: Recorded = { type: 'setVerdict', claim: 'felled', rating: 'false' }

/** Settings whose scale calls false another name. */
const named = (name: string): RecordedSettings => ({
  scale: standardScale.map((rating) => (rating.id === 'false' ? { ...rating, name } : rating)),
  rules: {},
})

function line(hash: string, lamport: number, command: Recorded, more: Partial<LogLine> = {}): LogLine {
  const place = { v: libraryFormat, device: 'desk', lamport, person: 'Ines Okoye', act: hash } as const
  return { ...place, time: '2025-03-04T10:00:00.000Z', command, hash, after: undefined, ...more }
}

const create = line('one', 1, { type: 'createArticle', article }, { settings: named('False') })
const nameOf = (settings: RecordedSettings | undefined) =>
  settings?.scale.find(({ id }) => id === 'false')?.name

describe('the settings that a log records', () => {
  it('are the last ones, whether lines are folded or appended', () => {
    const rated = line('two', 2, verdict, { after: 'one', settings: named('Wrong') })
    const later = line(
      'three',
      3,
      { type: 'setRationale', claim: 'felled', rationale: 'x' },
      { after: 'two' },
    )
    expect(nameOf(foldLog([create, rated, later]).settings)).toBe('Wrong')
    const history = appendEntry(appendEntry(beginHistory(article, create), rated), later)
    expect(nameOf(history.settings)).toBe('Wrong')
    expect(foldLog([line('one', 1, { type: 'createArticle', article })]).settings).toBeUndefined()
  })

  it('stay when the act that recorded them is undone, which they never are themselves', () => {
    const rated = line('two', 2, verdict, { after: 'one', settings: named('Wrong') })
    const undo = line('three', 3, { type: 'undo', act: 'two' }, { after: 'two' })
    const { settings, undoable, redoable } = foldLog([create, rated, undo])
    expect([nameOf(settings), undoable.length, redoable.length]).toEqual(['Wrong', 0, 1])
  })

  it('are, for each line, the last ones that its writer had seen', () => {
    const other = { device: 'laptop' }
    const lines = [
      create,
      line('two', 2, verdict, { after: 'one', settings: named('Wrong') }),
      line('elsewhere', 3, verdict, { ...other, seen: ['one'] }),
      line('merged', 4, verdict, { ...other, after: 'elsewhere', seen: ['two'] }),
    ]
    const at = settingsAt(lines)
    expect(['one', 'two', 'elsewhere', 'merged', 'none'].map((hash) => nameOf(at(hash)))).toEqual([
      'False',
      'Wrong',
      'False',
      'Wrong',
      undefined,
    ])
  })
})
