import { Bookmark, type Paragraph } from 'docx'
import type { Report, ReportSource } from '../model/reportModel'
import { type SourceFact, sourceFacts } from '../shared/sourceFacts'
import { claimLinks, fact, heading, link, paragraph, prose, runs, sourceMark } from './text'

/** Every source in enough detail for another person to find it again. */
export function sourcesSection({ sources, options }: Report): Paragraph[] {
  const linksClaims = options.sections.includes('claims')
  return [
    heading(1, runs('Sources')),
    ...(sources.length === 0
      ? [paragraph(runs('No source is on record.'))]
      : sources.flatMap((source) => sourceItem(source, linksClaims))),
  ]
}

function sourceItem(source: ReportSource, linksClaims: boolean): Paragraph[] {
  const { number, title, citedBy } = source
  return [
    heading(2, [new Bookmark({ id: sourceMark(number), children: runs(`[${number}]  ${title}`) })]),
    ...sourceFacts(source).flatMap(factOf),
    ...fact('Cited by', citedBy.length === 0 ? 'no claim of this report' : claimLinks(citedBy, linksClaims)),
    ...prose(source.note),
  ]
}

function factOf({ name, value, is, href }: SourceFact): Paragraph[] {
  return fact(name, is === 'address' ? link(href ?? value, href && value) : value)
}
