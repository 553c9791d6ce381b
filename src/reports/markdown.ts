import { type ReportSection, reportSections } from '../core/model/reportOptions'
import { isolated } from '../core/text/bidi'
import { readableDate } from '../core/text/isoDates'
import { has } from './shared/sections'
import { claimSection, facts } from './markdown/claim'
import { inline, line, paragraphs, quoted } from './markdown/escape'
import type {
  AnnotatedBlock,
  Corrections,
  Identity,
  Report,
  ReportSource,
  Segment,
} from './model/reportModel'
import { type ShownAddress, shownAddress } from './shared/shownAddress'
import { sourceFacts } from './shared/sourceFacts'
import { withNames } from './shared/withNames'

/** The report as CommonMark, readable both as source and when rendered. */
export function renderMarkdown(given: Report): string {
  const report = withNames(given, isolated)
  const { identity, newsroom, options, summary } = report
  const lines = [
    `# Fact-check: ${inline(identity.title).trim()}`,
    newsroom.name === '' ? '' : `**${inline(newsroom.name).trim()}** ${link(newsroom.address)}`.trim(),
    `As of ${readableDate(report.asOf) || 'an unknown day'}${options.audience === 'public' ? '' : ', internal file'}. Made with Touchstone ${inline(report.appVersion)}.`,
    publication(identity),
    '## Summary',
    ...summary.prose.map((text) => line(inline(text))),
    counts(report),
    ...reportSections
      .filter((section) => options.sections.includes(section))
      .flatMap((one) => sections[one](report)),
  ]
  return `${lines.filter((text) => text !== '').join('\n\n')}\n`
}

const sections: Readonly<Record<ReportSection, (report: Report) => string[]>> = {
  corrections: (report) => (report.corrections ? ['## Corrections', ...corrections(report.corrections)] : []),
  overview: ({ summary }) => [
    '## Still open',
    list(summary.openItems.map(({ number, label, why }) => `Claim ${number}, ${inline(label)}: ${why}`)) ||
      'No claim is open.',
  ],
  claims: (report) => [
    '## Claims',
    ...(report.claims.length === 0
      ? ['No claim has been marked in this article.']
      : report.claims.flatMap((claim) => claimSection(claim, report))),
  ],
  setAside: (report) => (report.dismissed.length === 0 ? [] : ['## Set aside', setAside(report)]),
  text: (report) => [
    '## The text',
    'A number in parentheses follows the words of the claim it leads to.',
    ...report.text.map((one) => block(one, report)),
  ],
  sources: (report) => [
    '## Sources',
    ...(report.sources.length === 0
      ? ['No source is on record.']
      : report.sources.flatMap((one) => source(one, report))),
  ],
  method: ({ method, scale }) => [
    '## Method and scale',
    ...method.map((text) => line(inline(text))),
    facts(scale.map(({ name, definition }) => [`**${inline(name).trim()}**`, inline(definition)])),
  ],
  signOffs: ({ signOffs }) => [
    '## Sign-offs',
    list(
      signOffs.map(
        ({ number, label, by, at }) =>
          `Claim ${number}, ${inline(label)}: ${inline(by)}, ${readableDate(at)}`,
      ),
    ) || 'No second person has signed off a verdict.',
  ],
  file: ({ identity }) => ['## The file that was checked', file(identity)],
}

function corrections({ since, address, items }: Corrections): string[] {
  const where = address === '' ? '' : `, ${link(address)}`
  return [
    `${items.length === 0 ? 'Nothing has changed' : 'This has changed'} since the report of ${readableDate(since)}${where}.`,
    list(
      items.map(
        ({ number, label, says }) =>
          `${number === undefined ? '' : `Claim ${number}, `}${inline(label)}: ${inline(says)}`,
      ),
    ),
  ]
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${line(item)}`).join('\n')
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

function block({ kind, segments }: AnnotatedBlock, report: Report): string {
  const text = line(segments.map((segment) => inline(segment.text) + refs([segment], report)).join(''))
  if (kind === 'heading')
    return `**${line(segments.map((segment) => inline(segment.text)).join(''))}**${refs(segments, report)}`
  if (kind === 'quotation') return quoted([text])
  return kind === 'listItem' ? `- ${text}` : text
}

function refs(segments: readonly Segment[], report: Report): string {
  return segments
    .flatMap((segment) => segment.ends)
    .map((number) => (has(report, 'claims') ? ` [(${number})](#claim-${number})` : ` (${number})`))
    .join('')
}

function source(item: ReportSource, report: Report): string[] {
  return [
    `### Source ${item.number}`,
    `\\[${item.number}\\] **${inline(item.title).trim()}**`,
    facts([
      ...sourceFacts(item).map(
        ({ name, value, is, href }) =>
          [name, is === 'address' ? link(href ?? value, href && value) : inline(value)] as const,
      ),
      ['Cited by', citedBy(item, report)],
    ]),
    ...paragraphs(item.note),
  ]
}

function citedBy({ citedBy: numbers }: ReportSource, report: Report): string {
  if (numbers.length === 0) return 'no claim of this report'
  return `claim ${numbers.map((number) => (has(report, 'claims') ? `[${number}](#claim-${number})` : number)).join(', ')}`
}

/** `<https://…>`, or its readable form with a link, if it is safe to follow; any other text stays text. */
function link(address: string, words?: string): string {
  const found = shownAddress(address)
  if (found === undefined) return inline(address)
  const text = words ?? found.shown
  return words === undefined && isReadable(found) ? `<${found.href}>` : `[${inline(text)}](<${found.href}>)`
}

/** Whether an address shows itself as it is read. */
function isReadable({ href, shown }: ShownAddress): boolean {
  return href === shown || href === `${shown}/`
}

function file({ fileName, fileSha256, textSha256, importedAt, version, ...identity }: Identity): string {
  return facts([
    ['File', inline(fileName)],
    ['SHA-256 of the file', inline(fileSha256)],
    ['SHA-256 of the text', inline(textSha256)],
    ['Part of it', inline(identity.part)],
    ['Format', `${inline(identity.mediaType)}, ${identity.bytes} bytes`],
    ['Version of the text', String(version)],
    ['Opened', inline(readableDate(importedAt))],
    ['Length', `${identity.characters} characters, ${identity.sentences} sentences`],
  ])
}
