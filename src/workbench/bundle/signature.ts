import type { NamedKey } from '../../core/model/deviceKey'
import type { BundleReport } from '../../contract/bundleReport'
import { counted } from '../../core/text/counted'
import type { DeviceSigner } from '../../library/signing/ed25519'
import type { LogText } from '../../library/log/log'
import { checkSignatures as checkLogSignatures, logLines } from '../../library/signing/logSignatures'
import { checkSignatureFile, signatureFile } from '../../library/signing/signatureFile'
import type { Findings } from './verify/findings'
import { names } from './manifest'
import type { ReadBundle } from './verify/readBundle'

const domain = 'touchstone bundle v1'

/** signature.json: signs manifest.json, which has the hash of every other file. */
export function bundleSignature(manifest: Uint8Array, signer: DeviceSigner): Uint8Array {
  return signatureFile(domain, manifest, signer)
}

/** Checks the signature of a bundle and those of its log lines; `article` is the article's id. Never throws. */
export function checkSignatures(
  bundle: ReadBundle,
  logs: readonly LogText[],
  article: string,
  findings: Findings,
): Pick<BundleReport, 'signedBy' | 'signed'> {
  const { signers, unsigned, problems } = checkLogSignatures(logs.map(logLines), article)
  const lines = signers.reduce((sum, signer) => sum + signer.lines, 0)
  if (lines > 0 || problems.length > 0)
    findings.check(
      `${counted(lines, 'line')} of the logs ${lines === 1 ? 'has' : 'have'} a valid signature.`,
      problems,
    )
  return { signedBy: checkManifestSignature(bundle, findings), signed: { signers, unsigned } }
}

function checkManifestSignature(bundle: ReadBundle, findings: Findings): NamedKey | null {
  const manifest = bundle.bytes(names.manifest)
  const signature = bundle.bytes(names.signature)
  if (!manifest || !signature) return null
  const signedBy = checkSignatureFile(domain, manifest, signature)
  findings.check(
    `${names.signature} has a valid signature of ${names.manifest}.`,
    signedBy === 'false'
      ? [`${names.signature} is not a valid signature of ${names.manifest}: one of them was changed.`]
      : [],
  )
  return signedBy === 'false' ? null : signedBy
}
