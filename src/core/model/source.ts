import { z } from 'zod'
import { FileName } from './fileName'
import { Identifier } from './identifier'

export const tiers = ['primary', 'secondary'] as const
export const Tier = z.enum(tiers)
export type Tier = z.infer<typeof Tier>

/** A file a person attached to a source; its bytes are kept with the article, named by their hash. */
export const Attachment = z.object({
  name: z.string().min(1),
  file: FileName,
  bytes: z.number().int().nonnegative(),
  sha256: z.string().length(64),
})
export type Attachment = z.infer<typeof Attachment>

/** An http or https address, or empty: opening any other scheme could run something. */
export const WebAddress = z
  .string()
  .trim()
  .refine((text) => text === '' || isWebAddress(text), {
    error: 'An address must start with http:// or https:// and name a site.',
  })

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

/** What a source is, in the terms of CSL 1.0.2 ("type"); those a checker meets. */
export const sourceKinds = [
  'webpage',
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'post',
  'report',
  'book',
  'chapter',
  'dataset',
  'interview',
  'personal_communication',
  'speech',
  'broadcast',
  'motion_picture',
  'graphic',
  'legal_case',
  'legislation',
  'thesis',
  'manuscript',
  'document',
] as const
export const SourceKind = z.enum(sourceKinds)
export type SourceKind = z.infer<typeof SourceKind>

/** Where evidence comes from, in enough detail that another person can find it again. */
export const Source = z.object({
  id: Identifier,
  title: z.string().trim().min(1, 'A source needs a title.'),
  publisher: z.string(),
  author: z.string(),
  published: z.string(),
  url: WebAddress,
  archiveUrl: WebAddress,
  accessed: z.string(),
  tier: Tier,
  note: z.string(),
  /** The source must stay secret: reports name it only on request. */
  confidential: z.literal(true).optional(),
  attachment: Attachment.optional(),
  kind: SourceKind.optional(),
  edition: z.string().optional(),
  doi: z.string().optional(),
  isbn: z.string().optional(),
  /** Sources of one group depend on each other, such as prints of one agency report: they count as one. */
  group: z.string().optional(),
  /** How far it can be trusted, and why. */
  reliability: z.string().optional(),
  /** Who got hold of it, and how. */
  obtained: z.string().optional(),
  /** A source of another article that this one was taken from, or was said to be: both are one. */
  work: Identifier.optional(),
  /** What an exchange file (RIS, BibTeX, CSL) said besides, as a CSL item, so that an export loses none of it. */
  csl: z.record(z.string(), z.json()).optional(),
})
export type Source = z.infer<typeof Source>

export const noSource: Omit<Source, 'id'> = {
  title: '',
  publisher: '',
  author: '',
  published: '',
  url: '',
  archiveUrl: '',
  accessed: '',
  tier: 'secondary',
  note: '',
}
