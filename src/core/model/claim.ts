import { z } from 'zod'
import { Identifier } from './identifier'
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
 * What a speaker was inferred from where their sentence doesn't name them: a `pronoun`, a verb without a subject
 * (`omitted`), a `description` (“the minister”, “the report”), a `quotation` whose speaker another sentence names, the
 * person quoted before in the same `paragraph`, or reported speech that is `continued` from the sentence before.
 */
export const Inference = z.object({
  from: z.enum(['pronoun', 'omitted', 'description', 'quotation', 'paragraph', 'continued']),
  /** The words that stand for the name, such as “he”; empty if there are none. */
  words: z.string(),
})
export type Inference = z.infer<typeof Inference>

/**
 * Who said it, by the fullest name in the article, and the words that attribute it ("added that"); where and when, as a
 * person wrote it, the day preferably as `2019-09-27`.
 */
export const Speaker = z.object({
  name: z.string().min(1),
  cue: z.string(),
  /** Absent if the sentence names the speaker, or a person did. */
  inferred: Inference.optional(),
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

/** What the claim finder proposes; it becomes a claim when it gets an id. */
export const FoundClaim = z.object({
  anchor: Anchor,
  /** A short name for the claim, made from its own words. */
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

/** One writer's version of a text, and the hash of the log line that wrote it. */
export const Wording = z.object({ text: z.string(), line: z.string() })
export type Wording = z.infer<typeof Wording>

/** The texts of a claim that people write. */
export const WrittenField = z.enum(['rationale', 'correction', 'limits', 'privateNote', 'question', 'answer'])
export type WrittenField = z.infer<typeof WrittenField>

export const Claim = FoundClaim.extend({
  id: Identifier,
  /** Who marked it: the finder, a person, or the file, by a writer's note or a published rating. */
  origin: z.enum(['found', 'person', 'writer']),
  /** The writer's notes on these words. */
  notes: z.array(WriterNote).optional(),
  /** A person marked it as having nothing to check; the claim stays on record. */
  dismissed: z.boolean(),
  /** Whether a person put it first or last; absent if it is checked in its turn. */
  urgency: Urgency.exclude(['normal']).optional(),
  /** Its words and rating in the previous version, if its words changed; removed once it is rated again. */
  formerly: z.object({ exact: z.string(), rating: z.string().optional() }).optional(),
  verdict: Verdict.optional(),
  /** Verdicts given without knowledge of the current one, and the other way round; see checklist/contested. */
  rivals: z.array(Verdict).optional(),
  /** Another person's agreement with the verdict and its evidence; removed when any of that changes. */
  signOff: SignOff.optional(),
  /** The reasoning; may be written before there is a verdict. */
  rationale: z.string(),
  /** What the article should say instead. */
  correction: z.string(),
  /** Which part could not be checked, and why. */
  limits: z.string().optional(),
  /** For the desk only: reports include it only on request. */
  privateNote: z.string().optional(),
  /** What the writer is asked about these words; empty if nothing. */
  question: z.string().optional(),
  /** What the writer answered; empty while the question is open. */
  answer: z.string().optional(),
  /** Where each text comes from; more than one wording if people wrote without seeing each other's. */
  wordings: z.partialRecord(WrittenField, z.array(Wording)).optional(),
  evidence: z.array(Evidence),
})
export type Claim = z.infer<typeof Claim>
