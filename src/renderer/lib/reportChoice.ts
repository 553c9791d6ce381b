import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { ReportFormat } from '../../contract/requests'
import type { Article } from '../../core/model/article'
import { noNewsroom } from '../../core/model/newsroom'
import { type ReportOptions, reportTemplates, type ReportTemplate } from '../../core/model/reportOptions'
import { useLibrary } from './library'

type Remembered = Pick<ReportOptions, 'audience' | 'claims' | 'sections'>

interface ReportChoice extends Remembered {
  readonly template: ReportTemplate
  readonly format: ReportFormat
}

/** What was chosen for reports last. Secrets are asked for anew each time, so they are not among it. */
export const useReportChoice = create<ReportChoice>()(
  persist((): ReportChoice => ({ template: 'checker', format: 'html', ...remembered('checker') }), {
    name: 'touchstone-report',
  }),
)

/** Sets everything as a template has it. */
export function chooseTemplate(template: ReportTemplate): void {
  useReportChoice.setState({ template, ...remembered(template) })
}

/** The options of a report of an article, as last chosen. */
export function chosenOptions(article: Pick<Article, 'publications'>): ReportOptions {
  const { audience, claims, sections } = useReportChoice.getState()
  return {
    audience,
    claims,
    sections: [...sections],
    confidentialSources: false,
    privateNotes: false,
    newsroom: useLibrary.getState().start?.newsroom ?? noNewsroom,
    address: article.publications?.at(-1)?.address ?? '',
  }
}

function remembered(template: ReportTemplate): Remembered {
  const { audience, claims, sections } = reportTemplates[template]
  return { audience, claims, sections }
}
