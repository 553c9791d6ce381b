import nouns from './words/sourceNouns.json'

/** Nouns for people who speak as a group. */
export const groupNouns: ReadonlySet<string> = new Set(nouns.groups)

/** Nouns for documents, which can say something. */
export const documentNouns: ReadonlySet<string> = new Set(nouns.documents)
