import { z } from 'zod'
import { RuleModes } from './ruleMode'
import { Scale } from './scale'

/** Who publishes a library's reports; of the logo only a SHA-256 of it, since it can be large. */
export const RecordedNewsroom = z.object({
  name: z.string(),
  address: z.string(),
  colour: z.string(),
  logoSha256: z.string().length(64).optional(),
})
export type RecordedNewsroom = z.infer<typeof RecordedNewsroom>

/**
 * The settings of a library that decide how an article reads. A log records them, since a rating is only an id: what
 * it means stands in the scale. Without a newsroom, nobody is named as the publisher.
 */
export const RecordedSettings = z.object({
  scale: Scale,
  rules: RuleModes,
  newsroom: RecordedNewsroom.optional(),
})
export type RecordedSettings = z.infer<typeof RecordedSettings>
