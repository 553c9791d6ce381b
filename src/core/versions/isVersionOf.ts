import type { Details } from '../model/article'
import type { ArticleSummary } from '../model/summary'

/**
 * Whether an article with these details is another version of one that is known: it has the same web address, or the
 * same title of more than two words and no other publisher.
 */
export function isVersionOf({ address, title, publisher }: Details, known: ArticleSummary): boolean {
  if (address !== '' && known.address !== '') return known.address === address
  const isOther = publisher !== '' && known.publisher !== '' && known.publisher !== publisher
  return !isOther && title.trim().split(/\s+/).length > 2 && known.title === title
}
