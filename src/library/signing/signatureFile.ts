import { z } from 'zod'
import { type NamedKey, PublicKey, Signature } from '../../core/model/deviceKey'
import { sha256 } from '../log/chain'
import { type DeviceSigner, fingerprintOf, isSignedBy } from './ed25519'

/** A file that signs another: the key, and its signature of the other file's SHA-256. */
const SignatureFile = z.object({
  kind: z.literal('touchstone-signature'),
  format: z.literal(1),
  key: PublicKey,
  signature: Signature,
})

/** The domain keeps a signature of one thing from being taken for one of another. */
function messageOf(domain: string, content: Uint8Array): string {
  return `${domain}\n${sha256(content)}`
}

/** The bytes of the file that signs `content`. The same key and content give the same bytes. */
export function signatureFile(domain: string, content: Uint8Array, signer: DeviceSigner): Buffer {
  const file: z.infer<typeof SignatureFile> = {
    kind: 'touchstone-signature',
    format: 1,
    key: signer.key,
    signature: signer.sign(messageOf(domain, content)),
  }
  return Buffer.from(`${JSON.stringify(file, null, 1)}\n`)
}

/** Who signed `content` according to the bytes of a signature file; `false` if nobody did. Never throws. */
export function checkSignatureFile(
  domain: string,
  content: Uint8Array,
  bytes: Uint8Array,
): NamedKey | 'false' {
  const file = SignatureFile.safeParse(jsonIn(bytes))
  if (!file.success) return 'false'
  const { key, signature } = file.data
  if (!isSignedBy(key, messageOf(domain, content), signature)) return 'false'
  return { key, fingerprint: fingerprintOf(key) }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
