import type { Details } from '../model/article'
import type { ArticleSummary } from '../model/summary'

/**
 * Whether an article with these details is another version of a known one: it has the same web address, or the same
 * title of more than two words and not a different publisher.
 */
export function isVersionOf({ address, title, publisher }: Details, known: ArticleSummary): boolean {
  if (address !== '' && known.address !== '') return known.address === address
  const isOther = publisher !== '' && known.publisher !== '' && known.publisher !== publisher
  return !isOther && title.trim().split(/\s+/).length > 2 && known.title === title
}
