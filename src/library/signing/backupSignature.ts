import type { NamedKey } from '../../core/model/deviceKey'
import type { DeviceSigner } from './ed25519'
import { checkSignatureFile, signatureFile } from './signatureFile'

/** The file of a backup with the signature of its manifest, which has the hash of every other file. */
export const signatureName = 'manifest.sig.json'

const domain = 'touchstone backup v1'

export function signatureEntry(manifest: Uint8Array, signer: DeviceSigner): Buffer {
  return signatureFile(domain, manifest, signer)
}

/** Who signed a backup's manifest. Never throws. */
export function checkBackupSignature(manifest: Uint8Array, signature: Uint8Array): NamedKey | 'false' {
  return checkSignatureFile(domain, manifest, signature)
}
