import { z } from 'zod'

/**
 * A device's public key: the 32 bytes of an Ed25519 key in base64url. The last character is restricted so that every
 * key has one spelling only.
 */
export const PublicKey = z.string().regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/)
export type PublicKey = z.infer<typeof PublicKey>

/** The 64 bytes of an Ed25519 signature in base64url, in their one spelling. */
export const Signature = z.string().regex(/^[\w-]{85}[AQgw]$/)

/** A public key, and its fingerprint: the SHA-256 of its 32 bytes in hexadecimal. */
export interface NamedKey {
  readonly key: PublicKey
  readonly fingerprint: string
}

/** The longest name for a key, in UTF-16 code units. */
const nameLimit = 200

/** The name a person gives to a colleague's key. */
export const KeyName = z
  .string()
  .trim()
  .min(1, 'A name needs at least one letter.')
  .max(nameLimit, `A name has at most ${nameLimit} characters.`)

/** A key that the person at this device has marked as known. */
export const KnownKey = z.object({
  key: PublicKey,
  /** Whose key it is, in the person's own words. */
  name: KeyName,
  /** When it was marked as known, ISO 8601 in UTC. */
  since: z.string(),
})
export type KnownKey = z.infer<typeof KnownKey>

/** The keys that this device knows: its own, null if it has none yet, and those marked as known. */
export interface Keys {
  readonly own: NamedKey | null
  readonly known: readonly (KnownKey & NamedKey)[]
}

/** A fingerprint in groups of four; the first sixteen digits, or all of them. */
export function fingerprintInWords(fingerprint: string, length: 'short' | 'full' = 'short'): string {
  const digits = length === 'short' ? fingerprint.slice(0, 16) : fingerprint
  return digits.match(/.{1,4}/g)?.join(' ') ?? ''
}
