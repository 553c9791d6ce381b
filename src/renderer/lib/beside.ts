import { create } from 'zustand'
import type { Article } from '../../core/model/article'

/** What a person keeps beside the article while going on in it. */
export type Beside =
  | { readonly kind: 'claim'; readonly article: string; readonly claim: string }
  /** An earlier text of the article, by its place among the earlier ones. */
  | { readonly kind: 'version'; readonly article: string; readonly version: number }

/** One thing at a time is kept beside; null where there is none. */
export const useBeside = create<{ readonly beside: Beside | null }>()(() => ({ beside: null }))

/** Keeps this claim in sight, or lets go of it if it was kept already. */
export function keepClaimBeside(article: string, claim: string): void {
  const { beside } = useBeside.getState()
  const isKept = beside?.kind === 'claim' && beside.article === article && beside.claim === claim
  useBeside.setState({ beside: isKept ? null : { kind: 'claim', article, claim } })
}

/** Shows the text before the newest version, beside it. */
export function showVersionBeside({ id, earlier }: Article): void {
  if (!earlier?.length) return
  useBeside.setState({ beside: { kind: 'version', article: id, version: earlier.length - 1 } })
}

export function closeBeside(): void {
  useBeside.setState({ beside: null })
}

/** What stands beside this article; undefined where that is something of another one, or is there no longer. */
export function besideOf({ id, claims, earlier }: Article, beside: Beside | null): Beside | undefined {
  if (beside?.article !== id) return undefined
  const isThere =
    beside.kind === 'claim'
      ? claims.some((claim) => claim.id === beside.claim)
      : earlier?.[beside.version] !== undefined
  return isThere ? beside : undefined
}
