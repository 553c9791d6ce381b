import type { ReportSection } from '../core/model/reportOptions'
import { article, corrections, options, source, summary } from './json/parts'
import { claimData, overviewOf } from './json/claim'
import { wholeText } from './shared/jsonText'
import type { Report } from './model/reportModel'

/**
 * The report as data for other programs, described by docs/report.schema.json: `format` changes when a property is
 * renamed, removed or given another meaning. Unknown values are an empty text or null; a section that the options leave
 * out is absent.
 */
export function renderJson(report: Report): string {
  const data = {
    format: 1,
    generator: { name: 'Touchstone', version: report.appVersion },
    asOf: report.asOf,
    options: options(report),
    newsroom: { name: report.newsroom.name, address: report.newsroom.address },
    article: article(report.identity),
    summary: summary(report.summary),
    scale: report.scale.map(({ id, name, definition, ratingValue }) => ({
      id,
      name,
      definition,
      ratingValue,
    })),
    ...sectionsOf(report),
  }
  return `${JSON.stringify(data, wholeText, 2)}\n`
}

function sectionsOf(report: Report) {
  const chosen = <Data>(section: ReportSection, data: Data) =>
    report.options.sections.includes(section) ? data : undefined
  return {
    corrections: chosen('corrections', corrections(report.corrections)),
    overview: chosen('overview', report.claims.map(overviewOf)),
    claims: chosen(
      'claims',
      report.claims.map((claim) => claimData(claim, report.options)),
    ),
    setAside: chosen(
      'setAside',
      report.dismissed.map(({ label, exact }) => ({ label, exact })),
    ),
    text: chosen('text', report.text),
    sources: chosen(
      'sources',
      report.sources.map((one) => source(one, report.options)),
    ),
    method: chosen('method', report.method),
    signOffs: chosen('signOffs', report.signOffs),
  }
}
