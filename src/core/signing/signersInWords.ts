import { isSamePerson } from '../checklist/samePerson'
import { fingerprintInWords, type Keys, type NamedKey } from '../model/deviceKey'
import { counted } from '../text/counted'
import type { SignedLines, Signer } from './signers'

/** Whether a key is this device's own, one that its person marked as known, or another. */
export type Standing = 'own' | 'known' | 'unknown'

/** What a key is to this device. */
export function standingOf(key: string, { own, known }: Keys): Standing {
  if (own?.key === key) return 'own'
  return known.some((other) => other.key === key) ? 'known' : 'unknown'
}

/** A signer as a person reads it. */
export interface SignerInWords {
  readonly signer: Signer
  readonly standing: Standing
  /** Who signed how many lines: a sentence. */
  readonly sentence: string
  /** What the person should know about it: sentences. */
  readonly warnings: readonly string[]
}

/** Who signed these lines, each with the warnings about it. */
export function signersInWords({ signers }: SignedLines, keys: Keys): SignerInWords[] {
  return signers.map((signer) => ({
    signer,
    standing: standingOf(signer.key, keys),
    sentence: `${counted(signer.lines, 'log line')} signed by ${whose(signer, signer.people, keys)}.`,
    warnings: warningsAbout(signer, keys),
  }))
}

/** How many lines are not signed: a sentence, empty if all are. */
export function unsignedInWords({ unsigned }: SignedLines): string {
  if (unsigned === 0) return ''
  return `${counted(unsigned, 'log line is', 'log lines are')} not signed, so nothing shows who wrote ${unsigned === 1 ? 'it' : 'them'}; earlier versions of Touchstone did not sign.`
}

/** Who signed a backup or a bundle: a sentence. `what` begins it; `people` are the names that the key gives itself. */
export function signatureInWords(
  what: string,
  signedBy: NamedKey | null,
  people: readonly string[],
  keys: Keys,
): string {
  return signedBy === null
    ? `${what} is not signed.`
    : `${what} is signed by ${whose(signedBy, people, keys)}.`
}

/** The names that a key gives itself in lines it signed. */
export function peopleOf(signedBy: NamedKey | null, { signers }: SignedLines): readonly string[] {
  return signers.find(({ key }) => key === signedBy?.key)?.people ?? []
}

/**
 * Whose key it is: "Anna Jones (1a2b …), known". A name that only the file gives is no proof, so it is marked as what
 * the key calls itself.
 */
export function whose({ key, fingerprint }: NamedKey, people: readonly string[], keys: Keys): string {
  const short = fingerprintInWords(fingerprint)
  switch (standingOf(key, keys)) {
    case 'own':
      return `this device (${short})`
    case 'known':
      return `${nameOf(key, keys)} (${short}), known`
    default:
      return people.length === 0
        ? `a key not known here (${short})`
        : `a key not known here (${short}), which calls itself ${people.map((name) => `“${name}”`).join(' and ')}`
  }
}

function nameOf(key: string, { known }: Keys): string {
  return known.find((other) => other.key === key)?.name ?? ''
}

function warningsAbout({ key, people }: Signer, keys: Keys): string[] {
  switch (standingOf(key, keys)) {
    case 'own':
      return []
    case 'known': {
      const name = nameOf(key, keys)
      return people
        .filter((person) => !isSamePerson(person, name))
        .map((person) => `The key known as ${name} signed lines in the name of “${person}”.`)
    }
    default:
      return keys.known
        .filter(({ name }) => people.some((person) => isSamePerson(person, name)))
        .map(
          ({ name, fingerprint }) =>
            `This is not the key known as ${name} (${fingerprintInWords(fingerprint)}); it may be someone else’s.`,
        )
  }
}
