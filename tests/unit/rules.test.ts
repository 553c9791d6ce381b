import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/core/model/article'
import type { Claim } from '../../src/core/model/claim'
import type { RuleModes } from '../../src/core/model/ruleMode'
import { type Scale, standardScale } from '../../src/core/model/scale'
import type { Source } from '../../src/core/model/source'
import { rules } from '../../src/core/review'
import { blockedBy, signOffRefusal } from '../../src/core/review/blocking'
import { checkQuotation } from '../../src/core/fidelity/fidelity'
import { prepareSource } from '../../src/core/fidelity/source'
import { independentGroups, publishingHost } from '../../src/core/review/independent'
import { reviewArticle } from '../../src/core/review/review'
import type { Material } from '../../src/core/review/rule'
import { growth } from '../growth'
import { articleOf, claimOn, evidenceFrom, sourceOf, verdict } from '../reports/sampleArticle'

const words = 'Ann planted 40 elms'

/** An article with one claim, rated verified unless changed. */
function withClaim(changes: Partial<Claim> = {}, sources: readonly Source[] = []): Article {
  const article = articleOf(['Elms of the town', `${words}.`], { sources: [...sources] })
  const passed = article.sentences.map((sentence) => ({ ...sentence, nothingToCheck: true }))
  return {
    ...article,
    sentences: passed,
    claims: [claimOn(article, words, { id: 'elms', label: '40 elms', ...verdict('verified'), ...changes })],
  }
}

const citing = (...ids: string[]) => ({
  evidence: ids.map((id) => evidenceFrom(id, { quotation: 'Forty elms' })),
})

/** The messages of a rule's findings in an article. */
function messagesOf(id: string, article: Article, more: Partial<Material> = {}): string[] {
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) throw new Error(`No rule ${id}.`)
  return rule.check({ article, scale: standardScale, snapshots: new Map(), ...more }).map(({ says }) => says)
}

describe('every rule', () => {
  it('has a name, an origin and an explanation of its own', () => {
    for (const part of ['id', 'name', 'explanation'] as const)
      expect(new Set(rules.map((rule) => rule[part])).size).toBe(rules.length)
    for (const { origin, explanation } of rules) {
      expect(origin).toMatch(/KSJ|AFP|IFCN|Touchstone/)
      expect(explanation).toMatch(/\.$/)
    }
  })

  it('signs each of its findings with its own id', () => {
    const article = withClaim({ formerly: { exact: 'Ann planted 30 elms' } })
    for (const { id, check } of rules)
      for (const finding of check({ article, scale: standardScale, snapshots: new Map() }))
        expect(finding.rule).toBe(id)
  })

  it('skips a claim that was set aside', () => {
    const article = withClaim({ dismissed: true, evidence: [evidenceFrom('gone', { proposed: true })] })
    const found = reviewArticle({ article, scale: standardScale, snapshots: new Map() }, undefined)
    expect(found.flatMap(({ findings }) => findings)).toEqual([])
  })

  it('finds nothing while it is off', () => {
    const material = { article: withClaim(), scale: standardScale, snapshots: new Map() }
    const modes = Object.fromEntries(rules.map(({ id }) => [id, 'off'])) as RuleModes
    expect(reviewArticle(material, modes).flatMap(({ findings }) => findings)).toEqual([])
    expect(reviewArticle(material, undefined).every(({ mode }) => mode === 'remind')).toBe(true)
  })
})

