import { z } from 'zod'
import { Newsroom, noNewsroom } from './newsroom'
import { WebAddress } from './source'

/** The parts of a report, in order. Every report has identity and summary. */
export const reportSections = [
  'corrections',
  'overview',
  'claims',
  'setAside',
  'text',
  'sources',
  'method',
  'signOffs',
  'file',
] as const
export const ReportSection = z.enum(reportSections)
export type ReportSection = z.infer<typeof ReportSection>

/** Which claims a report includes; `disputed`: contested, or rated below the scale's best. */
export const claimChoices = ['all', 'checked', 'disputed'] as const
export const ClaimChoice = z.enum(claimChoices)
export type ClaimChoice = z.infer<typeof ClaimChoice>

/** Whom a report is for. Writer's notes are only in internal reports. */
export const audiences = ['internal', 'public'] as const
export const Audience = z.enum(audiences)
export type Audience = z.infer<typeof Audience>

/** What a person chose to include in a report. */
export const ReportOptions = z.object({
  audience: Audience,
  claims: ClaimChoice,
  sections: z.array(ReportSection),
  /** Whether confidential sources are named and private notes shown; only if a person asks for it. */
  confidentialSources: z.boolean(),
  privateNotes: z.boolean(),
  newsroom: Newsroom,
  /** The address of the page the report is published on; empty if not known yet. */
  address: WebAddress,
})
export type ReportOptions = z.infer<typeof ReportOptions>

const plain = {
  confidentialSources: false,
  privateNotes: false,
  newsroom: noNewsroom,
  address: '',
}

/** Presets, by their names on the command line. */
export const reportTemplates = {
  checker: { ...plain, audience: 'internal', claims: 'all', sections: [...reportSections] },
  public: {
    ...plain,
    audience: 'public',
    claims: 'checked',
    sections: ['corrections', 'claims', 'sources', 'method', 'signOffs', 'file'],
  },
  summary: {
    ...plain,
    audience: 'internal',
    claims: 'all',
    sections: ['corrections', 'overview', 'signOffs'],
  },
} satisfies Record<string, ReportOptions>

export type ReportTemplate = keyof typeof reportTemplates

export const templateNames: Readonly<Record<ReportTemplate, string>> = {
  checker: 'Checker’s file',
  public: 'Public fact-check',
  summary: 'Editor’s summary',
}
