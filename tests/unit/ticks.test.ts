import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../src/core/changes/changes'
import { elementQuestion } from '../../src/core/checklist/questions'
import type { Command } from '../../src/core/commands'
import { elementState } from '../../src/core/elements/elements'
import type { Article } from '../../src/core/model/article'
import type { Claim } from '../../src/core/model/claim'
import type { ElementKind } from '../../src/core/model/elementMark'
import { articleOf, claimOn } from '../reports/sampleArticle'
import { after, checkedArticle, placeOf, refusalOf } from './checkedArticle'
import { type Device, devicesWith } from './devices'

const base = checkedArticle()

function at(exact: string, kind: ElementKind = 'number', article: Article = base) {
  return { kind, ...placeOf(article, exact), exact }
}
const tick = (exact: string): Command => ({ type: 'tickElement', ...at(exact) })
const clear = (exact: string): Command => ({ type: 'clearTick', ...at(exact) })
const query = (exact: string, question = 'Who counted?'): Command => ({
  type: 'queryElement',
  ...at(exact),
  question,
})

/** "ticked 40 elms" for every mark. */
function marks({ elementMarks = [] }: Article): string[] {
  return elementMarks.map((mark) => `${elementState(mark)} ${mark.anchor.exact}`)
}

describe('a tick', () => {
  it('says who found an element right, and when', () => {
    expect(after(tick('40 elms')).elementMarks).toMatchObject([
      { kind: 'number', anchor: { exact: '40 elms' }, tick: { by: 'Ines Okoye', line: 'this line' } },
    ])
  })

  it('is cleared without a trace', () => {
    expect(after(clear('40 elms'), after(tick('40 elms')))).toEqual(base)
  })

  it('gives way to a query, and answers one', () => {
    const queried = after(query('40 elms'), after(tick('40 elms')))
    expect(marks(queried)).toEqual(['queried 40 elms'])
    expect(marks(after(tick('40 elms'), queried))).toEqual(['ticked 40 elms'])
    expect(after(query('40 elms', ''), queried)).toEqual(base)
  })

  it('is refused where the words are others', () => {
    expect(refusalOf({ type: 'tickElement', ...at('40 elms'), exact: '41 elms' })).toBe(
      '“41 elms” is not in the text at that place. Nothing was changed.',
    )
  })

  it('is told in the history by its words', () => {
    expect(changesBetween(base, after(tick('40 elms')))).toEqual([
      { claim: null, label: '', field: 'tick', before: '', after: '“40 elms”' },
    ])
    expect(changesBetween(base, after(query('40 elms')))).toMatchObject([
      { field: 'query', before: '', after: '“40 elms”: Who counted?' },
    ])
  })
})

describe('two devices', () => {
  const two = () => devicesWith(base, ['Ines', 'Juan']) as [Device, Device]
  function meet(one: Device, other: Device): Article {
    one.read(other)
    other.read(one)
    expect(one.history.article).toEqual(other.history.article)
    return one.history.article
  }

  it('that tick the same have one tick', () => {
    const [ines, juan] = two()
    ines.give(tick('40 elms'))
    juan.give(tick('40 elms'))
    juan.give(tick('1902'))
    expect(marks(meet(ines, juan))).toEqual(['ticked 40 elms', 'ticked 1902'])
  })

  it.each([
    [tick('40 elms'), query('40 elms')],
    [query('40 elms'), tick('40 elms')],
  ])('where one ticks what the other queries have a query', (one, other) => {
    const [ines, juan] = two()
    ines.give(one)
    juan.give(other)
    expect(marks(meet(ines, juan))).toEqual(['queried 40 elms'])
  })

  it('keep both questions, until one of them asks anew', () => {
    const [ines, juan] = two()
    ines.give(query('40 elms', 'Who?'))
    juan.give(query('40 elms', 'When?'))
    expect(meet(ines, juan).elementMarks?.[0]?.question).toBe('Who?\n\nWhen?')
    juan.give(query('40 elms', 'Who, and when?'))
    expect(meet(ines, juan).elementMarks?.[0]?.question).toBe('Who, and when?')
  })

  it('undo their own ticks', () => {
    const [ines, juan] = two()
    ines.give(tick('40 elms'))
    juan.give(tick('1902'))
    meet(ines, juan)
    expect(juan.history.undoable.at(-1)?.name).toBe('tick number')
    juan.undo()
    expect(marks(meet(ines, juan))).toEqual(['ticked 40 elms'])
  })
})

