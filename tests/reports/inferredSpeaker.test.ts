import { expect, it } from 'vitest'
import { standardScale } from '../../src/core/model/scale'
import { renderReport } from '../../src/reports/renderReport'
import { buildReport } from '../../src/reports/model/report'
import { reportTemplates } from '../../src/core/model/reportOptions'
import { allText } from './parts'
import { articleOf, claimOn, verdict } from './sampleArticle'

const article = articleOf(['Elms', 'Ann Lee came. She planted 40 elms.'])

const reportOf = async (inferred: boolean, format: 'html' | 'md' | 'docx' | 'csv') => {
  const from = inferred ? { inferred: { from: 'pronoun', words: 'She' } as const } : {}
  const speaker = { name: 'Ann Lee', cue: 'said', ...from }
  const claims = [claimOn(article, 'She planted 40 elms', { speaker, ...verdict('false') })]
  const report = buildReport({ ...article, claims }, standardScale, '1.2.3', reportTemplates.checker)
  return allText(await renderReport(report, format))
}

it.each(['html', 'md', 'docx'] as const)(
  'a speaker who was inferred is probable in a report as %s',
  async (format) => {
    const words = (await reportOf(true, format)).replace(/<[^>]*>/g, '')
    expect(words).toContain('probably Ann Lee')
    expect(words).toContain('“She” most likely means Ann Lee.')
    expect((await reportOf(false, format)).replace(/<[^>]*>/g, '')).not.toMatch(/probably|most likely/)
  },
)

it('a table says in a column of its own what a speaker was inferred from', async () => {
  expect(await reportOf(true, 'csv')).toContain(',Ann Lee,“She” most likely means Ann Lee.,')
  expect(await reportOf(false, 'csv')).toContain(',Ann Lee,,')
})
