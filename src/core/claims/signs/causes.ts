import type { Span } from '../../model/anchor'
import { spansInLines } from '../../text/matches'
import { anyOf, either } from '../../text/expressions'
import causeWords from './words/causes.json'
import hints from './words/hints.json'

const { eventsToCome, causeIsNoun, outcomes, officesHeld } = causeWords

/** "causes flooding", but not "causes of it" or "a good cause". */
const ofSomething = String.raw`(?= (?!of |for |or |and |in |to |is |are |was |were )[\p{L}$€£\d])`
const noVerb = anyOf(causeIsNoun)
/** "led to a crisis", "led to rising prices", but not "led up to": an outcome must follow. */
const upToTwo = String.raw`(?: \p{L}{2,15}){0,2}`
const outcome = String.raw`(?= (?:${anyOf(outcomes)}|[\p{L}]+ing|[\p{L}]+s)(?![\p{L}]))`

const english = [
  'because(?: of)?',
  String.raw`due to(?! ${anyOf(eventsToCome)}(?![\p{L}]))`,
  '(?<!(?:many|special|our|my|with) )thanks to(?! (?:everyone|everybody|you|all|our|my)(?![\\p{L}]))',
  'owing to',
  'on account of',
  `caus(?:e|es|ed|ing)${ofSomething}(?<!${noVerb} causes?)`,
  '(?:the|a|root|main|leading|underlying|major|one) causes? of',
  String.raw`(?:led|leads|leading|lead)${upToTwo} to${outcome}(?<!(?:lead|leading|leads|led)${upToTwo} (?:up|back|over) to)`,
  'result(?:s|ed|ing)? (?:in|from)',
  'as a (?:direct )?(?:result|consequence)(?: of)?',
  '(?:a|the) (?:direct )?(?:result|consequence)s? of',
  '(?:stem|stems|stemmed|stemming) from',
  '(?:trigger|prompt|spark|fuell?|provok|precipitat)(?:ed|ing)',
  '(?:trigger|prompt|spark|fuel)s',
  '(?:driven|sparked|fuelled|caused|triggered|brought about|killed|explained|made possible) by',
  '(?:gave|gives|giving|given) rise to',
  "(?:contribut(?:e|es|ed|ing)(?! up)|attribut(?:e|es|ed|able))(?: [\\p{L}’'-]{1,20}){0,4} to",
  'linked to',
  "blam(?:e|es|ed|ing)(?: [\\p{L}\\p{N}’'-]{1,20}){1,6} (?:for|on)",
  'blamed (?:for|on)|(?:is|are|was|were|be) to blame(?: for)?',
  `(?<!${anyOf(officesHeld)} )responsible for`,
  '(?:that|this|which) (?:is|was) why|the reasons? (?:for|why|that)',
  "(?:rais|increas|cut|reduc|lower|doubl)(?:e|es|s|ed|ing|ting) (?:the |your |their |a person[’']s |his |her )?(?:risk|chances?|likelihood) of",
  '(?:prevents?|cures?|protects?(?: \\p{L}{2,15}){0,2} against|protected against)',
  'died (?:of|from)',
  'in response to',
]
const spanish = [
  'debido al?|(?:se )?deb(?:e|en|ió|ieron|ido) (?:principalmente )?a(?! que ver)',
  'gracias al?(?! (?:Dios|todos|todas|usted|ustedes|ti)(?![\\p{L}]))',
  'porque|ya que|puesto que|dado que|por lo que|por eso',
  '(?:a|por) (?:causa|raíz|culpa) de|como (?:consecuencia|resultado)(?: de)?|a consecuencia de',
  '(?:la|una|las|principal) causas? (?:de|del)(?![\\p{L}])',
  '(?:provoc|caus|ocasion|desat|desencaden|origin|motiv|gener)(?:ó|aron|aba|aban|ando|ará|arán|ado|ada|ados|adas)',
  '(?:provoca|provocan|causan|ocasiona|ocasionan|genera|generan|desencadena)(?= (?:el|la|los|las|un|una|más|menos|\\p{L}+(?:s|ción))(?![\\p{L}]))',
  '(?:llevó|llevaron|condujo|condujeron|obligó|obligaron|contribuyó|contribuye) al?|dio lugar al?',
  '(?:atribuy(?:ó|e|eron|en)|achac(?:ó|a|aron))(?: [\\p{L}-]{1,20}){0,5} al?',
  '(?:impulsad|derivad|originad|motivad)[oa]s? (?:por|de)',
  '(?:culp(?:ó|a|aron)|responsabiliz(?:ó|a|aron)) al?',
  '(?<!(?:ministro|ministra|ministerio|encargado) )responsables? (?:de|del)',
  '(?:aumenta|reduce|disminuye|eleva) el riesgo de|(?:previene|cura)(?= )',
  'murió (?:de|por)|murieron (?:de|por)',
]
const causes = new RegExp(String.raw`(?<![\p{L}\p{N}’'-])${either(...english, ...spanish)}(?![\p{L}])`, 'giu')

/** A cheap first test: every match contains one of these. */
const some = new RegExp(anyOf(hints.causes), 'i')

/** The words that state a cause: "because of", "led to", "debido a". Spans are in UTF-16 code units. */
export const findCauses = (text: string): Span[] => spansInLines(causes, some, text)