/** The base with a newer text, in which the finder found these claims. */
function version(text: string, article: Article, found: (read: Article) => Claim[] = () => []): Article {
  const read = articleOf(text.split('\n\n'))
  const { original, textSha256, blocks, sentences, leftOut } = read
  return after(
    {
      type: 'addVersion',
      original: { ...original, file: '2/elms.txt' },
      text: read.text,
      textSha256,
      blocks,
      sentences: sentences.map(({ start, end }) => ({ start, end })),
      leftOut,
      found: found(read),
    },
    article,
  )
}
const newer = 'Elms of the town\n\nIt rained. Ann planted 41 elms in 1902. Bob felled 12 of them.'

describe('a newer version of the text', () => {
  it('keeps ticks on words that are still there, and drops those on changed and missing words', () => {
    const ticked = [tick('40 elms'), tick('1902'), tick('the rest')].reduce((so, one) => after(one, so), base)
    const now = version(newer, ticked)
    expect(marks(now)).toEqual(['ticked 1902'])
    const { start, end } = now.elementMarks![0]!.anchor
    expect(now.text.slice(start, end)).toBe('1902')
  })

  it('takes a query to the words that replaced its own', () => {
    expect(marks(version(newer, after(query('40 elms'))))).toEqual(['queried 41 elms'])
  })

  it('refuses ticks by somebody who has not seen it', () => {
    const [ines, juan] = devicesWith(base, ['Ines', 'Juan']) as [Device, Device]
    const moved = version(newer, base)
    ines.give({
      type: 'addVersion',
      original: moved.original,
      text: moved.text,
      textSha256: moved.textSha256,
      blocks: moved.blocks,
      sentences: moved.sentences,
      leftOut: [],
      found: [],
    })
    juan.give(tick('1902'))
    ines.read(juan)
    expect([marks(ines.history.article), ines.history.refused.length]).toEqual([[], 1])
  })
})

describe('the writer’s answer to a query', () => {
  const queried = after(query('1902', 'Source?'), after(query('40 elms', 'Source?')))
  const note = (words: string, text: string) => ({
    kind: 'comment' as const,
    text,
    author: 'Ann',
    at: '',
    links: [],
    question: elementQuestion({
      anchor: { ...queried.elementMarks![0]!.anchor, exact: words },
      question: 'Source?',
    }),
  })
  const noted = (article: Article, words: string, text: string): Claim =>
    claimOn(article, words, { id: 'noted', origin: 'writer', notes: [note(words, text)] })
  const answers = ({ elementMarks = [] }: Article) =>
    elementMarks.map(({ anchor, answer }) => `${anchor.exact}: ${answer ?? ''}`)

  it('comes to the element that was asked about, once, and is no claim', () => {
    const notes: Command = { type: 'addNotes', claims: [noted(base, '40 elms', 'The town.')], sources: [] }
    const answered = after(notes, queried)
    expect(answers(answered)).toEqual(['40 elms: The town.', '1902: '])
    expect(answered.claims).toEqual(base.claims)
    expect(answers(after(notes, answered))).toEqual(answers(answered))
  })

  it('comes with the next version, where its words have changed as well', () => {
    const answered = version(newer, queried, (read) => [
      { ...noted(read, '41 elms', 'The town.'), notes: [note('40 elms', 'The town.')] },
    ])
    expect(answers(answered)).toEqual(['41 elms: The town.', '1902: '])
    expect(answered.claims.some(({ id }) => id === 'noted')).toBe(false)
  })

  it('leaves an element queried until somebody ticks it', () => {
    const notes: Command = { type: 'addNotes', claims: [noted(base, '40 elms', 'The town.')], sources: [] }
    const answered = after(notes, queried)
    expect(marks(answered)).toEqual(['queried 40 elms', 'queried 1902'])
    expect(marks(after(tick('40 elms'), answered))).toEqual(['ticked 40 elms', 'queried 1902'])
  })
})
