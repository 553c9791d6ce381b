import words from './words/abbreviations.json'

const set = (list: readonly string[]): ReadonlySet<string> => new Set(list)

/** A name follows, in upper or lower case. */
export const titles = set(words.titles)

/** A name also follows these, but only if they are capitalised: in lower case some are ordinary words. */
export const ranks = set(words.ranks)

/** Never the last word of a sentence. */
export const inside = set(words.inside)

/** Come before a figure: "No. 5", "pp. 12", "6 ft. 4". */
export const beforeFigures = set(words.beforeFigures)

/** Capitalised abbreviations: a sentence ends after them only if the next word is one that begins sentences. */
export const endings = set(words.endings)

/** States whose abbreviation may be a word or a name: only after a comma, a bracket or a hyphen. */
export const stateEndings = set(words.stateEndings)

/** What may follow "5 p.m." inside the same sentence. */
export const clockFollowers = set(words.clockFollowers)

/** Offices that may stand before "de EE.UU." and a name. */
export const offices = words.offices

/** What German counts with a full stop: "3. Juni", "19. Jahrhundert". */
export const germanOrdinals = words.germanOrdinals

/** German words before such a number. */
export const germanBefore = words.germanBefore

/** Titles and firms before a name, in just these letters: "Hr. Maier", but "HR. The …" */
export const exactly = set(words.exactly)
