import { z } from 'zod'
import { Anchor } from './anchor'
import { Evidence } from './evidence'
import { Urgency } from './urgency'
import { SignOff, Verdict } from './verdict'
import { WriterNote } from './writerNote'

export const claimKinds = [
  'quantity',
  'quotation',
  'statement',
  'name',
  'date',
  'event',
  'comparison',
  'superlative',
  'cause',
] as const
export const ClaimKind = z.enum(claimKinds)
export type ClaimKind = z.infer<typeof ClaimKind>

/**
 * Who said it, by the fullest name the article gives, and the words that attribute it ("added that"); where and when,
 * as a person wrote it, best as `2019-09-27`.
 */
export const Speaker = z.object({
  name: z.string().min(1),
  cue: z.string(),
  date: z.string().optional(),
  place: z.string().optional(),
})
export type Speaker = z.infer<typeof Speaker>

/** "some three million volunteers" = { value: 3000000, unit: 'volunteers', approximate: true }. */
export const Quantity = z.object({
  text: z.string().min(1),
  value: z.number(),
  unit: z.string(),
  approximate: z.boolean(),
})
export type Quantity = z.infer<typeof Quantity>

/** What a claim finder proposes; it becomes a claim when it gets an id. */
export const FoundClaim = z.object({
  anchor: Anchor,
  /** The shortest phrase of the claim's own words a person would use to speak of it. */
  label: z.string().min(1),
  /** The first kind is the one shown. */
  kinds: z.array(ClaimKind).min(1),
  speaker: Speaker.optional(),
  quantities: z.array(Quantity),
  /** 0 (leave for last) to 100 (check first). */
  priority: z.number().min(0).max(100),
  /** Why it is worth checking, in a journalist's words, strongest first. */
  reasons: z.array(z.string().min(1)),
})
export type FoundClaim = z.infer<typeof FoundClaim>

/** A text as one writer left it, and the log line that did. */
export const Wording = z.object({ text: z.string(), line: z.string() })
export type Wording = z.infer<typeof Wording>

/** The texts of a claim that people write. */
export const WrittenField = z.enum(['rationale', 'correction', 'limits', 'privateNote'])
export type WrittenField = z.infer<typeof WrittenField>

export const Claim = FoundClaim.extend({
  id: z.string().min(1),
  /** Who marked it: the finder, a person here, or the file, by a writer's note or a published rating. */
  origin: z.enum(['found', 'person', 'writer']),
  /** What the writer noted on these words. */
  notes: z.array(WriterNote).optional(),
  /** A person said there is nothing to check here; the claim stays on record. */
  dismissed: z.boolean(),
  /** A person's word on when to check it; absent where it is checked in its turn. */
  urgency: Urgency.exclude(['normal']).optional(),
  /** What it said in the version before, and how that was rated, where its words changed; gone once it is rated anew. */
  formerly: z.object({ exact: z.string(), rating: z.string().optional() }).optional(),
  verdict: Verdict.optional(),
  /** Verdicts of people who had not seen the one that stands, nor it theirs; see review/contested. */
  rivals: z.array(Verdict).optional(),
  /** Another person's agreement with the verdict and what it rests on; gone when any of that changes. */
  signOff: SignOff.optional(),
  /** How the person knows: may be written before there is a verdict. */
  rationale: z.string(),
  /** What the article should say instead. */
  correction: z.string(),
  /** What of it could not be checked, and why. */
  limits: z.string().optional(),
  /** For the desk's own eyes: reports have it only where they are asked to. */
  privateNote: z.string().optional(),
  /** Where each text comes from; more than one where people wrote without seeing each other's words. */
  wordings: z.partialRecord(WrittenField, z.array(Wording)).optional(),
  evidence: z.array(Evidence),
})
export type Claim = z.infer<typeof Claim>
