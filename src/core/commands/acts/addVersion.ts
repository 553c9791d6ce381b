import { z } from 'zod'
import { Span } from '../../model/anchor'
import { Block, type Sentence } from '../../model/article'
import { Claim } from '../../model/claim'
import { elementKey } from '../../elements/elements'
import type { ElementMark } from '../../model/elementMark'
import { Original } from '../../model/original'
import type { WriterNote } from '../../model/writerNote'
import { overlaps } from '../../text/anchors'
import { labelLength, shorten } from '../../text/shorten'
import { compareTexts, type Piece, type Read } from '../../versions/compareTexts'
import { reanchor } from '../../versions/reanchor'
import { act, CommandRefused } from '../act'
import { withAnswers } from '../answers'
import { withClaims } from '../claims'
import { type AskedElement, askedElements, withElementAnswers, withoutAnswersOnly } from '../elementAnswers'
import { withElementMarks } from '../elements'
import { unsigned } from '../opinions'

/**
 * A newer version replaces the article's text. Every claim is located in it: words that are still there keep their
 * verdict, words that changed must be checked again and keep their former wording, and a claim whose words are gone is
 * kept apart. Ticks stand and fall likewise. `found` are the claims the finder proposes in the new text; those in sentences the article did not have
 * before become new claims.
 */
export const addVersion = act({
  input: z.object({
    original: Original,
    text: z.string().min(1),
    textSha256: z.string().length(64),
    blocks: z.array(Block),
    sentences: z.array(Span),
    leftOut: z.array(z.string()),
    notices: z.array(z.string()).optional(),
    found: z.array(Claim),
  }),
  describe: () => 'add version',
  apply: (article, { found, sentences, ...version }, context) => {
    const { person, time, line } = context
    if (version.textSha256 === article.textSha256)
      throw new CommandRefused('The article already has this text. Nothing was changed.')
    const before: Read = article
    const after: Read = { text: version.text, sentences }
    const pieces = compareTexts(before, after)
    const elements = elementsMoved(article.elementMarks ?? [], before, after, pieces)
    const claims: Claim[] = []
    const gone = [...(article.gone ?? [])]
    for (const claim of article.claims) {
      const now = reanchor(claim.anchor, before, after, pieces)
      if (now.fate === 'gone') gone.push(claim)
      else if (now.fate === 'changed') claims.push(reopened(claim, now.anchor, found))
      else claims.push({ ...claim, anchor: now.anchor })
    }
    const known = new Set(before.sentences.map(({ start, end }) => before.text.slice(start, end)))
    const isNew = (claim: Claim) =>
      sentences.some(
        (one) => overlaps(one, claim.anchor) && !known.has(after.text.slice(one.start, one.end)),
      ) &&
      !claims.some(({ anchor }) => anchor.start === claim.anchor.start && anchor.end === claim.anchor.end)
    const { notices: _, ...rest } = withElementMarks(article, withElementAnswers(elements, found, context))
    const earlier = {
      original: article.original,
      text: article.text,
      replacedAt: time,
      replacedBy: person,
      line,
    }
    return withClaims(
      {
        ...rest,
        ...version,
        sentences: passedOn(article.sentences, before, after),
        earlier: [...(article.earlier ?? []), earlier],
        ...(gone.length > 0 ? { gone } : {}),
      },
      [...withAnswers(claims, notesIn(found), context), ...withoutAnswersOnly(found, elements).filter(isNew)],
    )
  },
})

/**
 * The marks of elements in the new text: those on words that are still there stand; a query whose words changed goes
 * on to the words that replaced them, and a tick there is dropped, to be ticked again.
 */
function elementsMoved(
  marks: readonly ElementMark[],
  before: Read,
  after: Read,
  pieces: readonly Piece[],
): AskedElement[] {
  const moved = new Map<string, AskedElement>()
  for (const one of askedElements(marks)) {
    const now = reanchor(one.mark.anchor, before, after, pieces)
    if (now.fate === 'gone' || (now.fate === 'changed' && one.mark.tick)) continue
    const key = elementKey(now.anchor)
    // Where two come to the same words, the query has to stand.
    if (!one.mark.tick || !moved.has(key))
      moved.set(key, { ...one, mark: { ...one.mark, anchor: now.anchor } })
  }
  return [...moved.values()]
}

function notesIn(found: readonly Claim[]): WriterNote[] {
  return found.flatMap(({ notes = [] }) => notes)
}

/**
 * A claim whose words changed: it must be checked again, and keeps its former words and rating. If the finder proposes
 * exactly the new words, its label, kinds and figures are used.
 */
function reopened(claim: Claim, anchor: Claim['anchor'], found: readonly Claim[]): Claim {
  const read = found.find((one) => one.anchor.start === anchor.start && one.anchor.end === anchor.end)
  const label =
    read?.label ?? (anchor.exact.includes(claim.label) ? claim.label : shorten(anchor.exact, labelLength))
  const quantities = read?.quantities ?? claim.quantities.filter(({ text }) => anchor.exact.includes(text))
  const { kinds, reasons, priority } = read ?? claim
  const { verdict, rivals: _, ...rest } = unsigned(claim)
  const rating = verdict?.rating ?? claim.formerly?.rating
  return {
    ...rest,
    anchor,
    label,
    quantities,
    kinds,
    reasons,
    priority,
    formerly: { exact: claim.anchor.exact, ...(rating === undefined ? {} : { rating }) },
  }
}

/** The new sentences; those a person marked as having nothing to check keep that mark if their words are the same. */
function passedOn(old: readonly Sentence[], before: Read, after: Read): Sentence[] {
  const passed = new Set(
    old.filter(({ nothingToCheck }) => nothingToCheck).map(({ start, end }) => before.text.slice(start, end)),
  )
  return after.sentences.map(({ start, end }) => ({
    start,
    end,
    nothingToCheck: passed.has(after.text.slice(start, end)),
  }))
}
