/** The name of a report format and of its files: the one place for both. */
export interface FileFormat {
  /** On the screen. */
  readonly name: string
  /** In the system's save dialog, which adds the ending. */
  readonly kind: string
  /** The ending of its file names. */
  readonly ending: `.${string}`
}

const page = { name: 'Web page (HTML)', kind: 'Web page', ending: '.html' } as const
const pdf = { name: 'PDF', kind: 'PDF', ending: '.pdf' } as const
const data = { name: 'Data (JSON)', kind: 'JSON', ending: '.json' } as const

/** The formats of an article's report, in the order in which they are offered. */
export const reportFormat = {
  html: page,
  pdf,
  docx: { name: 'Word document', kind: 'Word document', ending: '.docx' },
  md: { name: 'Markdown', kind: 'Markdown', ending: '.md' },
  claimreview: { name: 'ClaimReview JSON-LD', kind: 'ClaimReview JSON-LD', ending: '.claimreview.json' },
  annotations: { name: 'Web annotations (JSON-LD)', kind: 'Web annotations', ending: '.annotations.jsonld' },
  csv: { name: 'Table of claims (CSV)', kind: 'Table', ending: '.csv' },
  xlsx: { name: 'Workbook (Excel)', kind: 'Workbook', ending: '.xlsx' },
  json: data,
  bundle: { name: 'Replay bundle (ZIP)', kind: 'Replay bundle', ending: '.touchstone-report.zip' },
} as const satisfies Readonly<Record<string, FileFormat>>
export type ReportFormat = keyof typeof reportFormat
export const reportFormats = Object.keys(reportFormat) as ReportFormat[]

/** The formats for reports of many articles; a bundle is made of a single article only. */
export const manyFormats = reportFormats.filter((format) => format !== 'bundle')
export type ManyFormat = (typeof manyFormats)[number]

/** The formats of a desk report. */
export const deskFormat = {
  html: page,
  pdf,
  csv: { name: 'Table of the articles (CSV)', kind: 'Table', ending: '.csv' },
  json: data,
} as const satisfies Readonly<Record<string, FileFormat>>
export type DeskFormat = keyof typeof deskFormat
export const deskFormats = Object.keys(deskFormat) as DeskFormat[]

/** The formats in which reference managers exchange sources. */
export const citationFormat = {
  ris: { name: 'RIS', kind: 'RIS', ending: '.ris' },
  bibtex: { name: 'BibTeX', kind: 'BibTeX', ending: '.bib' },
  csl: { name: 'CSL-JSON', kind: 'CSL-JSON', ending: '.json' },
} as const satisfies Readonly<Record<string, FileFormat>>
export type CitationFormat = keyof typeof citationFormat
export const citationFormats = Object.keys(citationFormat) as CitationFormat[]
