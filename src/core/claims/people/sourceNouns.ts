import nouns from './words/sourceNouns.json'

/** People who speak as a group, and are written small even where a sentence begins with them. */
export const groupNouns: ReadonlySet<string> = new Set(nouns.groups)

/** What is written and can say something. */
export const documentNouns: ReadonlySet<string> = new Set(nouns.documents)
