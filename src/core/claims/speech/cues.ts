import {
  spanishCalling,
  spanishGoingOn,
  spanishPerfect,
  spanishReporting,
  spanishSaying,
} from './spanishVerbs'
import verbs from './words/verbs.json'

/** Verbs that report what somebody said, whatever follows. */
export const sayingVerbs: readonly string[] = [...verbs.saying.en, ...spanishSaying]

/** Verbs that report speech only before "that" or beside a quotation: a company also adds staff. */
export const reportingVerbs: readonly string[] = [...verbs.reporting.en, ...spanishReporting]

/** “Es falso”, ha asegurado Sánchez: the Spanish perfect, as one cue. */
export const perfectVerbs: readonly string[] = spanishPerfect

/**
 * Verbs that quote only if something comes between them and the quotation: she called it “bold”, a man called “Bill”.
 */
export const callingVerbs: readonly string[] = [...verbs.calling.en, ...spanishCalling]

/** Verbs with which the same person continues in the same sentence: "adding that". */
export const goingOnVerbs: readonly string[] = [...verbs.goingOn.en, ...spanishGoingOn]

/** Spanish verbs can leave out "he" and "she": “No lo sé”, dijo. */
export const isSpanishVerb = (verb: string): boolean => spanish.has(verb)

/** Whether the cue has a Spanish verb for several people: "añadieron que", "han dicho". */
export const isPlural = (cue: string): boolean =>
  /^(?:(?:según|como) )?(?:\p{L}+[aeo]n|han|habían)(?: |$)/iu.test(cue)

const spanish = new Set([...spanishSaying, ...spanishReporting, ...spanishPerfect, ...spanishCalling])
