import { describe, expect, it } from 'vitest'
import { signOffProgress, signedOffInWords } from '../../src/core/checklist/signOffProgress'
import type { Claim } from '../../src/core/model/claim'
import { standardScale } from '../../src/core/model/scale'
import { reviewArticle } from '../../src/core/review/review'
import { leftOutInWords, nothingToSignOff, onlySeen, signOffPlan } from '../../src/core/review/signOffPlan'
import { articleOf, claimOn, verdict } from '../reports/sampleArticle'

const words = ['Ann planted 40 elms', 'Bob felled 12 of them', 'Carl sold 9 oaks', 'Dora kept 3 limes']

/** An article with a claim in each sentence, changed one by one. */
function articleWith(...changes: readonly Partial<Claim>[]) {
  const article = articleOf(['Trees', `${words.join('. ')}.`])
  const claims = changes.map((change, index) =>
    claimOn(article, words[index]!, { id: `claim-${index + 1}`, label: words[index]!, ...change }),
  )
  return { ...article, claims }
}

type Modes = Parameters<typeof reviewArticle>[1]

const review = (article: ReturnType<typeof articleWith>, modes?: Modes) =>
  reviewArticle({ article, scale: standardScale, snapshots: new Map() }, modes)

const planFor = (article: ReturnType<typeof articleWith>, person: string, modes?: Modes) =>
  signOffPlan(article, person, review(article, modes))

const given = verdict('verified')
const rater = given.verdict.by
const contested = { ...given, rivals: [{ ...given.verdict, rating: 'false', by: 'Somebody' }] }
const signed = { ...given, signOff: { by: 'Ed Itor', at: '2025-03-04T10:00:00.000Z' } }

describe('signing off all that stands', () => {
  it('signs what another person has rated, and says of every other claim why not', () => {
    const article = articleWith(given, {}, contested, signed)
    const plan = planFor(article, 'Ed Itor')
    expect(plan.signs).toEqual(['claim-1'])
    expect(plan.leftOut.map(({ claim, why }) => [claim, why])).toEqual([
      ['claim-2', 'unrated'],
      ['claim-3', 'contested'],
    ])
    expect(leftOutInWords(plan.leftOut)).toEqual(['1 claim without a verdict', '1 contested'])
  })

  it('leaves out a person’s own verdicts, however they write their name, and what was set aside is no matter', () => {
    const article = articleWith(given, { ...given, dismissed: true })
    const plan = planFor(article, ` ${rater.toUpperCase()} `)
    expect(plan).toMatchObject({ signs: [], leftOut: [{ claim: 'claim-1', why: 'own' }] })
    expect(nothingToSignOff(plan)).toBe('Nothing was signed off. Left out: 1 of your own verdicts.')
  })

  it('leaves out what a required rule finds fault with, but not that a second person has yet to agree', () => {
    const article = articleWith(given)
    expect(planFor(article, 'Ed Itor', { evidence: 'require' })).toMatchObject({
      signs: [],
      leftOut: [{ claim: 'claim-1', why: 'blocked' }],
    })
    expect(planFor(article, 'Ed Itor', { 'second-person': 'require' }).signs).toEqual(['claim-1'])
    expect(planFor(article, 'Ed Itor', { evidence: 'remind' }).signs).toEqual(['claim-1'])
  })

  it('signs nothing that the person had not seen as ready', () => {
    const article = articleWith(given, given)
    const plan = onlySeen(planFor(article, 'Ed Itor'), article, ['claim-2', 'gone'])
    expect(plan).toMatchObject({ signs: ['claim-2'], leftOut: [{ claim: 'claim-1', why: 'changed' }] })
  })

  it('says so when nothing waits', () => {
    expect(nothingToSignOff(planFor(articleWith(signed), 'Ed Itor'))).toBe('No claim waits for a sign-off.')
  })
})

describe('how far the sign-off is', () => {
  it('counts the claims that stand', () => {
    const article = articleWith(given, {}, contested, signed)
    expect(signOffProgress(article)).toEqual({ claims: 4, signedOff: 1, waiting: 1 })
  })

  it('is said in a few words, and not at all before it begins', () => {
    expect([signedOffInWords(0, 4), signedOffInWords(1, 4), signedOffInWords(4, 4)]).toEqual([
      '',
      '1 of 4 signed off',
      'signed off',
    ])
  })
})
