import { describe, expect, it } from 'vitest'
import { withNotes } from '../../src/core/claims/notedClaims'
import { findClaims } from '../../src/core/claims/findClaims'
import { canonicalText } from '../../src/core/text/canonical'
import { findSentences } from '../../src/core/sentences/sentences'
import type { WriterNote } from '../../src/core/model/writerNote'

const note = (text: string, kind: WriterNote['kind'] = 'comment'): WriterNote => ({
  kind,
  text,
  author: 'Ann',
  at: '2024-05-03T10:00:00Z',
  links: [],
})
const words = 'Ann planted 40 elms in 1902. Nobody minded. Bob felled 12 of them, the mayor said.'
const { text, blocks } = canonicalText([{ kind: 'paragraph', text: words }])
const sentences = findSentences(text, blocks)
const found = findClaims(text, blocks, sentences)
const on = (exact: string) => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length })

describe('what a writer noted', () => {
  it('makes a claim of exactly the words it is on', () => {
    const claims = withNotes(found, [{ note: note('sure?'), ...on('Nobody minded') }], text, sentences)
    const added = claims.find(({ anchor }) => anchor.exact === 'Nobody minded')
    expect(added?.notes).toEqual([note('sure?')])
    expect(added?.label).toBe('Nobody minded')
    expect(claims).toHaveLength(found.length + 1)
    expect(claims.map(({ anchor }) => anchor.start)).toEqual(
      claims.map(({ anchor }) => anchor.start).toSorted((a, b) => a - b),
    )
  })

  it('is added to the claim found on the same words, and several notes keep their order', () => {
    const exact = found[0]!.anchor.exact
    const claims = withNotes(
      found,
      [
        { note: note('one'), ...on(exact) },
        { note: note('two'), ...on(exact) },
      ],
      text,
      sentences,
    )
    expect(claims).toHaveLength(found.length)
    expect(claims[0]?.notes?.map((each) => each.text)).toEqual(['one', 'two'])
    expect(claims[0]?.kinds).toEqual(found[0]?.kinds)
  })

  it('as a footnote is about its sentence, up to the mark', () => {
    const afterSentence = text.indexOf(' Nobody')
    const inside = text.indexOf(', the mayor')
    const claims = withNotes(
      [],
      [
        { note: note('the parish book', 'footnote'), start: afterSentence, end: afterSentence },
        { note: note('the council', 'footnote'), start: inside, end: inside },
      ],
      text,
      sentences,
    )
    expect(claims.map(({ anchor }) => anchor.exact)).toEqual([
      'Ann planted 40 elms in 1902',
      'Bob felled 12 of them',
    ])
  })
})

describe('a place in a draft', () => {
  it('is found in the canonical text, whatever happened to white space and characters', () => {
    const drafts = [
      { kind: 'paragraph' as const, text: '  ' },
      { kind: 'paragraph' as const, text: '  The  cafe\u0301 \n opened.  ' },
      { kind: 'paragraph' as const, text: 'Then it closed.' },
    ]
    const canonical = canonicalText(drafts)
    const at = (block: number, within: string) =>
      canonical.placeOf({ block, at: drafts[block]!.text.indexOf(within) })
    expect(canonical.text.slice(at(1, 'cafe'), at(1, ' \n'))).toBe('café')
    expect(canonical.text.slice(at(1, 'opened'), at(2, ' it'))).toBe('opened.\n\nThen')
  })
})
