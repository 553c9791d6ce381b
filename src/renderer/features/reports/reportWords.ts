import type { ReportFormat } from '../../../contract/requests'
import type { Audience, ClaimChoice, ReportSection, ReportTemplate } from '../../../core/model/reportOptions'

export const templateHints: Readonly<Record<ReportTemplate, string>> = {
  checker: 'Everything that was checked, and how',
  public: 'Checked claims and their sources',
  summary: 'A page to see how it stands',
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

/** What is other in a format than what the preview shows. */
export function formatHint(format: ReportFormat): string {
  if (format === 'html' || format === 'pdf') return 'As in the preview.'
  if (format === 'md') return 'The same parts as in the preview, as text.'
  return 'The same claims as in the preview, for programs to read.'
}
