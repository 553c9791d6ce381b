import { standingVerdicts } from '../checklist/contested'
import type { Article } from '../model/article'
import type { Stance } from '../model/evidence'
import type { Source } from '../model/source'
import { titleOf } from '../model/summary'

/** What one piece of evidence takes from a source. */
export interface SourceUse {
  /** The claim's id and label. */
  readonly claim: string
  readonly label: string
  readonly stance: Stance
  /** Offered by the writer, and not taken yet. */
  readonly isOffered: boolean
  /** The ids of the ratings that the claim has, the newest first; several only if people rated it apart. */
  readonly ratings: readonly string[]
}

/** A source where it is on record. */
export interface SourcePlace {
  /** The article's id and title. */
  readonly article: string
  readonly articleTitle: string
  readonly source: Source
  readonly uses: readonly SourceUse[]
}

/** The sources of an article, each with its uses; none of an article in the trash. The cost is linear. */
export function articleSources(article: Article): SourcePlace[] {
  if (article.removed) return []
  const uses = usesBySource(article)
  const articleTitle = titleOf(article)
  return article.sources.map((source) => ({
    article: article.id,
    articleTitle,
    source,
    uses: uses.get(source.id) ?? [],
  }))
}

function usesBySource({ claims }: Article): Map<string, SourceUse[]> {
  const uses = new Map<string, SourceUse[]>()
  for (const claim of claims) {
    for (const { source, stance, proposed } of claim.evidence) {
      const ratings = standingVerdicts(claim).map(({ rating }) => rating)
      const use = { claim: claim.id, label: claim.label, stance, isOffered: proposed === true, ratings }
      uses.set(source, [...(uses.get(source) ?? []), use])
    }
  }
  return uses
}
