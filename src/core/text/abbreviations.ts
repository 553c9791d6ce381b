const words = (list: string): Set<string> => new Set(list.split(/\s+/))

/** Never the last word of a sentence: a name or a figure follows. */
export const titleAbbreviations = words(
  `mr mrs ms mx dr prof gen col maj capt cmdr lt sgt cpl adm gov sen rep reps sens rev hon st mt ft fr amb pres supt
   det insp atty messrs dist ave jan feb mar apr aug sept oct nov dec
   sr sra srta dra lic ing gral cnel cap art ud uds d dña mons excmo`,
)

/** The same in lower case. */
export const lowerAbbreviations = words('vs v cf e.g i.e approx ca ej')

/** May stand last: a sentence ends after them only when the next word is one that begins sentences. */
export const closingAbbreviations = words(
  `inc corp co ltd llc bros jr phd est dept univ assn ala ariz ark calif colo conn del fla ga ill ind kan ky la
   mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ee.uu s.a`,
)

/** What may follow "5 p.m." inside the same sentence. */
export const clockHalves = words(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday ET EST EDT CT CST CDT MT MST PT PST PDT GMT UTC BST CET
   Eastern Central Pacific Mountain Jan January Feb February March April May June July Aug August Sept September Oct
   October Nov November Dec December IST`,
)

/** Words that open sentences and seldom follow an abbreviation in the middle of one. */
export const sentenceStarters = words(
  `The A An It Its He She They We I You This That These Those There Here In On At By For From With But And Or So Yet If
   When While Although Though After Before Since Because As His Her Their Our My What Who Why How Where Meanwhile
   However Also Most Many Some All No Not One Two Three Last According Now Then During Under Despite Both
   El La Los Las Un Una En Pero Y Según Este Esta Ese Esa Su Sus También Además Para Por Con Cuando No Se`,
)

/** Verbs that follow a name right after a closing quotation mark. */
export const cueWords = [
  'said',
  'says',
  'asked',
  'asks',
  'told',
  'tells',
  'added',
  'adds',
  'wrote',
  'writes',
  'tweeted',
  'replied',
  'shouted',
  'wondered',
  'joked',
  'recalled',
  'dijo',
  'preguntó',
  'añadió',
  'agregó',
  'afirmó',
]
