import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import type { NamedKey } from '../../core/model/deviceKey'

/** Signs in the name of this device. */
export interface DeviceSigner extends NamedKey {
  /** The signature of a message, in base64url. The same message always gets the same one (RFC 8032). */
  readonly sign: (message: string) => string
}

/** A signer for a private Ed25519 key. */
export function signerOf(privateKey: KeyObject): DeviceSigner {
  const key = publicKeyOf(privateKey)
  return {
    key,
    fingerprint: fingerprintOf(key),
    sign: (message) => sign(null, Buffer.from(message), privateKey).toString('base64url'),
  }
}

/** The public key of a private one: its 32 bytes in base64url. */
export function publicKeyOf(privateKey: KeyObject): string {
  return String(createPublicKey(privateKey).export({ format: 'jwk' }).x)
}

/** The SHA-256 of a public key's 32 bytes, in hexadecimal. */
export function fingerprintOf(key: string): string {
  return hash('sha256', Buffer.from(key, 'base64url'))
}

/** Whether a signature of the message was made with the private half of `key`. Never throws. */
export function isSignedBy(key: string, message: string, signature: string): boolean {
  try {
    return verify(null, Buffer.from(message), keyObject(key), Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}

/** A log is signed with a few keys, so that reading each once saves half the time; a hostile one may name millions. */
const rememberedKeys = 100
const remembered = new Map<string, KeyObject>()

function keyObject(x: string): KeyObject {
  const known = remembered.get(x)
  if (known) return known
  const made = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  if (remembered.size >= rememberedKeys) remembered.clear()
  remembered.set(x, made)
  return made
}
