import type { RenderedFormat } from '../../reports/renderReport'

/** The reports in a bundle and their file names; add a line to add a format. */
export const bundledReports: readonly { readonly format: RenderedFormat; readonly path: string }[] = [
  { format: 'html', path: 'report.html' },
  { format: 'md', path: 'report.md' },
  { format: 'json', path: 'report.json' },
  { format: 'annotations', path: 'report.annotations.jsonld' },
  { format: 'claimreview', path: 'report.claimreview.json' },
]
