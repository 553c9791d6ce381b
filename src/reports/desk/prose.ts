import { isolated } from '../../core/text/bidi'
import { counted } from '../../core/text/counted'
import { readableDate } from '../../core/text/isoDates'
import { inWords } from './bars'
import type { DeskReport } from './deskModel'

/** "1 January 2026 to 31 March 2026", or "The whole library" when the period is unbounded and nothing was counted. */
export function periodInWords({ days: { from, to } }: DeskReport): string {
  if (from === '' && to === '') return 'The whole library'
  if (from === to) return readableDate(from)
  if (from === '') return `Until ${readableDate(to)}`
  if (to === '') return `From ${readableDate(from)}`
  return `${readableDate(from)} to ${readableDate(to)}`
}

/** What was done in the period, in self-contained sentences. */
export function deskProse(report: DeskReport): string[] {
  const { totals, checkers, contested, articles, scale } = report
  const checking = checkers.filter(({ verdicts }) => verdicts > 0).length
  const checked = articles.filter(({ verdicts }) => verdicts > 0).length
  return [
    totals.verdicts === 0
      ? 'No verdict was given in this period.'
      : `${counted(totals.verdicts, 'verdict')} given by ${counted(checking, 'person', 'people')} on ${counted(checked, 'article')}: ${inWords(totals.byRating, scale)}.`,
    [
      `${counted(totals.opened, 'article')} opened.`,
      `${counted(totals.signOffs, 'sign-off')} given.`,
      contested.length === 0
        ? 'No claim is contested.'
        : `${counted(contested.length, 'claim is', 'claims are')} contested.`,
    ].join(' '),
  ]
}

const counting: readonly string[] = [
  'A verdict counts on the day it was given, in UTC, and as it stands: one that was given anew counts once, on the day it was last given. Claims that were set aside and articles in the trash are not counted.',
  'Where people rated a claim differently without seeing each other’s verdict and nobody has settled it, none of their verdicts is counted; the claim is listed as contested.',
  'An article is listed when it was opened in the period or had a verdict given in it. Its coverage, its open and its contested claims are those of today’s library, not of the period’s end.',
  'Speakers, publishers and people whose names differ in capitals or spaces alone are one.',
]

/** How the counting was done, so that another person gets the same result, and what could not be counted. */
export function countingInWords({ unread }: DeskReport): string[] {
  if (unread.length === 0) return [...counting]
  const missing = `${counted(unread.length, 'article')} could not be read and ${unread.length === 1 ? 'is' : 'are'} not counted: ${unread.map(isolated).join(', ')}. “Verify library” says why.`
  return [missing, ...counting]
}
