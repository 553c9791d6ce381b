import { type Paragraph, type ParagraphChild, ShadingType } from 'docx'
import { light } from '../html/colours'
import type { AnnotatedBlock, Report, Segment } from '../model/reportModel'
import { articleLanguage } from './language'
import { hex } from './styles'
import { claimMark, heading, linkTo, paragraph, runs } from './text'

/** The article's text: claims highlighted in their verdict's colour, each followed by its number. */
export function textSection(report: Report): Paragraph[] {
  const tones = new Map(
    report.claims.map(({ number, verdict }) => [number, verdict?.rating.tone ?? 'open'] as const),
  )
  const linksClaims = report.options.sections.includes('claims')
  const words = articleLanguage(report.identity)
  const segmentRuns = ({ text, claims, ends }: Segment): ParagraphChild[] => {
    const tone = claims[0] === undefined ? undefined : (tones.get(claims[0]) ?? 'open')
    const ground = tone && {
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(light.tones[tone][1]) },
    }
    return [
      ...runs(text, { ...words, ...ground }),
      ...ends.flatMap((number) => reference(number, linksClaims)),
    ]
  }
  return [
    heading(1, runs('The text')),
    paragraph(runs('A number in parentheses follows the words of the claim it leads to.'), 'Kicker'),
    ...report.text.map((block) => blockParagraph(block, segmentRuns)),
  ]
}

function blockParagraph(
  { kind, segments }: AnnotatedBlock,
  segmentRuns: (one: Segment) => ParagraphChild[],
): Paragraph {
  const children = segments.flatMap(segmentRuns)
  // The article's headings are not headings of the report.
  if (kind === 'heading') return paragraph(children, 'ArticleHeading')
  if (kind === 'listItem') return paragraph([...runs('• '), ...children])
  return paragraph(children, kind === 'quotation' ? 'Passage' : undefined)
}

function reference(number: number, isLink: boolean): ParagraphChild[] {
  const text = `\u00a0(${number})`
  return isLink ? [linkTo(claimMark(number), text)] : runs(text)
}