describe('enough sources', () => {
  const secondary = ['Herald', 'Courier', 'Globe'].map((publisher) =>
    sourceOf(publisher, { publisher, url: `https://${publisher}.example/elms` }),
  )

  it('accepts one primary source, or three independent secondary ones', () => {
    const primary = sourceOf('archive', { tier: 'primary' })
    expect(messagesOf('enough-sources', withClaim(citing('archive'), [primary]))).toEqual([])
    expect(messagesOf('enough-sources', withClaim(citing('Herald', 'Courier', 'Globe'), secondary))).toEqual(
      [],
    )
  })

  it('rejects two secondary sources, and three of which two belong together', () => {
    expect(messagesOf('enough-sources', withClaim(citing('Herald', 'Courier'), secondary))).toEqual([
      '“40 elms” has no primary source and only two of the three independent secondary sources it needs.',
    ])
    const twice = [...secondary.slice(0, 2), sourceOf('again', { publisher: ' HERALD' })]
    expect(messagesOf('enough-sources', withClaim(citing('Herald', 'Courier', 'again'), twice))).toHaveLength(
      1,
    )
    expect(messagesOf('enough-sources', withClaim())).toHaveLength(1)
  })

  it('does not count evidence the writer only offers', () => {
    const primary = sourceOf('archive', { tier: 'primary' })
    const offered = { evidence: [evidenceFrom('archive', { proposed: true })] }
    expect(messagesOf('enough-sources', withClaim(offered, [primary]))).toHaveLength(1)
  })

  it('is not required for a rating that says there was not enough', () => {
    expect(messagesOf('enough-sources', withClaim(verdict('unproven')))).toEqual([])
  })
})

describe('independent sources', () => {
  const groups = (...sources: Source[]) =>
    independentGroups(sources).map((group) => group.map(({ id }) => id).join(' '))

  it('have different publishers, however they are spelt, and different hosts', () => {
    expect(
      groups(sourceOf('a', { publisher: 'The Herald' }), sourceOf('b', { publisher: ' the  herald ' })),
    ).toEqual(['a b'])
    expect(
      groups(
        sourceOf('a', { publisher: 'Herald', url: 'https://www.news.example/1' }),
        sourceOf('b', { publisher: 'Globe', url: 'https://news.example/2' }),
      ),
    ).toEqual(['a b'])
    expect(groups(sourceOf('a', { publisher: 'Herald' }), sourceOf('b', { publisher: 'Globe' }))).toEqual([
      'a',
      'b',
    ])
  })

  it('are distinguished by author only if one of them names no publisher', () => {
    const jo = { author: 'Jo Doe' }
    expect(groups(sourceOf('a', jo), sourceOf('b', { ...jo, publisher: 'Globe' }))).toEqual(['a b'])
    expect(
      groups(sourceOf('a', { ...jo, publisher: 'Herald' }), sourceOf('b', { ...jo, publisher: 'Globe' })),
    ).toEqual(['a', 'b'])
  })

  it('may be in the same archive', () => {
    const archived = (of: string) => ({ url: `https://web.archive.org/web/2020/https://${of}.example/x` })
    expect(groups(sourceOf('a', archived('herald')), sourceOf('b', archived('globe')))).toEqual(['a', 'b'])
    expect(groups(sourceOf('a', archived('herald')), sourceOf('b', archived('herald')))).toEqual(['a b'])
    expect(publishingHost('https://archive.ph/AbCdE')).toBe('')
  })

  it('are none if a person said that they are one', () => {
    const [herald, globe] = [{ publisher: 'Herald' }, { publisher: 'Globe', work: 'a' }]
    expect(groups(sourceOf('a', herald), sourceOf('b', globe))).toEqual(['a b'])
    expect(groups(sourceOf('c', herald), sourceOf('b', globe))).toEqual(['c', 'b'])
  })

  it('are none if a person put them into one group', () => {
    const wire = (publisher: string, group: string) => ({ publisher, group })
    expect(
      groups(
        sourceOf('a', wire('Herald', 'Agency report')),
        sourceOf('b', wire('Globe', 'agency  report')),
        sourceOf('c', wire('Times', 'Another report')),
      ),
    ).toEqual(['a b', 'c'])
  })

  it('are grouped transitively, and grouped if nothing is known about them', () => {
    expect(
      groups(
        sourceOf('a', { publisher: 'Herald', url: 'https://one.example' }),
        sourceOf('c', { publisher: 'Globe', url: 'https://two.example' }),
        sourceOf('b', { publisher: 'Herald', url: 'https://two.example' }),
      ),
    ).toEqual(['a c b'])
    expect(groups(sourceOf('a'), sourceOf('b'))).toEqual(['a b'])
  })
})

