import { speakerInWords } from '../../core/model/speakerInWords'
import type { Paragraph, ParagraphChild, Table } from 'docx'
import type { Report, ReportClaim, Summary } from '../model/reportModel'
import { table } from './table'
import { claimMark, heading, linkTo, openName, paragraph, quiet, ratingName, runs } from './text'

/** The summary in prose, and the number of claims for each verdict. */
export function summarySection({ summary }: Report): (Paragraph | Table)[] {
  return [
    heading(1, runs('Summary')),
    ...summary.prose.map((text) => paragraph(runs(text))),
    countsTable(summary),
    gap(),
  ]
}

/** The claims at a glance. */
export function overviewSection({ claims, options }: Report): (Paragraph | Table)[] {
  if (claims.length === 0) return []
  return [
    heading(1, runs('The claims at a glance')),
    table(
      ['No.', 'Claim', 'Said by', 'Evidence', 'Verdict'],
      claims.map((claim) => overviewRow(claim, options.sections.includes('claims'))),
      [8, 42, 22, 24, 20],
    ),
    gap(),
  ]
}

function countsTable({ counts, open, coverage }: Summary): Table {
  const rows = counts.map(({ rating, claims }) => [ratingName(rating), runs(String(claims))])
  const all = [runs('All claims', { bold: true }), runs(String(coverage.claims), { bold: true })]
  return table(['Verdict', 'Claims'], [...rows, [openName(), runs(String(open))], all], [5, 2])
}

function overviewRow(claim: ReportClaim, isLink: boolean): ParagraphChild[][] {
  return [
    runs(String(claim.number)),
    isLink ? [linkTo(claimMark(claim.number), claim.label)] : runs(claim.label),
    claim.speaker ? runs(speakerInWords(claim.speaker)) : quiet('not attributed'),
    evidenceCount(claim),
    claim.verdict ? ratingName(claim.verdict.rating) : openName(),
  ]
}

const groupWords = { supports: 'for', refutes: 'against', context: 'context' }

function evidenceCount({ evidence }: ReportClaim): ParagraphChild[] {
  if (evidence.length === 0) return quiet('none')
  return runs(evidence.map(({ stance, items }) => `${items.length}\u00a0${groupWords[stance]}`).join(', '))
}

/** Word needs a paragraph between a table and what follows. */
function gap(): Paragraph {
  return paragraph([], 'Fact')
}
