import type { Keys, NamedKey } from '../core/model/deviceKey'
import type { SignedLines } from '../core/signing/signers'
import {
  peopleOf,
  signatureInWords,
  signersInWords,
  standingOf,
  unsignedInWords,
} from '../core/signing/signersInWords'
import { printLine } from './output'

/** Prints who signed log lines, and for a key not known here how to mark it as known. */
export function printSigners(signed: SignedLines, keys: Keys): void {
  for (const { signer, standing, sentence, warnings } of signersInWords(signed, keys)) {
    printLine(sentence)
    for (const warning of warnings) printLine(`  ${warning}`)
    if (standing === 'unknown') printHint(signer)
  }
  const rest = unsignedInWords(signed)
  if (rest !== '') printLine(rest)
}

/** Prints who signed a backup or a bundle; `what` begins the sentence. */
export function printSignature(
  what: string,
  signedBy: NamedKey | null,
  signed: SignedLines,
  keys: Keys,
): void {
  printLine(signatureInWords(what, signedBy, peopleOf(signedBy, signed), keys))
  // Where the same key signed log lines, the hint stands there.
  const isBelow = signed.signers.some(({ key }) => key === signedBy?.key)
  if (signedBy && !isBelow && standingOf(signedBy.key, keys) === 'unknown') printHint(signedBy)
}

function printHint({ key }: NamedKey): void {
  printLine(
    `  Compare the fingerprint with theirs by telephone, then: touchstone keys --trust=${key} --name NAME`,
  )
}
