import type { Before } from './lastClause'
import { subjectBefore } from './subjects'
import { withoutStamp } from './times'

/** "… visited the plant and", "…, pidió ayuda y": a first verb, and what it has with it, before the verb of saying. */
const firstVerb =
  /^(?<who>(?:[^,;:“"«\uE000]|, (?=\p{Lu}[^,]{2,40}, )|(?<=\p{L}), (?=\p{Ll})){3,100}?),? (?:(?:les?|lo|se) )?(?:\p{Ll}{2,12}(?:ó|ed|io|ía|aba)|(?:pide|exige|visita|respalda|apoya|llama|insta|critica|rechaza|defiende|anuncia|reclama|lamenta|celebra|propone|comparece|admite))(?: [^,;:“"«\uE000]{2,80})?,? (?:and|y)\s*$/u

/** What may stand before a name: nothing, or "El secretario de Energía, ". */
const office = /^(?:(?:The|El|La) \p{Ll}[^,]{3,60}, )?$/u

/** Who does both where one subject has two verbs: "The mayor visited the plant and said that …". */
export function coordinated(left: string): Before | undefined {
  if (!/ (?:and|y)\s*$/.test(left)) return undefined // a cheap first test
  const who = firstVerb.exec(withoutStamp(left))?.groups?.['who']
  if (who === undefined) return undefined
  const found = subjectBefore(/, /.test(who) ? `${who},` : who)
  if (found === undefined || /^(?:it|that|who|quien)$/i.test(found.subject)) return undefined
  return office.test(who.slice(0, found.start)) ? { ...found, start: 0 } : undefined
}
