import { type ReportFormat, reportFormats } from '../../../contract/formats'
import type { Article } from '../../../core/model/article'
import type { Newsroom } from '../../../core/model/newsroom'
import {
  type ReportOptions,
  reportSections,
  type ReportTemplate,
  reportTemplates,
} from '../../../core/model/reportOptions'

/**
 * The remembered choices for a template. Confidential content is not among them: it must never be included by habit.
 */
export type ReportChoice = Pick<ReportOptions, 'audience' | 'claims' | 'sections'> & {
  readonly format: ReportFormat
}

/** The last template, and the last choices for each. */
export interface ReportHabits {
  readonly template: ReportTemplate
  readonly choices: Readonly<Partial<Record<ReportTemplate, ReportChoice>>>
}

export const noHabits: ReportHabits = { template: 'checker', choices: {} }

/** The defaults of a template. */
export function asItComes(template: ReportTemplate): ReportChoice {
  const { audience, claims, sections } = reportTemplates[template]
  return { audience, claims, sections: [...sections], format: 'html' }
}

/** The last choices for a template, without options that only another version of the program knows. */
export function choiceFor({ choices }: ReportHabits, template: ReportTemplate): ReportChoice {
  const choice = choices[template] ?? asItComes(template)
  return {
    ...choice,
    sections: reportSections.filter((section) => choice.sections.includes(section)),
    format: reportFormats.find((format) => format === choice.format) ?? 'html',
  }
}

/** The options of a report from the last choices: nothing confidential, and the address of the last publication. */
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

/** Where a report of the article was published last; empty if it was not published, or has no address. */
export function publishedAddress({ publications }: Article): string {
  return publications?.at(-1)?.address ?? ''
}
