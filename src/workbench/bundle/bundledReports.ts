import type { RenderedFormat } from '../../reports/renderReport'

/** The reports that a bundle has, and what they are called in it; a format is added by one line. */
export const bundledReports: readonly { readonly format: RenderedFormat; readonly path: string }[] = [
  { format: 'html', path: 'report.html' },
  { format: 'md', path: 'report.md' },
  { format: 'json', path: 'report.json' },
  { format: 'annotations', path: 'report.annotations.jsonld' },
  { format: 'claimreview', path: 'report.claimreview.json' },
]
