import { z } from 'zod'
import { WebAddress } from './source'

/** The largest logo, in base64 characters: about 200 kB. */
const logoLimit = 280_000

/** Who publishes the reports of a library, as shown at their head. */
export const Newsroom = z.object({
  name: z.string().trim(),
  address: WebAddress,
  /** `#rrggbb`; empty for the default colour. */
  colour: z.string().regex(/^(#[0-9a-f]{6})?$/i, 'A colour is written as #1f4e96.'),
  /** A picture's bytes in base64; null where there is none. */
  logo: z
    .object({
      mediaType: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']),
      base64: z.base64().max(logoLimit, 'A logo may have 200 kB at most.'),
    })
    .nullable(),
})
export type Newsroom = z.infer<typeof Newsroom>

export const noNewsroom: Newsroom = { name: '', address: '', colour: '', logo: null }
