import { useMemo, useState } from 'react'
import type { Claim } from '../../../core/model/claim'
import { placesOf, startingPoints } from './found'

/**
 * What is found in a source's text: the words typed, or else what belongs to the current claim; and at which hit the
 * person is (-1 and null before the first).
 */
export function useFound(text: string, claim: Claim | undefined) {
  const [words, setWords] = useState('')
  const [walked, setWalked] = useState({ hit: -1, sought: '' })
  const own = useMemo(() => (claim ? startingPoints(text, claim) : []), [text, claim])
  const typed = useMemo(() => placesOf(text, words), [text, words])
  const hits = words.trim() === '' ? own : typed
  // One is at a place of what was sought then: other words, or another claim's, are gone through anew.
  const sought = words.trim() === '' ? `claim ${claim?.id}` : `words ${words}`
  const hit = walked.sought === sought ? walked.hit : -1
  const setHit = (to: number) => setWalked({ hit: to, sought })
  const go = (by: 1 | -1) => {
    if (hits.length === 0) return
    setHit(hit < 0 ? (by === 1 ? 0 : hits.length - 1) : (hit + by + hits.length) % hits.length)
  }
  return { words, setWords, hits, hit, here: hits[hit] ?? null, go, leave: () => setHit(-1) }
}
