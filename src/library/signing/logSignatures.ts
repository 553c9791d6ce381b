import { nothingSigned, type SignedLines, type Signer } from '../../core/signing/signers'
import { readLine } from '../chain'
import { linesOf, type LogText } from '../log'
import { fingerprintOf } from './ed25519'
import { checkLine, type LineSignature } from './signLine'

/** Who signed the lines of an article's logs, and what is wrong with the signatures. */
export interface LogSignatures extends SignedLines {
  /** Lines whose signature is false or missing: sentences. */
  readonly problems: readonly string[]
}

export const noSignatures: LogSignatures = { ...nothingSigned, problems: [] }

interface CheckedLine {
  /** "Line 3 of x.ndjson". */
  readonly place: string
  readonly hash: string
  /** The hash of the line it follows. */
  readonly previous: string
  /** The hash of the line above it, where damage between the two or the line itself hides what it follows. */
  readonly before: string | undefined
  /** Empty for a line of a bundle that is withheld. */
  readonly device: string
  readonly person: string
  readonly key: string | undefined
  readonly signature: LineSignature | 'withheld'
}

/**
 * Checks the signature of every readable line in an article's logs. `article` is its id. Lines of earlier versions are
 * unsigned; but once a device signs, all of its lines have to be.
 */
export function checkSignatures(logs: readonly LogText[], article: string): LogSignatures {
  const lines = logs.flatMap((log) => linesIn(log, article))
  const signed = lines.filter(({ signature }) => signature === 'signed')
  const unsigned = lines.filter(({ signature }) => signature === 'unsigned')
  return {
    signers: signersOf(signed),
    unsigned: unsigned.length,
    problems: [
      ...lines
        .filter(({ signature }) => signature === 'false')
        .map(({ place }) => `${place} ${falseSignature}`),
      ...withoutCause(lines, signed, unsigned).map(({ place }) => `${place} ${missingSignature}`),
    ],
  }
}

/** The end of a sentence that begins with a line's place. */
export const falseSignature =
  'has a signature that is not valid for it: it was written or changed by somebody without the key, or its signature was removed.'
const missingSignature =
  'is not signed, although its device signs its lines: it may be by somebody else, in this person’s name.'

function linesIn({ name, text }: LogText, article: string): CheckedLine[] {
  const lines: CheckedLine[] = []
  let isAfterDamage = false
  for (const [index, line] of linesOf(text).entries()) {
    const checked = lineAt(line, `Line ${index + 1} of ${name}`, article)
    const before = lines.at(-1)?.hash
    const follows = isAfterDamage || checked?.signature === 'withheld' ? before : undefined
    isAfterDamage = checked === undefined
    if (checked) lines.push({ ...checked, before: follows })
  }
  return lines
}

function lineAt(line: string, place: string, article: string): Omit<CheckedLine, 'before'> | undefined {
  const read = readLine(line)
  if (read.ok) {
    const { hash, previous, entry } = read
    const { device, person, key } = entry
    return { place, hash, previous, device, person, key, signature: checkLine(line, entry, article) }
  }
  const hash = withheldHash(line)
  if (hash === undefined) return undefined
  return { place, hash, previous: '', device: '', person: '', key: undefined, signature: 'withheld' }
}

/** The hash that stands for a line in a bundle, if it is withheld. */
function withheldHash(line: string): string | undefined {
  return /^\{"withheld":"([0-9a-f]{64})"\}$/.exec(line)?.[1]
}

function signersOf(signed: readonly CheckedLine[]): Signer[] {
  const byKey = new Map<string, { people: Set<string>; lines: number }>()
  for (const { key = '', person } of signed) {
    const known = byKey.get(key) ?? { people: new Set<string>(), lines: 0 }
    known.people.add(person)
    known.lines++
    byKey.set(key, known)
  }
  return [...byKey].map(([key, { people, lines }]) => ({
    key,
    fingerprint: fingerprintOf(key),
    people: [...people].toSorted(),
    lines,
  }))
}

/**
 * The unsigned lines that are not the beginning of a log that its device went on to sign: such a beginning was written
 * by an earlier version, and the first signature covers it through the chain of hashes.
 */
function withoutCause(
  lines: readonly CheckedLine[],
  signed: readonly CheckedLine[],
  unsigned: readonly CheckedLine[],
): CheckedLine[] {
  const signing = new Set(signed.map(({ device }) => device))
  const suspects = unsigned.filter(({ device }) => signing.has(device))
  if (suspects.length === 0) return []
  const byHash = new Map(lines.map((line) => [line.hash, line]))
  const parentOf = ({ previous, before }: CheckedLine) => byHash.get(previous) ?? byHash.get(before ?? '')
  const children = new Map<string, CheckedLine[]>()
  for (const line of lines) {
    const parent = parentOf(line)?.hash ?? ''
    const siblings = children.get(parent)
    if (siblings) siblings.push(line)
    else children.set(parent, [line])
  }
  const before = reached(signed, (line) => [parentOf(line)])
  const after = reached(signed, ({ hash }) => children.get(hash) ?? [])
  return suspects.filter((line) => after.has(line) || !before.has(line))
}

/** The lines of the same devices that the steps lead to from these lines. */
function reached(
  from: readonly CheckedLine[],
  step: (line: CheckedLine) => readonly (CheckedLine | undefined)[],
): Set<CheckedLine> {
  const met = new Set<CheckedLine>()
  const open: { line: CheckedLine; device: string }[] = from.map((line) => ({ line, device: line.device }))
  for (let at = open.pop(); at; at = open.pop())
    for (const next of step(at.line)) {
      const isOther = next !== undefined && next.device !== '' && next.device !== at.device
      if (!next || isOther || met.has(next)) continue
      met.add(next)
      open.push({ line: next, device: at.device })
    }
  return met
}
