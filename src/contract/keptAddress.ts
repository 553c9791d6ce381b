/** Where the program serves files that are kept with an article, to the window alone. */
export const keptOrigin = 'app://touchstone/kept'

/** The address in the window of a file that is attached to a source of the article, or cut out of one. */
export function keptAddress(article: string, sha256: string): string {
  return `${keptOrigin}/${article}/${sha256}`
}