describe('two archived sources for the central claim', () => {
  const herald = sourceOf('herald', { publisher: 'Herald', archiveUrl: 'https://archive.ph/1' })
  const globe = sourceOf('globe', { publisher: 'Globe' })
  const attachment = { name: 'globe.txt', file: 'x.txt', bytes: 1, sha256: '0'.repeat(64) }

  it('accepts an archived page and an attached file', () => {
    const article = withClaim(citing('herald', 'globe'), [herald, { ...globe, attachment }])
    expect(messagesOf('central-claim', article)).toEqual([])
  })

  it('names the source that has no copy', () => {
    expect(messagesOf('central-claim', withClaim(citing('herald', 'globe'), [herald, globe]))).toEqual([
      '“40 elms” is central and has fewer than two independent sources with an archived copy; no copy of “Title of globe”.',
    ])
    expect(messagesOf('central-claim', withClaim())).toEqual(['“40 elms” is central and has no source.'])
  })

  it('applies to the claims a person put first, or else to the one with the highest priority', () => {
    const article = articleOf(['Elms', 'Ann planted 40 elms. Bob felled 12 of them.'])
    const one = claimOn(article, words, { priority: 10 })
    const other = claimOn(article, 'Bob felled 12', { priority: 90 })
    const central = (...claims: Claim[]) => messagesOf('central-claim', { ...article, claims }).join()
    expect(central(one, other)).toContain('Bob felled 12')
    expect(central({ ...one, urgency: 'first' }, other)).toContain(words)
    expect(central(one, { ...other, urgency: 'last' })).toContain(words)
  })
})

describe('evidence for each verdict', () => {
  it('is found, or reported missing', () => {
    expect(messagesOf('evidence', withClaim(citing('a')))).toEqual([])
    expect(messagesOf('evidence', withClaim())).toEqual(['“40 elms” is rated Verified without any evidence.'])
    expect(
      messagesOf('evidence', withClaim({ evidence: [evidenceFrom('a', { proposed: true })] })),
    ).toHaveLength(1)
  })

  it('of “Unproven” may be the rationale', () => {
    expect(messagesOf('evidence', withClaim({ ...verdict('unproven'), rationale: 'No records.' }))).toEqual(
      [],
    )
    expect(messagesOf('evidence', withClaim(verdict('unproven')))).toHaveLength(1)
  })
})

describe('a quotation for each piece of evidence', () => {
  it('is found, or reported missing with the name of the source', () => {
    const sources = [sourceOf('a')]
    expect(messagesOf('quotation', withClaim(citing('a'), sources))).toEqual([])
    expect(messagesOf('quotation', withClaim({ evidence: [evidenceFrom('a')] }, sources))).toEqual([
      'The evidence from “Title of a” on “40 elms” quotes nothing.',
    ])
  })
})

describe('quotations in the attached files', () => {
  const attachment = { name: 'book.pdf', file: 'x.pdf', bytes: 1, sha256: '0'.repeat(64) }
  const article = withClaim(citing('a'), [sourceOf('a', { attachment })])
  const read = (text: string | null) => ({
    snapshots: new Map([['a', text === null ? null : prepareSource(text)]]),
  })

  it('are found, or reported missing with the name of the file', () => {
    expect(messagesOf('quotation-found', article, read('In 1902: Forty  elms.'))).toEqual([])
    expect(messagesOf('quotation-found', article, read('Fourteen elms.'))).toEqual([
      'The words quoted on “40 elms” are not in book.pdf: “Forty elms”.',
    ])
  })

  it('are left to a person if the file can’t be read, and wait until it is read', () => {
    expect(messagesOf('quotation-found', article, read(null))[0]).toMatch(/^book\.pdf could not be read/)
    expect(messagesOf('quotation-found', article)).toEqual([])
  })

  it.each([
    ['spaces and line ends', 'forty\n elms  in a row', 'forty elms in a row'],
    ['quotation marks', 'He said “forty ‘old’ elms”.', '"forty "old" elms"'],
    ['dashes', 'elms – forty of them – in a row', 'elms—forty of them—in a row'],
    ['soft hyphens', 'for\u00adty elms', 'forty elms'],
    ['ligatures', 'the o\ufb03ce counted', 'the office counted'],
    ['an ellipsis', 'Forty elms, all of them old, were felled in May.', 'Forty elms […] were felled … May'],
    ['full stops for one', 'Forty elms, all of them old, were felled.', 'Forty elms ... were felled'],
    ['marks around it', 'forty elms', '“… forty elms …”'],
    ['a script without spaces', '市内に榆の木が四十本ある', '榆の木が四十本'],
  ])('may differ in %s', (_, text, quotation) => {
    expect(checkQuotation(prepareSource(text), quotation).found).toBe('exact')
  })

  it.each([
    ['another word', 'forty elms', 'fourteen elms'],
    ['another order', 'Elms were felled. Forty stood.', 'Forty … felled'],
    ['another figure', 'It was 140 elms', '40 elms'],
    ['a part of a word', 'the issue', 'he is'],
    ['a part that is missing', 'Forty elms stood.', 'Forty elms … were felled'],
  ])('may not differ in %s', (_, text, quotation) => {
    expect(checkQuotation(prepareSource(text), quotation).found).not.toBe('exact')
  })
})

