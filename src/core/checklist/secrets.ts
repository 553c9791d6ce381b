import type { Article } from '../model/article'

/** How many confidential sources and private notes an article has: what a report may have left out. */
export function secretsOf({ sources, claims }: Pick<Article, 'sources' | 'claims'>) {
  return {
    sources: sources.filter(({ confidential }) => confidential).length,
    notes: claims.filter(({ privateNote }) => (privateNote ?? '') !== '').length,
  }
}
