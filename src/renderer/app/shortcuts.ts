import { useEffect } from 'react'
import type { Article } from '../../core/model/article'
import type { Claim } from '../../core/model/claim'
import type { Scale } from '../../core/model/scale'
import { rowNamed } from '../../core/checklist/row'
import { useArticle } from '../lib/article/article'
import { keepClaimBeside } from '../lib/places/beside'
import { move, useCursor } from '../lib/checking/cursor'
import { openDialog, useDialogs } from '../lib/dialogs'
import { addEvidenceHere, readSource } from '../lib/checking/evidence'
import { goToNext } from '../lib/checking/goingOn'
import { focusChecklist, focusField, focusSearch, inTextField } from '../lib/places/focus'
import { useLibrary } from '../lib/library/library'
import { actOnElements } from '../lib/checking/ticking'
import { setTicking, useTicks } from '../lib/checking/ticks'
import { usePreferences } from '../lib/preferences'
import {
  addClaimHere,
  boundsFromSelection,
  passOrRestore,
  prioritise,
  rate,
  signOffOrWithdraw,
} from '../lib/checking/checking'

/** Single letters act only while no text is being typed and no dialog is open. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return
  // Holding a key down keeps moving, but does not set and clear a verdict in turn.
  if (event.repeat && !/^(?:[jk]|Arrow\w+)$/i.test(event.key)) return
  if (useDialogs.getState().open || document.querySelector('[role="menu"]')) return
  if (inTextField()) {
    if (event.key === 'Escape') focusChecklist()
    return
  }
  if (!usePreferences.getState().letterKeys) return
  const article = useArticle.getState().view?.article
  const scale = useLibrary.getState().start?.scale
  if (actOn(event, article, scale)) event.preventDefault()
}

/** Whether the key did something here. */
function actOn(
  { key, shiftKey }: KeyboardEvent,
  article: Article | undefined,
  scale: Scale | undefined,
): boolean {
  if (key === '/') return done(focusSearch())
  if (key === '?') return done(openDialog('shortcuts'))
  if (!article || !scale) return false
  const row = rowNamed(article, useCursor.getState().row)
  const letter = key.toUpperCase()
  const { isTicking } = useTicks.getState()
  if (letter === 'T' && shiftKey) return done(setTicking(!isTicking))
  if (isTicking && mayActOnElements(letter) && actOnElements(letter, article)) return true
  switch (letter) {
    case 'J':
      return done(move(article, 1))
    case 'K':
      return done(move(article, -1))
    case 'C':
      return done(addClaimHere(article.id, row))
    case 'N':
      return row ? done(passOrRestore(article.id, row)) : false
  }
  if (row?.type === 'claim' && actOnClaim(letter, shiftKey, article, row.claim, scale)) return true
  // After the ratings, because a library's own scale may use these letters.
  switch (letter) {
    case 'G':
      return done(goToNext(article, 'unread', shiftKey ? -1 : 1))
    case 'A':
      return done(goToNext(article, 'open', shiftKey ? -1 : 1))
  }
  return false
}

/** Arrows go through elements only from the text: elsewhere, they move what has the focus. */
function mayActOnElements(letter: string): boolean {
  if (!letter.startsWith('ARROW')) return true
  const focused = document.activeElement
  return focused === document.body || focused?.closest('.article__scroll, .tickbar') !== null
}

/** Whether the key did something with the current claim. */
function actOnClaim(
  letter: string,
  shiftKey: boolean,
  article: Article,
  claim: Claim,
  scale: Scale,
): boolean {
  switch (letter) {
    case 'B':
      return done(boundsFromSelection(article.id, claim))
    case 'E':
      return done(shiftKey ? readSource(article, claim) : addEvidenceHere(article, claim))
    case 'R':
      return done(focusField('rationale'))
    case 'S':
      return done(openDialog('split'))
    case 'H':
      return done(openDialog({ history: claim.id }))
    case 'O':
      return done(signOffOrWithdraw(article.id, claim))
  }
  const rating = scale.find((candidate) => candidate.key === letter)
  if (rating) return done(rate(article.id, claim, rating))
  // After the ratings, because a library's own scale may use these letters.
  switch (letter) {
    case 'P':
      return done(prioritise(article.id, claim, 'first'))
    case 'W':
      return done(prioritise(article.id, claim, 'last'))
    case 'I':
      return done(keepClaimBeside(article.id, claim.id))
  }
  return false
}

function done(_: void): true {
  return true
}