describe('a scale', () => {
  const valued = (...steps: readonly (readonly [string, number | null])[]): Scale =>
    steps.map(([name, ratingValue], index) => ({
      ...standardScale[0]!,
      id: `r${index}`,
      name,
      ratingValue,
    }))
  const check = (scale: Scale) => messagesOf('scale', withClaim(), { scale })

  it('that falls from true to false is accepted', () => {
    expect(check(standardScale)).toEqual([])
    expect(
      check(valued(['True', 5], ['Half true', 3], ['No proof', null], ['Not true', 2], ['Fake', 1])),
    ).toEqual([])
  })

  it('that is reversed is reported as such', () => {
    expect(check(valued(['Spot on', 1], ['So so', 3], ['Nonsense', 5]))).toEqual([
      'The scale is reversed: its values rise from “Spot on” (1) to “Nonsense” (5).',
    ])
  })

  it('that does not fall at one step names that step', () => {
    expect(check(valued(['A', 5], ['B', 3], ['C', 3], ['D', 1]))).toEqual([
      '“C” (3) comes after “B” (3) on the scale and has the same value; values must fall along a scale.',
    ])
    expect(check(valued(['A', 5], ['B', 2], ['C', 3]))[0]).toContain('has a higher value')
  })

  it('that falls from false to true is recognised by its names', () => {
    expect(check(valued(['False', 5], ['Mixture', 3], ['True', 1]))).toEqual([
      '“True” (1) has a lower value than “False” (5), though it sounds truer.',
    ])
  })
})

describe('the state of each claim and sentence', () => {
  it('every sentence is read, or is named with its place', () => {
    const article = articleOf(['Elms', 'Ann planted elms. Bob felled them.'])
    const found = rules
      .find(({ id }) => id === 'unread')!
      .check({
        article,
        scale: standardScale,
        snapshots: new Map(),
      })
    expect(found.map(({ sentence }) => sentence)).toEqual(article.sentences.map(({ start }) => start))
    expect(found[1]?.says).toBe('Nobody has looked at “Ann planted elms.”.')
    expect(messagesOf('unread', withClaim())).toEqual([])
  })

  it('no verdict is contested, or both are named', () => {
    const rivals = [{ rating: 'false', by: 'Juan Pérez', at: '' }]
    expect(messagesOf('contested', withClaim())).toEqual([])
    expect(messagesOf('contested', withClaim({ rivals }))).toEqual([
      '“40 elms” is rated Verified by Ines Okoye and False by Juan Pérez.',
    ])
  })

  it('every claim has a verdict, or is open', () => {
    const { verdict: _, ...open } = withClaim().claims[0]!
    expect(messagesOf('open', withClaim())).toEqual([])
    expect(messagesOf('open', { ...withClaim(), claims: [open] })).toEqual(['“40 elms” has no verdict yet.'])
  })

  it('a second person has signed off every verdict, or is reported missing', () => {
    expect(messagesOf('second-person', withClaim({ signOff: { by: 'Ed', at: '' } }))).toEqual([])
    expect(messagesOf('second-person', withClaim())).toEqual([
      '“40 elms”, rated Verified by Ines Okoye, is not signed off.',
    ])
  })

  it('evidence the writer offers is taken or removed, or reported as waiting', () => {
    const offered = evidenceFrom('a', { proposed: true })
    expect(messagesOf('offered', withClaim(citing('a')))).toEqual([])
    expect(messagesOf('offered', withClaim({ evidence: [offered] }))[0]).toContain(
      'offers a piece of evidence',
    )
  })

  it('a verdict is on the current words, or the claim must be rated again', () => {
    expect(messagesOf('changed', withClaim())).toEqual([])
    expect(
      messagesOf('changed', withClaim({ formerly: { exact: 'Ann planted 30 elms', rating: 'false' } })),
    ).toEqual(['“Ann planted 30 elms”, rated False, now reads “Ann planted 40 elms”.'])
    const article = withClaim()
    const moved = { ...article.claims[0]!.anchor, start: 3 }
    expect(messagesOf('changed', withClaim({ anchor: moved }))).toHaveLength(1)
  })
})

