import { describe, expect, it } from 'vitest'
import { Command } from '../../src/core/commands'
import { evidenceFrom, sourceOf } from '../reports/sampleArticle'
import { after, checkedArticle, claim, refusalOf } from './checkedArticle'

const article = checkedArticle()

describe('adding evidence', () => {
  it('adds its new source to the article', () => {
    const added = after({
      type: 'addEvidence',
      claim: 'felled',
      evidence: evidenceFrom('book'),
      newSource: sourceOf('book'),
    })
    expect(added.sources.map((source) => source.id)).toEqual(['archive', 'paper', 'book'])
    expect(claim(added, 'felled').evidence).toEqual([evidenceFrom('book')])
  })

  it('can cite a source the article already has, which stays as it is', () => {
    const added = after({
      type: 'addEvidence',
      claim: 'felled',
      evidence: evidenceFrom('paper'),
      newSource: sourceOf('paper', { title: 'Another title' }),
    })
    expect(added.sources).toEqual(article.sources)
  })

  it('is refused without a source, and if the same evidence is already there', () => {
    const evidence = evidenceFrom('nowhere')
    expect(refusalOf({ type: 'addEvidence', claim: 'felled', evidence })).toBe(
      'Evidence needs a source. Nothing was added.',
    )
    expect(refusalOf({ type: 'addEvidence', claim: 'felled', evidence: evidenceFrom('archive') })).toBe(
      'The article already has that evidence. Nothing was changed.',
    )
  })
})

describe('the same evidence given twice', () => {
  it('is refused, however the white space around the passage differs, so that one passage never counts as two', () => {
    const once = { ...evidenceFrom('paper'), id: 'once', quotation: 'An estimated 220,000.' }
    const command = { type: 'addEvidence', claim: 'felled', evidence: once } as const
    const again = { ...command, evidence: { ...once, id: 'again', quotation: 'An estimated 220,000.\n' } }
    const added = after(Command.parse(command))
    expect(claim(added, 'felled').evidence).toContainEqual(once)
    expect(refusalOf(Command.parse(again), added)).toBe(
      'The claim already has this evidence: the same passage of the same source. Nothing was changed.',
    )
  })
})

describe('editing evidence', () => {
  const source = sourceOf('archive', { title: 'Town archive', tier: 'primary' })
  const evidence = evidenceFrom('archive', { stance: 'context', locator: 'p. 4' })

  it('corrects evidence and source together', () => {
    const edited = after({ type: 'editEvidence', claim: 'elms', evidence, source })
    expect(claim(edited, 'elms').evidence).toEqual([evidence])
    expect(edited.sources[0]).toEqual(source)
  })

  it('keeps the attached file, even if it was attached while the form was open', () => {
    const attachment = { name: 'scan.pdf', file: 'abc.pdf', bytes: 3, sha256: 'a'.repeat(64) }
    const attached = after({ type: 'attachFile', source: 'archive', attachment })
    const edited = after({ type: 'editEvidence', claim: 'elms', evidence, source }, attached)
    expect(edited.sources[0]).toEqual({ ...source, attachment })
    const old = { ...source, attachment: { ...attachment, name: 'old.pdf' } }
    const again = after({ type: 'editEvidence', claim: 'elms', evidence, source: old }, attached)
    expect(again.sources[0]?.attachment).toEqual(attachment)
  })

  it('is refused if claim, evidence or source is gone, or the source is a different one', () => {
    const command = { type: 'editEvidence', claim: 'elms', evidence, source } as const
    expect(refusalOf({ ...command, claim: 'felled' })).toMatch(/^The claim no longer has that evidence/)
    expect(refusalOf(command, { ...article, sources: [] })).toMatch(/^The article no longer has that source/)
    expect(refusalOf({ ...command, source: sourceOf('paper') })).toMatch(
      /^This evidence cites a different source/,
    )
  })
})

describe('removing evidence', () => {
  it('leaves the source to other claims', () => {
    const removed = after({ type: 'removeEvidence', claim: 'elms', evidence: 'e-archive' })
    expect(claim(removed, 'elms').evidence).toEqual([])
    expect(removed.sources).toEqual(article.sources)
  })

  it('is refused if it is already gone', () => {
    expect(refusalOf({ type: 'removeEvidence', claim: 'elms', evidence: 'e-gone' })).toBe(
      'The claim no longer has that evidence. Nothing was changed.',
    )
  })
})

describe('a source', () => {
  const attachment = { name: 'scan.pdf', file: 'abc.pdf', bytes: 3, sha256: 'a'.repeat(64) }

  it('gets the file a person attaches to it', () => {
    const attached = after({ type: 'attachFile', source: 'paper', attachment })
    expect(attached.sources).toEqual([article.sources[0], { ...article.sources[1], attachment }])
    expect(refusalOf({ type: 'attachFile', source: 'gone', attachment })).toMatch(
      /^The article no longer has that source/,
    )
  })

  it('has an http or https address or none, so that opening it can’t run anything', () => {
    const given = (url: string) =>
      Command.safeParse({
        type: 'addEvidence',
        claim: 'felled',
        evidence: evidenceFrom('book'),
        newSource: sourceOf('book', { url }),
      }).success
    for (const url of ['', 'https://a.example/b?c=d', 'HTTP://a.example', ' https://a.example '])
      expect(given(url), url).toBe(true)
    for (const url of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://',
      'a.example',
      'data:text/html,x',
    ])
      expect(given(url), url).toBe(false)
  })
})

describe('sources', () => {
  it('stand in the article before any evidence cites them, and can be removed while none does', () => {
    const added = after({ type: 'addSource', source: sourceOf('book') })
    expect(added.sources.map(({ id }) => id)).toEqual(['archive', 'paper', 'book'])
    expect(after({ type: 'removeSource', source: 'book' }, added).sources).toEqual(article.sources)
    expect(refusalOf({ type: 'removeSource', source: 'archive' })).toBe(
      'Evidence still cites that source. Nothing was changed.',
    )
    expect(refusalOf({ type: 'addSource', source: sourceOf('paper') })).toBe(
      'The article already has that source. Nothing was changed.',
    )
  })

  it('are corrected without losing the file attached to them', () => {
    const attachment = { name: 'scan.pdf', file: 'abc.pdf', bytes: 3, sha256: 'a'.repeat(64) }
    const attached = after({ type: 'attachFile', source: 'paper', attachment })
    const edited = after({ type: 'editSource', source: sourceOf('paper', { doi: '10.1000/182' }) }, attached)
    expect(edited.sources[1]).toEqual({ ...sourceOf('paper'), doi: '10.1000/182', attachment })
    expect(refusalOf({ type: 'editSource', source: sourceOf('nowhere') })).toBe(
      'The article no longer has that source. Nothing was changed.',
    )
  })
})
