import type { ReportEvidence } from './reportModel'

/** Where a cut-out comes from: "Cut out of page 14 of register.pdf"; empty without a cut-out. */
export function cutOutCaption({ cutOut, source }: ReportEvidence): string {
  if (!cutOut) return ''
  const file = source?.attachment
  const from = file?.sha256 === cutOut.sha256 ? file.name : 'a file that is no longer attached to the source'
  return `Cut out of ${cutOut.page === null ? '' : `page ${cutOut.page} of `}${from}`
}
