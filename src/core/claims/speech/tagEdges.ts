/** How much text on each side of a cue is searched for the speaker, in UTF-16 code units. */
export const reach = 160

/** The words before the verb end with a quotation; dialogue set with dashes has no closing mark. */
export const afterQuotation = /(?:[”"’'»«“‘›‹][,.]?|\uE000 ?[—–])\s*$/u
