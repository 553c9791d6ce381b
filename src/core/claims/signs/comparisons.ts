import type { Span } from '../../model/anchor'
import { spansOf } from '../../text/matches'

const gap = String.raw`(?: [\p{L}\p{N}’'-]{1,20})`
const figure = String.raw`[$€£]?\d{1,12}(?:[.,]\d{1,3}){0,4}%?`
const amount = String.raw`(?:${figure}|an? (?:third|quarter|fifth|tenth|half|record)|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?)(?![\p{L}])`
const quantity = String.raw`(?:${amount}|${figure})`
const measured =
  '(?:better|worse|larger|bigger|smaller|greater|higher|lower|faster|slower|older|younger|longer|shorter|cheaper|stronger|weaker|safer|wider|harder|earlier|later|richer|poorer|hotter|colder|heavier|closer|deeper|taller)'

const comparisons = [
  // more than 30 is an amount, more than France is not
  String.raw`(?:more|less|fewer) than(?! (?:${quantity}|an? |once|twice|just|likely|ready|happy|enough))`,
  String.raw`(?:more|less|fewer)${gap}{1,4} than(?! not(?![\p{L}]))`,
  String.raw`${measured}${gap}{1,3} than(?![\p{L}])`,
  String.raw`(?:better|worse|(?!(?:rath|oth|nev|ev|aft|wheth|eith|neith|howev|numb|ov|und|p|wat)er )[\p{L}]{2,12}er)(?: off)? than(?! (?:late|sorry)(?![\p{L}]))`,
  String.raw`(?:more|less|better|worse|bigger|higher|stronger)${gap}{0,2} than ever|as ${'\\p{L}{2,15}'} as ever`,
  String.raw`(?:compared|comparison|contrast|relative) (?:to|with)|(?:as opposed|in contrast) to|versus`,
  String.raw`(?:twice|half|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) ?(?:times )?as (?:many|much|likely|big|large|high|fast|good|long|often|great|old|common|expensive|\p{L}{3,12})(?:${gap}{0,2} as)?`,
  String.raw`(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d.]{0,5}) times (?:the|more|higher|larger|bigger|greater|lower|faster|smaller|its|that)`,
  String.raw`as (?:many|much)(?! as)(?:${gap}{1,3}) as(?! possible)|(?:just |nearly |almost )?as (?:big|large|high|fast|good|bad|long|old|strong|rich|poor|cheap|expensive|dangerous|safe|likely|effective|common|important) as`,
  String.raw`(?:twice|double|triple|half|quadruple) (?:the|that of|its|their|what)(?! (?:time|way|battle)(?![\p{L}]))|(?:doubled|tripled|trebled|quadrupled|halved|doubling|tripling|halving)(?![ -](?:down|as|up|back)(?![\p{L}]))`,
  String.raw`(?:outnumber|outperform|outweigh|outsell|outpace|outstrip|surpass|overtak|exceed)(?:s|es|ed|ing|e|en)?|outsold|second only to|ahead of (?:its|his|her|their) rivals?|on a par with|more united than ever`,
  // changes
  String.raw`(?:rose|risen|rises|rising|fell|fallen|falls|falling|increased?|increases|increasing|decreased?|decreases|declined?|declines|dropped|drops|grew|grown|grows|growing|climbed|climbs|surged|jumped|slid|plunged|soared|slumped|shrank|shrunk|rebounded|tumbled|dipped|edged up|edged down)(?: \p{L}{3,12}ly)?(?: (?:by|to|from|about|nearly|almost|roughly|around|some|as much as|more than|less than|over|an estimated)){0,3} ${quantity}`,
  String.raw`(?:up|down|gained|lost|higher|lower)(?: (?:by|about|nearly|almost|roughly|around|some|more than)){0,2} (?:${figure}(?<=%)|${figure}(?: per ?cent| (?:percentage )?points)(?![\p{L}]))|(?:up|down) by ${quantity}`,
  String.raw`(?:up|down) from (?:${quantity}|the|last|a year)`,
  String.raw`(?:\d[\d.,]{0,9}(?:%| per ?cent| percent)|sharp|steep|dramatic|slight|significant|double-digit)(?: point)?[- ](?:year-on-year )?(?:increase|rise|drop|fall|decline|decrease|jump|reduction|cut|growth|surge|slump)s?`,
  String.raw`(?:increase|rise|drop|decline|decrease|jump|reduction|surge) of (?:about |nearly |almost |more than )?${quantity}`,
  // español
  String.raw`(?:más|menos)(?:${gap}{0,4}) que|(?:mejor|peor|mayor|menor|mejores|peores|mayores|menores)(?:${gap}{0,2}) (?:que|al?) (?=(?:el|la|los|las|lo|en|hace|nunca|otr[oa]s?|un|una|\p{L})(?![\p{L}]))`,
  String.raw`tan(?:t[oa]s?)?(?:${gap}{1,3}) como`,
  String.raw`(?:comparad[oa]s?|en comparación) con|respecto al?|frente al? (?=(?:los |las )?\d)`,
  String.raw`(?:el|al) (?:doble|triple) (?:de|que|del)|la mitad que|(?:super|duplic|triplic|cuadruplic)(?:a|an|ó|aron|ado|ando)`,
  String.raw`(?:subi|creci|aument|baj|disminuy|descendi|reduj|cay|retrocedi|avanz|increment)(?:ó|o|eron|aron|ieron|ado|ido|e)(?: (?:en|un|una|hasta|del|de|al?|los|las|casi|más de|menos de|cerca de|el)){0,3} (?:${figure}|tercio|cuarto|mitad)`,
]
const wanted = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])(?:${comparisons.map((form) => `(?:${form})`).join('|')})`,
  'giu',
)

/** What every one of them has in it: sentences without it cost next to nothing. */
const some =
  /than|\bas |compar|contrast|relative|opposed|versus|twice|half|times|doubl|tripl|trebl|quadrupl|halv|outnumber|outperform|outweigh|outs[eo]l|outpace|outstrip|surpass|overtak|exceed|second only|ahead of|on a par|more united|\b(?:up|down) |gained|lost|higher|lower|r[io]s[ei]|f[ae]ll|increas|decreas|declin|drop|gr[eo]w|climb|surg|jump|slid|plung|soar|slump|shr[au]nk|rebound|tumbl|dip|edged|reduc|\bcuts?\b|más|menos|mejor|peor|mayor|menor|\btan|en comparación|respecto|frente|doble|mitad|super|duplic|triplic|subi|creci|aument|baj|disminuy|descendi|cay|retroced|avanz/i

/** The words that set one thing against another, or now against before: "taller than", "twice as many", "rose by 5". */
export function findComparisons(text: string): Span[] {
  return some.test(text) ? spansOf(wanted, text) : []
}
