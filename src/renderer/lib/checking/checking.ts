import type { Sentence } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import type { Rating } from '../../../core/model/scale'
import { type Row, rowOfClaim, stateOf } from '../../../core/checklist/row'
import type { Command } from '../../../core/commands'
import { isContested } from '../../../core/checklist/contested'
import { overlaps } from '../../../core/text/anchors'
import { give, rankAnew, shownId, useArticle } from '../article/article'
import { goTo, goToClaim, useCursor } from './cursor'
import { openDialog } from '../dialogs'
import { goOnFrom } from './goingOn'
import { notify } from '../notices'
import { useTextSelection } from './textSelection'

/** Gives a claim a rating, and goes on; the same rating again clears it. */
export function rate(article: string, claim: Claim, rating: Rating): void {
  // On a contested claim, choosing one of the verdicts settles it.
  const isSame = claim.verdict?.rating === rating.id && !claim.dismissed && !isContested(claim)
  if (isSame) return void give(article, { type: 'clearVerdict', claim: claim.id })
  goOnAfter(
    give(article, { type: 'setVerdict', claim: claim.id, rating: rating.id }),
    article,
    rowOfClaim(claim),
  )
}

/** Goes on from a row that looks finished already; back to it where that could not be saved. */
function goOnAfter(saving: Promise<boolean>, article: string, row: Row): void {
  const next = goOnFrom(article, row)
  if (next === undefined) return
  void saving.then((isSaved) => {
    const isStillThere = shownId() === article && useCursor.getState().row === next
    if (!isSaved && isStillThere) goTo(row.id)
  })
}

/** Signs off the verdict that another person gave, or withdraws the sign-off. */
export function signOffOrWithdraw(article: string, claim: Claim): void {
  void give(article, { type: claim.signOff ? 'withdrawSignOff' : 'signOff', claim: claim.id })
}

/** Marks a claim or a sentence as "nothing to check" and goes on, or undoes that. */
export function passOrRestore(article: string, row: Row): void {
  if (row.type === 'sentence' && carriesClaims(article, row.sentence))
    return notify('Claims stand in this sentence: rate each of them, or set it aside.')
  const wasPassed = stateOf(row) === 'passed'
  const saving = give(article, passing(row, wasPassed))
  if (!wasPassed) goOnAfter(saving, article, row)
}

function carriesClaims(id: string, sentence: Sentence): boolean {
  const article = useArticle.getState().view?.article
  return article?.id === id && article.claims.some(({ anchor }) => overlaps(anchor, sentence))
}

function passing(row: Row, wasPassed: boolean): Command {
  if (row.type === 'sentence')
    return { type: 'passSentence', start: row.sentence.start, nothingToCheck: !wasPassed }
  return { type: wasPassed ? 'restoreClaim' : 'dismissClaim', claim: row.claim.id }
}

/** Puts a claim before or after all others; if it is there already, back to its normal place. */
export function prioritise(article: string, claim: Claim, end: 'first' | 'last'): void {
  const urgency = claim.urgency === end ? 'normal' : end
  void give(article, { type: 'prioritiseClaim', claim: claim.id, urgency }).then(() => rankAnew(article))
}

/** Makes a claim of the selected words, or else of the current sentence, and goes to it. */
export function addClaimHere(article: string, row: Row | undefined): void {
  const span = useTextSelection.getState().span ?? (row?.type === 'sentence' ? row.sentence : null)
  if (!span) return notify('Select the words of the claim in the article first, then press C.')
  const claim = crypto.randomUUID()
  void give(article, { type: 'addClaim', claim, start: span.start, end: span.end }).then((added) => {
    if (!added) return
    window.getSelection()?.removeAllRanges()
    goToClaim(claim)
  })
}

/** Sets the bounds of a claim to the selected words, or opens the dialog if nothing is selected. */
export function boundsFromSelection(article: string, claim: Claim): void {
  const { span } = useTextSelection.getState()
  if (!span) return openDialog('bounds')
  void give(article, { type: 'changeBounds', claim: claim.id, start: span.start, end: span.end }).then(() =>
    window.getSelection()?.removeAllRanges(),
  )
}
