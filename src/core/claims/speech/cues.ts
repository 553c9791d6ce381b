import verbs from './words/verbs.json'

/** Verbs that report what somebody said, whatever follows. */
export const sayingVerbs: readonly string[] = [...verbs.saying.en, ...verbs.saying.es]

/** Verbs that report speech only before "that" or beside a quotation: a company also adds staff. */
export const reportingVerbs: readonly string[] = [...verbs.reporting.en, ...verbs.reporting.es]

/** “Es falso”, ha asegurado Sánchez: the Spanish perfect, as one cue. */
export const perfectVerbs: readonly string[] = verbs.perfectParticiples.es.flatMap((participle) => [
  `ha ${participle}`,
  `han ${participle}`,
])

/**
 * Verbs that quote only if something comes between them and the quotation: she called it “bold”, a man called “Bill”.
 */
export const callingVerbs: readonly string[] = [...verbs.calling.en, ...verbs.calling.es]

/** Verbs with which the same person continues in the same sentence: "adding that". */
export const goingOnVerbs: readonly string[] = [...verbs.goingOn.en, ...verbs.goingOn.es]

/** Spanish verbs can leave out "he" and "she": “No lo sé”, dijo. */
export const isSpanishVerb = (verb: string): boolean => spanish.has(verb) || /^han? /.test(verb)
const spanish = new Set([...verbs.saying.es, ...verbs.reporting.es])
