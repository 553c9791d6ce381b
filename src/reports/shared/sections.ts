import type { ReportSection } from '../../core/model/reportOptions'
import type { Report } from '../model/reportModel'

/** Whether a section was chosen; only then may anything link to it. */
export function has({ options }: Pick<Report, 'options'>, section: ReportSection): boolean {
  return options.sections.includes(section)
}
