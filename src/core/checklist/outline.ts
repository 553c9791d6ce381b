import type { Span } from '../model/anchor'
import type { Article, Sentence } from '../model/article'
import type { Claim } from '../model/claim'
import { type ReviewedSentence, sentenceState, sentenceStates } from './coverage'
import { inReadingOrder } from './numbers'
import { type Row, rowOfClaim, rowOfSentence } from './row'

/** A sentence with its place in the article. */
export interface OutlinedSentence extends ReviewedSentence {
  /** From 1, in reading order. */
  readonly number: number
  /** The claims that begin in it, by their start; a claim over two sentences belongs to the first. */
  readonly own: readonly Claim[]
  /** Its own row. */
  readonly row: Row
  /** The rows to go through: those of its own claims, or its own row if it carries none. */
  readonly rows: readonly Row[]
}

type Outlined = Pick<Article, 'claims' | 'sentences'>

/** The outline of each list of claims: the text, the checklist and every key ask for the same one. */
const outlines = new WeakMap<Outlined['claims'], Known>()

interface Known extends Outlined {
  readonly outline: readonly OutlinedSentence[]
}

/** The outline asked for last: the next one is mostly that of the same article after one more act. */
let latest: Known | undefined

/** The article as its sentences in reading order, each claim under exactly one of them. */
export function outlineOf({ claims, sentences }: Outlined): readonly OutlinedSentence[] {
  const known = outlines.get(claims)
  latest = known?.sentences === sentences ? known : outlineAfter(latest, { claims, sentences })
  outlines.set(claims, latest)
  return latest.outline
}

function outlineAfter(before: Known | undefined, now: Outlined): Known {
  return { ...now, outline: renewed(before, now) ?? outlined(now) }
}

/** The outline where only what is known of the same claims and sentences changed; undefined where more did. */
function renewed(before: Known | undefined, now: Outlined): readonly OutlinedSentence[] | undefined {
  if (!before || !areAtSamePlaces(before, now)) return undefined
  const changed = new Map<Claim, Claim>()
  for (const [index, claim] of now.claims.entries())
    if (claim !== before.claims[index]) changed.set(before.claims[index]!, claim)
  const current = (claim: Claim) => changed.get(claim) ?? claim
  return before.outline.map((one, index) => {
    const sentence = now.sentences[index]!
    const lists = [one.claims, one.own]
    const isSame =
      sentence === one.sentence && !lists.some((claims) => claims.some((claim) => changed.has(claim)))
    return isSame
      ? one
      : outlinedSentence(sentence, one.claims.map(current), one.own.map(current), one.number)
  })
}

function areAtSamePlaces(before: Outlined, now: Outlined): boolean {
  return (
    before.claims.length === now.claims.length &&
    before.sentences.length === now.sentences.length &&
    before.claims.every((claim, index) => isSameClaim(claim, now.claims[index]!)) &&
    before.sentences.every((sentence, index) => isSameSpan(sentence, now.sentences[index]!))
  )
}

function isSameClaim(one: Claim, other: Claim): boolean {
  return one === other || (one.id === other.id && isSameSpan(one.anchor, other.anchor))
}

function isSameSpan(one: Span, other: Span): boolean {
  return one === other || (one.start === other.start && one.end === other.end)
}

function outlined(article: Outlined): OutlinedSentence[] {
  const reviewed = sentenceStates(article)
  const own = ownClaims(reviewed, article.claims)
  return reviewed.map(({ sentence, claims }, index) =>
    outlinedSentence(sentence, claims, inOrder(own[index] ?? []), index + 1),
  )
}

/** Most sentences have one claim or none. */
function inOrder(claims: readonly Claim[]): readonly Claim[] {
  return claims.length > 1 ? inReadingOrder(claims) : claims
}

function outlinedSentence(
  sentence: Sentence,
  claims: readonly Claim[],
  own: readonly Claim[],
  number: number,
): OutlinedSentence {
  const row = rowOfSentence(sentence)
  const isBare = claims.length === 0 && own.length === 0
  const rows = isBare ? [row] : own.map(rowOfClaim)
  return { sentence, claims, state: sentenceState(sentence, claims), number, own, row, rows }
}

/** For each sentence the claims that begin in it; one between two sentences counts as the first one's. */
function ownClaims(reviewed: readonly ReviewedSentence[], claims: readonly Claim[]): Claim[][] {
  const placed = new Set<Claim>()
  const own = reviewed.map((sentence) =>
    sentence.claims.filter((claim) => {
      if (placed.has(claim)) return false
      placed.add(claim)
      return true
    }),
  )
  for (const claim of claims) {
    if (placed.has(claim)) continue
    const after = reviewed.findIndex(({ sentence }) => sentence.start > claim.anchor.start)
    own[after < 0 ? own.length - 1 : Math.max(after - 1, 0)]?.push(claim)
  }
  return own
}
