import type { Span } from '../../model/anchor'
import { spansOf } from '../../text/matches'

const english = [
  'because(?: of)?',
  'due to(?! (?:open|close|begin|start|be|take|meet|launch|arrive|appear|return|speak|play|face|release|end|expire|retire|stand|go|come|leave|make|become|run|report|vote|visit|hold|undergo|join|marry|testify|finish|arrive)(?![\\p{L}]))',
  '(?<!(?:many|special|our|my|with) )thanks to(?! (?:everyone|everybody|you|all|our|my)(?![\\p{L}]))',
  'owing to',
  'on account of',
  'caus(?:e|es|ed|ing)(?= (?!of |for |or |and |in |to |is |are |was |were )[\\p{L}$€£\\d])(?<!(?:good|common|lost|just|a|the|this|that|their|his|her|our|worthy|probable|potential|underlying|possible|likely|root|main|any) causes?)',
  '(?:the|a|root|main|leading|underlying|major|one) causes? of',
  '(?:led|leads|leading|lead)(?: \\p{L}{2,15}){0,2} to(?= (?:a|an|the|more|less|fewer|higher|lower|widespread|better|worse|new|his|her|its|their|calls|fears|further|increased|greater|[\\p{L}]+ing|[\\p{L}]+s)(?![\\p{L}]))(?<!(?:lead|leading|leads|led)(?: \\p{L}{2,15}){0,2} (?:up|back|over) to)',
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
  '(?<!(?:minister|ministers|officer|official|officials|department|agency|team|commissioner|body|ministry|people|person|company|editor) )responsible for',
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
const causes = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])(?:${[...english, ...spanish].map((form) => `(?:${form})`).join('|')})(?![\p{L}])`,
  'giu',
)

/** What every one of them has in it: sentences without it cost next to nothing. */
const some =
  /becaus|due to|thanks|owing|on account|caus|le[ad]d?|result|consequen|stem|trigger|prompt|spark|fuel|provok|precipit|driven|brought about|killed by|explained by|made possible|g[ai]ve|giving|contribut|attribut|linked|blam|responsible|is why|was why|reason|risk|chance|likelihood|prevent|cure|protect|died|response|deb|gracias|porque|ya que|puesto que|dado que|por lo que|por eso|raíz|culpa|provoc|ocasion|desat|desencaden|origin|motiv|gener|llev|condujeron|condujo|obligó|obligaron|lugar|atribu|achac|impuls|deriv|respons|riesgo|previene|muri/i

/** The words that say what brought about what: "because of", "led to", "debido a". Spans are in UTF-16 code units. */
export function findCauses(text: string): Span[] {
  return some.test(text) ? spansOf(causes, text) : []
}
