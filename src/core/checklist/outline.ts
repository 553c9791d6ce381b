import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import { type ReviewedSentence, sentenceStates } from './coverage'
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

/** The last outline of each list of claims: the text, the checklist and every key ask for the same one. */
const outlines = new WeakMap<
  Outlined['claims'],
  { readonly of: Outlined['sentences']; readonly outline: readonly OutlinedSentence[] }
>()

/** The article as its sentences in reading order, each claim under exactly one of them. */
export function outlineOf({ claims, sentences }: Outlined): readonly OutlinedSentence[] {
  const known = outlines.get(claims)
  if (known?.of === sentences) return known.outline
  const outline = outlined({ claims, sentences })
  outlines.set(claims, { of: sentences, outline })
  return outline
}

function outlined(article: Outlined): OutlinedSentence[] {
  const reviewed = sentenceStates(article)
  const own = ownClaims(reviewed, article.claims)
  return reviewed.map((given, index) => {
    const claims = inReadingOrder(own[index] ?? [])
    const row = rowOfSentence(given.sentence)
    const isBare = given.claims.length === 0 && claims.length === 0
    return { ...given, number: index + 1, own: claims, row, rows: isBare ? [row] : claims.map(rowOfClaim) }
  })
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