describe('what the library requires', () => {
  const reviewed = (modes: RuleModes) =>
    reviewArticle({ article: withClaim(), scale: standardScale, snapshots: new Map() }, modes)

  it('blocks a sign-off, naming the first rule and the number of others; reminders do not', () => {
    const modes = { evidence: 'require', 'enough-sources': 'require' } as const
    expect(signOffRefusal(reviewed({}), {}, 'elms')).toBeUndefined()
    expect(signOffRefusal(reviewed(modes), modes, 'elms')).toBe(
      'This library requires “Evidence for each verdict” before a sign-off. “40 elms” is rated Verified without any evidence. One other rule also blocks it. Nothing was signed off.',
    )
  })

  it('never blocks it because a sign-off is missing, or because of other claims', () => {
    const modes = { 'second-person': 'require', evidence: 'require' } as const
    expect(signOffRefusal(reviewed({ 'second-person': 'require' }), modes, 'another')).toBeUndefined()
    const only = { 'second-person': 'require' } as const
    expect(signOffRefusal(reviewed(only), only, 'elms')).toBeUndefined()
    const findings = reviewed(only).flatMap((rule) => rule.findings)
    expect(blockedBy(findings, only).map(({ rule }) => rule)).toEqual(['second-person'])
  })
})

it('reviewing 3,000 claims with evidence takes about four times as long as reviewing 750', async () => {
  const found = reviewArticle(materialOf(3000), undefined)
  expect(found.find(({ id }) => id === 'enough-sources')?.findings).toHaveLength(3000)
  const taken = await growth(
    (material) => reviewArticle(material, undefined),
    materialOf(750),
    materialOf(3000),
  )
  expect(taken).toBeLessThan(8)
})

/** An article with `count` claims, each with evidence from two sources. */
function materialOf(count: number): Material {
  const sentence = 'Ann planted 40 elms. '
  const article = articleOf(['Elms', sentence.repeat(count)], {
    sources: Array.from({ length: count }, (_, index) => sourceOf(`s${index}`, { publisher: `p${index}` })),
  })
  const claim = claimOn(article, words, { ...verdict('verified') })
  const many = article.sentences.slice(1).map(({ start }, index) => ({
    ...claim,
    id: `c${index}`,
    anchor: { ...claim.anchor, start, end: start + words.length },
    ...citing(`s${index}`, `s${(index + 1) % count}`),
  }))
  return { article: { ...article, claims: many }, scale: standardScale, snapshots: new Map() }
}

describe('“The evidence bears the rating”', () => {
  const rated = (rating: string, ...stances: ('supports' | 'refutes' | 'context')[]) =>
    messagesOf(
      'evidence-bears',
      withClaim({
        ...verdict(rating),
        evidence: stances.map((stance, at) => evidenceFrom(`source-${at}`, { id: `e-${at}`, stance })),
      }),
    )

  it('names a claim that is rated false though all its evidence supports it, and the other way round', () => {
    expect(rated('false', 'supports', 'supports')).toEqual([
      '“40 elms” is rated False, but all the evidence supports the claim.',
    ])
    expect(rated('verified', 'refutes')).toEqual([
      '“40 elms” is rated Verified, but all the evidence refutes the claim.',
    ])
  })

  it('says nothing where evidence differs, gives context, or there is none, and of ratings in between', () => {
    for (const quiet of [
      rated('false', 'supports', 'refutes'),
      rated('false', 'supports', 'context'),
      rated('false'),
      rated('misleading', 'supports'),
      rated('unproven', 'supports'),
      rated('verified', 'supports'),
    ])
      expect(quiet).toEqual([])
  })
})
