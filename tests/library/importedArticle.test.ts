import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../src/core/commands'
import { standardScale } from '../../src/core/model/scale'
import type { ArticleDraft } from '../../src/core/model/article'
import { noDetails } from '../../src/core/model/article'
import { prepareArticle } from '../../src/importers/process/prepareArticle'
import { importedArticle } from '../../src/workbench/importing/importedArticle'

const file = { name: 'draft.docx', bytes: Uint8Array.of(1) }
const text = 'The city planted 4,312 elms. A count found 2,907 of them alive.'

function opened(draft: Partial<ArticleDraft>) {
  const whole = {
    details: noDetails,
    mediaType: 'text/plain',
    leftOut: [],
    blocks: [{ kind: 'paragraph' as const, text }],
    ...draft,
  }
  return importedArticle(prepareArticle(whole, file.name), file, undefined, standardScale)
}

const note = (words: string, links: readonly string[], exact: string) => ({
  kind: 'comment' as const,
  text: words,
  author: 'Ann',
  at: '',
  links: [...links],
  from: { block: 0, at: text.indexOf(exact) },
  to: { block: 0, at: text.indexOf(exact) + exact.length },
})

describe('a draft with its writer’s notes', () => {
  it('offers every address in a note as a source, and the same one once for all claims', () => {
    const list = 'https://example.org/list'
    const article = opened({
      notes: [
        note(
          `City list, ${list} and https://example.org/map`,
          [list, 'https://example.org/map'],
          '4,312 elms',
        ),
        note(list, [list], '2,907 of them'),
      ],
    })
    expect(article.sources.map(({ url }) => url)).toEqual([list, 'https://example.org/map'])
    const [first, second] = article.claims.filter(({ origin }) => origin === 'writer')
    expect(first?.evidence).toMatchObject([
      { source: article.sources[0]!.id, proposed: true },
      { source: article.sources[1]!.id, proposed: true },
    ])
    expect(second?.evidence).toMatchObject([{ source: article.sources[0]!.id, proposed: true }])
    expect(first?.quantities).toMatchObject([{ value: 4312, unit: 'elms' }])
  })

  it('takes a note without an address for the source itself, as a book’s title may be', () => {
    const article = opened({ notes: [note('The parish book, page 14;', [], '4,312 elms')] })
    expect(article.sources).toMatchObject([{ title: 'The parish book, page 14', url: '' }])
  })
})

describe('a published fact-check', () => {
  const rated = {
    block: 0,
    ratingValue: '1.4',
    ratingName: 'Pants on Fire',
    rationale: 'The list has 2,000.',
    reviewer: 'Checkers United',
    url: 'https://example.org/check',
    published: '2024-03-01',
  }

  it('is a rated claim whose review waits to be looked at', () => {
    const article = opened({ rated: [rated] })
    const claim = article.claims.find(({ anchor }) => anchor.exact === text)
    expect(claim).toMatchObject({
      verdict: { rating: 'false', by: 'Checkers United', at: '2024-03-01' },
      rationale: 'The list has 2,000.',
      evidence: [{ proposed: true, stance: 'context' }],
    })
    expect(article.sources).toMatchObject([{ title: 'Fact-check by Checkers United', url: rated.url }])
  })

  it('goes by the name of its rating first, and has no verdict when neither name nor number match', () => {
    const ratingOf = (given: Partial<typeof rated>) =>
      opened({ rated: [{ ...rated, ...given }] }).claims.find(({ anchor }) => anchor.exact === text)?.verdict
        ?.rating
    expect(ratingOf({ ratingName: 'misleading', ratingValue: '5' })).toBe('misleading')
    expect(ratingOf({ ratingValue: '3.8' })).toBe('mostly-verified')
    expect(ratingOf({ ratingName: 'Four Pinocchios', ratingValue: '' })).toBeUndefined()
  })
})

describe('another copy of the same draft', () => {
  it('brings only the notes that the article lacks, to the claims on the same words', () => {
    const first = note('Town list', [], '4,312 elms')
    const second = note('See https://example.org/count', ['https://example.org/count'], '2,907 of them')
    const third = note('Are you sure?', [], '4,312 elms')
    const before = opened({ notes: [first] })
    const copy = opened({ notes: [first, third, second] })
    const context = { person: 'Ed', time: '2024-05-03T10:00:00Z', line: 'a', saw: () => true, isNew: true }
    const command = {
      type: 'addNotes' as const,
      claims: copy.claims.filter(({ notes }) => notes),
      sources: copy.sources,
    }
    const after = applyCommand(before, command, context)
    const notesOn = (exact: string) =>
      after.claims.find(({ anchor }) => anchor.exact === exact)?.notes?.map((one) => one.text)
    expect(notesOn('4,312 elms')).toEqual(['Town list', 'Are you sure?'])
    expect(notesOn('2,907 of them')).toEqual(['See https://example.org/count'])
    expect(after.claims).toHaveLength(before.claims.length + 1)
    expect(after.sources.map(({ title }) => title)).toEqual(['Town list', 'Are you sure?', 'example.org'])
    expect(applyCommand(after, command, context)).toEqual(after)
  })
})

it('keeps a file under a name that every system accepts, and shows the name it had', () => {
  const names = ['Entwurf.docx', 'con.txt', 'gpj.\u202eexe', 'a/b:c?.txt', 'draft. ', '..']
  const originals = names.map((name) => {
    const prepared = prepareArticle(
      { details: noDetails, mediaType: 'text/plain', leftOut: [], blocks: [{ kind: 'paragraph', text }] },
      name,
    )
    return importedArticle(prepared, { ...file, name }, undefined, standardScale).original
  })
  expect(originals.map(({ name }) => name)).toEqual(names)
  expect(originals.map((original) => original.file)).toEqual([
    '1/Entwurf.docx',
    '1/_con.txt',
    '1/gpj._exe',
    '1/a_b_c_.txt',
    '1/draft_',
    '1/_',
  ])
})
