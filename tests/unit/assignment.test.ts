import { describe, expect, it } from 'vitest'
import { Command, describeCommand } from '../../src/core/commands'
import { articleEvents } from '../../src/core/changes/events'
import { assignmentOf } from '../../src/core/model/assignment'
import { summaryOf } from '../../src/core/model/summary'
import { after, checkedArticle } from './checkedArticle'
import { type Device, devicesWith } from './devices'

const base = checkedArticle()
const two = () => devicesWith(base, ['Ines', 'Juan']) as [Device, Device]
const assignment = ({ history }: Device) => assignmentOf(history.article)
const nothing = { assignee: '', due: '', tags: [] }

/** Both read what the other has. */
function meet(one: Device, other: Device): void {
  one.read(other)
  other.read(one)
}

describe('who has an article, when it is due and its tags', () => {
  it('are in the list of articles, which says of an article without them that it has none', () => {
    expect(summaryOf(base)).toMatchObject(nothing)
    const assigned = after({ type: 'assignArticle', assignee: 'Ines Okoye' })
    const due = after({ type: 'setDueDay', day: '2026-12-03' }, assigned)
    const tagged = after({ type: 'addTags', tags: ['parks', 'Energy'] }, due)
    expect(summaryOf(tagged)).toMatchObject({
      assignee: 'Ines Okoye',
      due: '2026-12-03',
      tags: ['Energy', 'parks'],
    })
  })

  it('leave nothing behind when they are taken away again', () => {
    const assigned = after({ type: 'assignArticle', assignee: 'Ines Okoye' })
    expect(after({ type: 'assignArticle', assignee: '' }, assigned)).toEqual(base)
    const due = after({ type: 'setDueDay', day: '2026-12-03' })
    expect(after({ type: 'setDueDay', day: '' }, due)).toEqual(base)
    const tagged = after({ type: 'addTags', tags: ['parks'] })
    expect(after({ type: 'removeTags', tags: ['Parks'] }, tagged)).toEqual(base)
  })

  it('are called by what was done, and together by one name', () => {
    const names = (
      [
        { type: 'assignArticle', assignee: 'Ines' },
        { type: 'assignArticle', assignee: '' },
        { type: 'setDueDay', day: '2026-12-03' },
        { type: 'setDueDay', day: '' },
      ] as const
    ).map((command) => describeCommand(command, base))
    expect(names).toEqual(['assign article', 'assign article to nobody', 'set due day', 'clear due day'])
  })

  it('are told by the history with what they were before', () => {
    const [ines] = two()
    ines.give({ type: 'assignArticle', assignee: 'Ines' })
    ines.give({ type: 'assignArticle', assignee: 'Juan' })
    ines.give({ type: 'addTags', tags: ['parks', 'energy'] })
    ines.give({ type: 'removeTags', tags: ['parks'] })
    ines.give({ type: 'setDueDay', day: '2026-12-03' })
    const events = [...articleEvents(ines.history)].slice(1)
    expect(events.flatMap(({ changes }) => changes.map((one) => [one.field, one.before, one.after]))).toEqual(
      [
        ['assigned-to', '', 'Ines'],
        ['assigned-to', 'Ines', 'Juan'],
        ['tag', '', 'energy'],
        ['tag', '', 'parks'],
        ['tag', 'parks', ''],
        ['due', '', '2026-12-03'],
      ],
    )
  })

  it('are undone by name', () => {
    const [ines] = two()
    ines.give({ type: 'assignArticle', assignee: 'Ines' })
    ines.give({ type: 'setDueDay', day: '2026-12-03' })
    expect(ines.history.undoable.map(({ name }) => name)).toEqual(['assign article', 'set due day'])
    ines.undo()
    expect(assignment(ines)).toEqual({ ...nothing, assignee: 'Ines' })
  })
})

describe('tags', () => {
  it('are each there once, in alphabetical order, whether their letters are large or small', () => {
    const tagged = after({ type: 'addTags', tags: ['parks', 'Energy'] })
    expect(after({ type: 'addTags', tags: ['energy', 'PARKS', 'law'] }, tagged).tags).toEqual([
      'Energy',
      'law',
      'parks',
    ])
  })

  it('that two people give without seeing each other’s both stay', () => {
    const [ines, juan] = two()
    ines.give({ type: 'addTags', tags: ['parks'] })
    juan.give({ type: 'addTags', tags: ['energy'] })
    meet(ines, juan)
    for (const device of [ines, juan]) expect(assignment(device).tags).toEqual(['energy', 'parks'])
  })

  it('have no blanks around them and no comma in them, and are not too long', () => {
    const read = (tag: string) => Command.safeParse({ type: 'addTags', tags: [tag] })
    expect(read('  town \n hall ').data).toEqual({ type: 'addTags', tags: ['town hall'] })
    for (const wrong of ['', '  ', 'parks, trees', 'x'.repeat(61)])
      expect(read(wrong).success, wrong).toBe(false)
  })
})

describe('an assignment', () => {
  it('by two people at the same time is the same for both of them afterwards', () => {
    const [ines, juan] = two()
    ines.give({ type: 'assignArticle', assignee: 'Ines' })
    juan.give({ type: 'assignArticle', assignee: 'Juan' })
    juan.give({ type: 'setDueDay', day: '2026-12-03' })
    meet(ines, juan)
    expect(assignment(ines)).toEqual(assignment(juan))
    expect(['Ines', 'Juan']).toContain(assignment(ines).assignee)
    expect(assignment(ines).due).toBe('2026-12-03')
  })

  it.each(['3 December', '2026-02-30', '2026-12-3'])('is due on no day called “%s”', (day) => {
    expect(Command.safeParse({ type: 'setDueDay', day }).success).toBe(false)
  })
})
