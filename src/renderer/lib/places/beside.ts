import { create } from 'zustand'
import type { Anchor } from '../../../core/model/anchor'
import type { Article } from '../../../core/model/article'

/** What a person keeps beside the article while going on in it. */
export type Beside =
  | { readonly kind: 'claim'; readonly article: string; readonly claim: string }
  /** An earlier text of the article, by its place among the earlier ones. */
  | { readonly kind: 'version'; readonly article: string; readonly version: number }
  /** A source with its file, and the passage to go to. */
  | { readonly kind: 'source'; readonly article: string; readonly source: string; readonly at: Anchor | null }

/** One thing at a time is kept beside; null where there is none. */
export const useBeside = create<{ readonly beside: Beside | null }>()(() => ({ beside: null }))

/** Keeps this claim in sight, or lets go of it if it was kept already. */
export function keepClaimBeside(article: string, claim: string): void {
  const { beside } = useBeside.getState()
  const isKept = beside?.kind === 'claim' && beside.article === article && beside.claim === claim
  useBeside.setState({ beside: isKept ? null : { kind: 'claim', article, claim } })
}

interface Versioned {
  readonly id: string
  readonly earlier?: Article['earlier'] | undefined
}

/** Shows the text before the newest version, beside it. */
export function showVersionBeside({ id, earlier }: Versioned): void {
  if (!earlier?.length) return
  useBeside.setState({ beside: { kind: 'version', article: id, version: earlier.length - 1 } })
}

/** Opens a source beside the article it belongs to, at a passage of it if one is given. */
export function openSourceBeside(article: string, source: string, at: Anchor | null = null): void {
  useBeside.setState({ beside: { kind: 'source', article, source, at } })
}

/** The source that stands beside this article; null for none. */
export function sourceBeside(article: string): string | null {
  const { beside } = useBeside.getState()
  return beside?.kind === 'source' && beside.article === article ? beside.source : null
}

export function closeBeside(): void {
  useBeside.setState({ beside: null })
}

/** What stands beside this article; undefined where that is something of another one, or is there no longer. */
export function besideOf(
  { id, claims, earlier, sources }: Article,
  beside: Beside | null,
): Beside | undefined {
  if (beside?.article !== id) return undefined
  return isThere(beside) ? beside : undefined

  function isThere(one: Beside): boolean {
    switch (one.kind) {
      case 'claim':
        return claims.some((claim) => claim.id === one.claim)
      case 'version':
        return earlier?.[one.version] !== undefined
      case 'source':
        return sources.some((source) => source.id === one.source)
    }
  }
}
