import { Bookmark, type Paragraph } from 'docx'
import { readableDate } from '../../core/text/isoDates'
import type { Report, ReportSource } from '../reportModel'
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
  const { number, title, tier, attachment, citedBy } = source
  return [
    heading(2, [new Bookmark({ id: sourceMark(number), children: runs(`Source ${number}  ${title}`) })]),
    ...fact('Kind', `${tier} source`),
    ...fact('Author', source.author),
    ...fact('Publisher', source.publisher),
    ...fact('Published', readableDate(source.published)),
    ...(source.url.trim() === '' ? [] : fact('Address', link(source.url))),
    ...(source.archiveUrl.trim() === '' ? [] : fact('Archived', link(source.archiveUrl))),
    ...fact('Accessed', readableDate(source.accessed)),
    ...fact('Attached file', attachment?.name ?? ''),
    ...fact('Its SHA-256', attachment?.sha256 ?? ''),
    ...fact('Cited by', citedBy.length === 0 ? 'no claim of this report' : claimLinks(citedBy, linksClaims)),
    ...prose(source.note),
  ]
}
