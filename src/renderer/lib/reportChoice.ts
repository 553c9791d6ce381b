import { type ReportFormat, reportFormats } from '../../contract/formats'
import type { Article } from '../../core/model/article'
import type { Newsroom } from '../../core/model/newsroom'
import {
  type ReportOptions,
  reportSections,
  type ReportTemplate,
  reportTemplates,
} from '../../core/model/reportOptions'

/** What is remembered of a person's choices for a template; what must not get out by habit is not among them. */
export type ReportChoice = Pick<ReportOptions, 'audience' | 'claims' | 'sections'> & {
  readonly format: ReportFormat
}

/** The template chosen last, and what was last chosen for each. */
export interface ReportHabits {
  readonly template: ReportTemplate
  readonly choices: Readonly<Partial<Record<ReportTemplate, ReportChoice>>>
}

export const noHabits: ReportHabits = { template: 'checker', choices: {} }

/** A template as it comes. */
export function asItComes(template: ReportTemplate): ReportChoice {
  const { audience, claims, sections } = reportTemplates[template]
  return { audience, claims, sections: [...sections], format: 'html' }
}

/** What was last chosen for a template. What another version of the program knew and this one does not is left out. */
export function choiceFor({ choices }: ReportHabits, template: ReportTemplate): ReportChoice {
  const choice = choices[template] ?? asItComes(template)
  return {
    ...choice,
    sections: reportSections.filter((section) => choice.sections.includes(section)),
    format: reportFormats.find((format) => format === choice.format) ?? 'html',
  }
}

/** The options of a report by what was chosen last: nothing confidential, and where it was published before. */
export function usualOptions(habits: ReportHabits, article: Article, newsroom: Newsroom): ReportOptions {
  const { audience, claims, sections } = choiceFor(habits, habits.template)
  return {
    audience,
    claims,
    sections,
    newsroom,
    confidentialSources: false,
    privateNotes: false,
    address: publishedAddress(article),
  }
}

/** Where a report of the article was published last; empty where it was not, or nowhere. */
export function publishedAddress({ publications }: Article): string {
  return publications?.at(-1)?.address ?? ''
}
