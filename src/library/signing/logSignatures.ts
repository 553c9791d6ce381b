import { allSigned, type SignedLines, type Signer } from '../../core/signing/signers'
import { readLine, withheldHash } from '../log/chain'
import { linesOf, logFiles, type LogText, readLogText } from '../log/log'
import { articlePlaces } from '../places'
import { fingerprintOf } from './ed25519'
import { checkLine, type LineSignature } from './signLine'

/** Who signed the lines of an article's logs, and what is wrong with the signatures. */
export interface LogSignatures extends SignedLines {
  /** Lines whose signature is false or missing: sentences. */
  readonly problems: readonly string[]
  /** The hashes of the lines whose signature is false. */
  readonly falseLines: ReadonlySet<string>
}

/** The lines of a log, each with its number; damaged ones may be left out. */
export interface LogLines {
  readonly name: string
  readonly lines: readonly { readonly number: number; readonly text: string }[]
}

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
  /** Whether it is one of the lines to report on. */
  readonly isNew: boolean
}

/** Checks the signatures in an article's logs in a library. Only reads. */
export async function articleSignatures(library: string, id: string): Promise<LogSignatures> {
  const { log } = articlePlaces(library, id)
  const read = async (name: string) => ({ name, text: await readLogText(log, name) })
  return checkSignatures((await Promise.all((await logFiles(log)).map(read))).map(logLines), id)
}

/** The lines of a log's text. */
export function logLines({ name, text }: LogText): LogLines {
  return { name, lines: linesOf(text).map((line, index) => ({ number: index + 1, text: line })) }
}

/**
 * Checks the signature of every readable line in an article's logs, or of those that are new, by their hash; the others
 * were checked before. `article` is its id. Lines of earlier versions are unsigned; but once a device signs, all of its
 * lines have to be.
 */
export function checkSignatures(
  logs: readonly LogLines[],
  article: string,
  isNew: (hash: string) => boolean = () => true,
): LogSignatures {
  const lines = logs.flatMap((log) => checkedLines(log, article, isNew))
  const signed = lines.filter(({ signature }) => signature === 'signed')
  const unsigned = lines.filter(({ signature }) => signature === 'unsigned')
  const wrong = lines.filter(({ signature }) => signature === 'false')
  return {
    ...allSigned([
      {
        signers: signersOf(signed.filter((line) => line.isNew)),
        unsigned: unsigned.filter((line) => line.isNew).length,
      },
    ]),
    problems: [
      ...wrong.map(({ place }) => `${place} ${falseSignature}`),
      ...withoutCause(lines, signed, unsigned)
        .filter((line) => line.isNew)
        .map(({ place }) => `${place} ${missingSignature}`),
    ],
    falseLines: new Set(wrong.map(({ hash }) => hash)),
  }
}

/** The ends of sentences that begin with a line's place. */
const falseSignature =
  'has a signature that is not valid for it: it was written or changed by somebody without the key, or its signature was removed.'
const missingSignature =
  'is not signed, although its device signs its lines: it may be by somebody else, in this person’s name.'

function checkedLines(
  { name, lines }: LogLines,
  article: string,
  isNew: (hash: string) => boolean,
): CheckedLine[] {
  const checked: CheckedLine[] = []
  let last = 0
  for (const { number, text } of lines) {
    const line = checkedLine(text, article, isNew)
    if (!line) continue
    const isAfterGap = number !== last + 1 || line.signature === 'withheld'
    const before = isAfterGap ? checked.at(-1)?.hash : undefined
    checked.push({ ...line, place: `Line ${number} of ${name}`, before })
    last = number
  }
  return checked
}

function checkedLine(
  text: string,
  article: string,
  isNew: (hash: string) => boolean,
): Omit<CheckedLine, 'before' | 'place'> | undefined {
  const read = readLine(text)
  if (read.ok) {
    const { hash, previous, entry } = read
    const { device, person, key } = entry
    const isToCheck = isNew(hash)
    const signature = isToCheck ? checkLine(text, entry, article) : key === undefined ? 'unsigned' : 'signed'
    return { hash, previous, device, person, key, signature, isNew: isToCheck }
  }
  const hash = withheldHash(text)
  if (hash === undefined) return undefined
  return { hash, previous: '', device: '', person: '', key: undefined, signature: 'withheld', isNew: true }
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
