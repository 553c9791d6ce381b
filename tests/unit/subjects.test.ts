import { describe, expect, it } from 'vitest'
import type { RuleModes } from '../../src/core/model/ruleMode'
import { standardScale } from '../../src/core/model/scale'
import { reviewArticle } from '../../src/core/review/review'
import { countSubjects, subjectGroups, subjectsInWords } from '../../src/core/review/subjects'
import { articleOf, claimOn, evidenceFrom, sourceOf, verdict } from '../reports/sampleArticle'

const base = articleOf(['Trees', 'Ann planted 40 elms. Bob felled 12 of them. Carl sold 9 oaks.'], {
  sources: [sourceOf('ledger'), sourceOf('diary', { publisher: 'Another' })],
})

/** The second claim lacks a quotation and other things, the first a verdict, the third nothing but a sign-off. */
const article = {
  ...base,
  claims: [
    claimOn(base, 'Bob felled 12 of them', {
      id: 'felled',
      label: '12 elms',
      ...verdict('verified'),
      evidence: [evidenceFrom('ledger', { quotation: '' })],
    }),
    claimOn(base, 'Ann planted 40 elms', { id: 'planted', label: '40 elms' }),
    claimOn(base, 'Carl sold 9 oaks', {
      id: 'sold',
      label: '9 oaks',
      ...verdict('verified'),
      evidence: ['ledger', 'diary'].map((id) => evidenceFrom(id, { quotation: 'Nine oaks.' })),
    }),
  ],
}

const groupsUnder = (modes?: RuleModes) =>
  subjectGroups(reviewArticle({ article, scale: standardScale, snapshots: new Map() }, modes), article)

const idsOf = (modes?: RuleModes) =>
  groupsUnder(modes).map(({ kind, subjects }) => [kind, subjects.map(({ id }) => id)])

describe('what stands in the way of a sign-off, by what it is about', () => {
  it('names each claim once, in the order of the text, and apart those that lack nothing but a second person', () => {
    expect(idsOf({ 'enough-sources': 'off', central: 'off' })).toEqual([
      ['claim', ['claim planted', 'claim felled']],
      ['sentence', ['sentence 0']],
      ['agreement', ['claim sold']],
    ])
  })

  it('puts first what the library requires', () => {
    const groups = groupsUnder({ quotation: 'require' })
    const [first] = groups[0]!.subjects
    expect(first).toMatchObject({ id: 'claim felled', isRequired: true })
    expect(first!.remarks[0]).toMatchObject({ rule: 'quotation', isRequired: true })
    expect(countSubjects(groups)).toEqual({ all: 4, required: 1 })
    expect(idsOf({ unread: 'require' })[0]?.[0]).toBe('sentence')
  })

  it('says of a claim what it lacks without its label again', () => {
    const planted = groupsUnder()
      .flatMap(({ subjects }) => subjects)
      .find(({ id }) => id === 'claim planted')
    expect(planted?.remarks.map(({ says }) => says)).toEqual(['It has no verdict yet.'])
  })

  it('is counted in words', () => {
    expect(subjectsInWords(groupsUnder())).toBe('3 claims and 1 sentence')
    expect(subjectsInWords([])).toBe('')
  })

  it('has nothing of a rule that is off', () => {
    const reviewed = reviewArticle({ article, scale: standardScale, snapshots: new Map() }, undefined)
    const off = reviewed.map((rule) => ({ ...rule, mode: 'off' }) as const)
    expect(subjectGroups(off, article)).toEqual([])
  })
})
