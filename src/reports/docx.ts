import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  type Table,
  TextRun,
} from 'docx'
import type { ReportSection } from '../core/model/reportOptions'
import { isolated } from '../core/text/bidi'
import { readableDate } from '../core/text/isoDates'
import {
  correctionsSection,
  fileSection,
  methodSection,
  scaleSection,
  setAsideSection,
  signOffsSection,
} from './docx/appendix'
import { textSection } from './docx/articleText'
import { claimSection } from './docx/claim'
import { withDirections } from './docx/directions'
import { fixedParts } from './docx/fixedParts'
import { sourcesSection } from './docx/sources'
import { styles } from './docx/styles'
import { overviewSection, summarySection } from './docx/summary'
import { textWidth } from './docx/table'
import { fact, heading, link, paragraph, quiet, runs } from './docx/text'
import type { Report } from './model/reportModel'
import { withNames } from './shared/withNames'
import { xmlText } from './shared/xmlText'
import { packed, unpacked } from './shared/zipPackage'

type Part = Paragraph | Table

/** The report as a Word document with real headings, links within it, page numbers, and no macro. */
export async function renderDocx(given: Report): Promise<Uint8Array> {
  const report = withNames(given, isolated)
  const title = `Fact-check: ${report.identity.title}`
  const file = new Document({
    title: xmlText(title),
    styles,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1500, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        headers: { default: new Header({ children: [paragraph(quiet(title), 'Running')] }) },
        footers: { default: new Footer({ children: [footer(report)] }) },
        children: [...head(report), ...summarySection(report), ...sectionsOf(report)],
      },
    ],
  })
  const { texts, pictures } = unpacked(new Uint8Array(await Packer.toArrayBuffer(file)))
  const directed = Object.entries(fixedParts(texts, report)).map(
    ([name, text]) => [name, isBody(name) ? withDirections(text) : text] as const,
  )
  return packed({ ...Object.fromEntries(directed), ...pictures })
}

const isBody = (part: string) => /^word\/(document|header\d+)\.xml$/.test(part)

/** The scale comes with the claims, whose verdicts it explains. */
const sections: readonly (readonly [ReportSection, (report: Report) => Part[]])[] = [
  ['corrections', correctionsSection],
  ['overview', overviewSection],
  ['claims', claimsSection],
  ['setAside', setAsideSection],
  ['text', textSection],
  ['sources', sourcesSection],
  ['method', methodSection],
  ['claims', scaleSection],
  ['signOffs', signOffsSection],
  ['file', fileSection],
]

function sectionsOf(report: Report): Part[] {
  return sections.flatMap(([name, of]) => (report.options.sections.includes(name) ? of(report) : []))
}

function head(report: Report): Part[] {
  const { identity, newsroom, options } = report
  const asOf = readableDate(report.asOf) || 'an unknown day'
  return [
    paragraph(runs(`Fact-check report, as of ${asOf}`), 'Kicker'),
    new Paragraph({ style: 'Title', children: runs(identity.title) }),
    ...fact('By', identity.byline),
    ...fact('Publisher', identity.publisher),
    ...fact('Published', readableDate(identity.published)),
    ...(identity.address.trim() === '' ? [] : fact('Address', link(identity.address))),
    ...fact('Checked by', newsroom.name),
    ...(newsroom.address === '' ? [] : fact('Its address', link(newsroom.address))),
    ...(options.address === '' ? [] : fact('This report', link(options.address))),
  ]
}

function claimsSection(report: Report): Part[] {
  const { claims } = report
  return [
    heading(1, runs('Claims')),
    ...(claims.length === 0
      ? [paragraph(runs('No claim has been marked in this article.'))]
      : claims.flatMap((claim) => claimSection(claim, report))),
  ]
}

function footer({ appVersion }: Report): Paragraph {
  const page = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  return new Paragraph({
    style: 'Running',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [...runs(`Made with Touchstone ${appVersion}`), new TextRun({ text: '\t' }), page],
  })
}
