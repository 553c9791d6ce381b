import type { Article } from '../../core/model/article'
import { withoutCredentials } from '../../core/text/credentials'

/** The article with no name and no password in its addresses: what is stored keeps them, but nothing shows them. */
export function withoutPasswords(article: Article): Article {
  const { details, sources, publications } = article
  return {
    ...article,
    details: { ...details, address: withoutCredentials(details.address) },
    sources: sources.map((source) => ({
      ...source,
      url: withoutCredentials(source.url),
      archiveUrl: withoutCredentials(source.archiveUrl),
    })),
    ...(publications ? { publications: publications.map(withPlainAddress) } : {}),
  }
}

/** The same of anything with an address of its own, such as a newsroom. */
export function withPlainAddress<Addressed extends { readonly address: string }>(one: Addressed): Addressed {
  return { ...one, address: withoutCredentials(one.address) }
}
