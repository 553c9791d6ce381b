import type { NamedKey } from '../model/deviceKey'

/** A key that signed lines of logs, and what those lines say about themselves. */
export interface Signer extends NamedKey {
  /** The people whom its lines name, in the order of the alphabet. */
  readonly people: readonly string[]
  readonly lines: number
}

/** Who signed the lines of some logs. */
export interface SignedLines {
  /** The keys with most lines come first. */
  readonly signers: readonly Signer[]
  /** How many readable lines are not signed. */
  readonly unsigned: number
}

export const nothingSigned: SignedLines = { signers: [], unsigned: 0 }

/** The signatures of several logs together. */
export function allSigned(parts: readonly SignedLines[]): SignedLines {
  const signers = new Map<string, { signer: Signer; people: Set<string>; lines: number }>()
  for (const signer of parts.flatMap((part) => part.signers)) {
    const known = signers.get(signer.key) ?? { signer, people: new Set<string>(), lines: 0 }
    known.lines += signer.lines
    for (const person of signer.people) known.people.add(person)
    signers.set(signer.key, known)
  }
  return {
    signers: [...signers.values()]
      .map(({ signer, people, lines }) => ({ ...signer, people: [...people].toSorted(), lines }))
      .toSorted((a, b) => b.lines - a.lines || (a.key < b.key ? -1 : 1)),
    unsigned: parts.reduce((sum, { unsigned }) => sum + unsigned, 0),
  }
}
