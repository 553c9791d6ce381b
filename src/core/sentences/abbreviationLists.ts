import words from './words/abbreviations.json'

const set = (list: readonly string[]): ReadonlySet<string> => new Set(list)

/** A name follows, in any case of letters. */
export const titles = set(words.titles)

/** A name follows too, but only with a capital letter: in lower case some are words. */
export const ranks = set(words.ranks)

/** Never the last word of a sentence. */
export const inside = set(words.inside)

/** Stand before a figure: "No. 5", "pp. 12", "6 ft. 4". */
export const beforeFigures = set(words.beforeFigures)

/** With a capital letter: a sentence ends after them only when the next word is one that begins sentences. */
export const endings = set(words.endings)

/** States whose abbreviation may be a word or a name: only after a comma, a bracket or a hyphen. */
export const stateEndings = set(words.stateEndings)

/** What may follow "5 p.m." inside the same sentence. */
export const clockFollowers = set(words.clockFollowers)
