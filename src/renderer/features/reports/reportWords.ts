import type { FileFormat, ReportFormat } from '../../../contract/formats'
import type { Audience, ClaimChoice, ReportSection, ReportTemplate } from '../../../core/model/reportOptions'

export const templateHints: Readonly<Record<ReportTemplate, string>> = {
  checker: 'Everything that was checked, and how',
  public: 'Checked claims and their sources',
  summary: 'One page that shows the state of the check',
}

export const audienceNames: Readonly<Record<Audience, string>> = {
  internal: 'The desk',
  public: 'The public',
}

export const claimChoiceNames: Readonly<Record<ClaimChoice, string>> = {
  all: 'All claims',
  checked: 'Claims with a verdict',
  disputed: 'Claims that are disputed',
}

export const sectionNames: Readonly<Record<ReportSection, string>> = {
  corrections: 'Corrections since publication',
  overview: 'Overview',
  claims: 'Claims, one by one',
  setAside: 'Claims set aside',
  text: 'The article, claims marked',
  sources: 'Sources',
  method: 'Method and rating scale',
  signOffs: 'Sign-offs',
  file: 'The file that was checked',
}

const asThere = 'As in the preview.'
const asText = 'The same parts as in the preview.'
const asData = 'The same claims as in the preview, for programs to read.'

/** How a format relates to the preview. */
export const formatHints: Readonly<Record<ReportFormat, string>> = {
  html: asThere,
  pdf: asThere,
  docx: asText,
  md: asText,
  csv: 'The same claims as in the preview, one per row.',
  xlsx: 'The same claims as in the preview, one per row.',
  claimreview: 'Claims with a verdict, for search engines to read.',
  annotations: asData,
  json: asData,
  bundle: 'What another person needs to replay the check.',
}

/** Formats as options of a select field. */
export function offered<Format extends string>(
  formats: readonly Format[],
  of: Readonly<Record<Format, FileFormat>>,
): { readonly value: Format; readonly name: string }[] {
  return formats.map((value) => ({ value, name: of[value].name }))
}
