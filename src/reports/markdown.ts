import { readableDate } from './dates'
import { claimSection, facts } from './markdown/claim'
import { inline, line, paragraphs, quoted } from './markdown/escape'
import type { AnnotatedBlock, Identity, Report, ReportSource, Segment } from './reportModel'
import { webAddress } from './webAddress'

/** The report as CommonMark: readable as it is, and as whatever a reader makes of it. */
export function renderMarkdown(report: Report): string {
  const { identity, summary, claims, dismissed } = report
  const parts = [
    `# Fact-check: ${inline(identity.title).trim()}`,
    `As of ${readableDate(report.asOf) || 'an unknown day'}. Made with Touchstone ${inline(report.appVersion)}.`,
    publication(identity),
    '## Summary',
    ...summary.prose.map((text) => line(inline(text))),
    counts(report),
    '## Claims',
    ...(claims.length === 0 ? ['No claim has been marked in this article.'] : claims.flatMap(claimSection)),
    ...(dismissed.length === 0 ? [] : ['## Set aside', setAside(report)]),
    '## The text',
    'A number in brackets follows the words of the claim it leads to.',
    ...report.text.map(block),
    '## Sources',
    ...(report.sources.length === 0 ? ['No source is on record.'] : report.sources.flatMap(source)),
    '## The rating scale',
    facts(report.scale.map(({ name, definition }) => [`**${inline(name).trim()}**`, inline(definition)])),
    '## The file that was checked',
    file(identity),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function publication({ byline, publisher, published, address }: Identity): string {
  return facts([
    ['By', inline(byline)],
    ['Publisher', inline(publisher)],
    ['Published', inline(readableDate(published))],
    ['Address', link(address)],
  ])
}

function counts({ summary }: Report): string {
  const rated = summary.counts.map(({ rating, claims }) => [inline(rating.name), String(claims)] as const)
  return facts([...rated, ['Open', String(summary.open)], ['All claims', String(summary.coverage.claims)]])
}

function setAside({ dismissed }: Report): string {
  return dismissed.map(({ label }) => `- ${line(inline(label))}`).join('\n')
}

function block({ kind, segments }: AnnotatedBlock): string {
  const text = line(segments.map(marked).join(''))
  if (kind === 'heading')
    return `**${line(segments.map((segment) => inline(segment.text)).join(''))}**${refs(segments)}`
  if (kind === 'quotation') return quoted([text])
  return kind === 'listItem' ? `- ${text}` : text
}

function marked(segment: Segment): string {
  return inline(segment.text) + refs([segment])
}

function refs(segments: readonly Segment[]): string {
  return segments
    .flatMap((segment) => segment.ends)
    .map((number) => ` [\\[${number}\\]](#claim-${number})`)
    .join('')
}

function source(item: ReportSource): string[] {
  return [
    `### Source ${item.number}`,
    `**${inline(item.title).trim()}** (${item.tier} source)`,
    facts([
      ['Author', inline(item.author)],
      ['Publisher', inline(item.publisher)],
      ['Published', inline(readableDate(item.published))],
      ['Address', link(item.url)],
      ['Archived', link(item.archiveUrl)],
      ['Accessed', inline(readableDate(item.accessed))],
      ['Attached file', inline(item.attachment?.name ?? '')],
      ['Its SHA-256', inline(item.attachment?.sha256 ?? '')],
      ['Cited by', citedBy(item)],
    ]),
    ...paragraphs(item.note),
  ]
}

function citedBy({ citedBy: numbers }: ReportSource): string {
  if (numbers.length === 0) return 'no claim of this report'
  return `claim ${numbers.map((number) => `[${number}](#claim-${number})`).join(', ')}`
}

/** `<https://…>` when it may be followed; any other text stays text. */
function link(address: string): string {
  const href = webAddress(address)
  return href === undefined ? inline(address) : `<${href}>`
}

function file({ fileName, fileSha256, textSha256, importedAt, characters, sentences }: Identity): string {
  return facts([
    ['File', inline(fileName)],
    ['SHA-256 of the file', inline(fileSha256)],
    ['SHA-256 of the text', inline(textSha256)],
    ['Opened', inline(readableDate(importedAt))],
    ['Length', `${characters} characters, ${sentences} sentences`],
  ])
}
