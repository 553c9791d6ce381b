import { create } from 'zustand'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { placeOf, type Ranking } from '../../../core/ranking/rank'
import { ask } from '../ask'

type Places = ReadonlyMap<string, number>

interface RankingState {
  /** The latest ranking of the open article. */
  readonly latest: Ranking | null
  /**
   * The places that order the checklist, by the claims' ids. They stay while a person works in the list, so that no
   * row moves under their hands; claims added since are placed by their own priority.
   */
  readonly places: Places
}

export const useRanking = create<RankingState>()(() => ({ latest: null, places: new Map() }))

/** The ranking of an article; null if it fails, and the claims' own priorities are used. */
export function fetchRanking(id: string): Promise<Ranking | null> {
  return ask('article.ranking', { id }).catch(() => null)
}

/** Starts with an article: this ranking orders the checklist. */
export function startRanking({ claims }: Article, latest: Ranking | null): void {
  useRanking.setState({ latest, places: placesOf(claims, latest) })
}

/**
 * Fetches the current ranking of the article; the checklist keeps its order. Yields whether it is the first that
 * includes the sentence encoder.
 */
export async function refreshRanking(id: string, isStillOpen: () => boolean): Promise<boolean> {
  const latest = await fetchRanking(id)
  if (!latest || !isStillOpen()) return false
  const before = useRanking.getState().latest
  useRanking.setState({ latest })
  return before?.by === 'words' && latest.by === 'encoder'
}

/** Orders the checklist by the current ranking. */
export function orderAnew({ claims }: Article): void {
  useRanking.setState(({ latest }) => ({ places: placesOf(claims, latest) }))
}

/** The place of a claim in the order of priority, as the checklist shows it. */
export function placeInOrder(places: Places): (claim: Claim) => number {
  return (claim) => places.get(claim.id) ?? ownPlace(claim)
}

/** Whether sorting the checklist again would change its order. */
export function isOrderBehind({ claims }: Article, { latest, places }: RankingState): boolean {
  const now = placesOf(claims, latest)
  const by = (placed: Places) =>
    claims.toSorted(
      (a, b) =>
        (placed.get(b.id) ?? ownPlace(b)) - (placed.get(a.id) ?? ownPlace(a)) ||
        a.anchor.start - b.anchor.start,
    )
  const shown = by(places)
  return by(now).some((claim, index) => claim !== shown[index])
}

function placesOf(claims: readonly Claim[], ranking: Ranking | null): Places {
  return new Map(
    claims.map((claim) => [claim.id, placeOf(claim, ranking?.claims[claim.id]?.priority ?? claim.priority)]),
  )
}

function ownPlace(claim: Claim): number {
  return placeOf(claim, claim.priority)
}
