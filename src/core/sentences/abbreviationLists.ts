import { wordSet } from '../text/wordSet'

/** A name follows, in any case of letters. */
export const titles = wordSet(
  `mr mrs ms mx dr prof capt cmdr lt sgt cpl adm messrs dra profa sra srta sres dña excmo excma ilmo gral cnel tte
   mons lic avda`,
)

/** A name follows too, but only with a capital letter: in lower case some are words. */
export const ranks = wordSet(
  `gen col maj brig gov sen rep reps sens rev hon mt ft fr amb pres supt det insp atty dist sec cap ing arq sto sta
   d ud uds`,
)

/** Never the last word of a sentence. */
export const inside = wordSet('vs v cf e.g i.e viz ca ej esp')

/** Stand before a figure: "No. 5", "pp. 12", "6 ft. 4". */
export const beforeFigures = wordSet(
  `no nos núm núms p pp pág págs art arts vol vols ch chap cap caps sec fig figs op approx aprox rs tel ext ft lb lbs yd oz`,
)

/** With a capital letter: a sentence ends after them only when the next word is one that begins sentences. */
export const endings = wordSet(
  `inc corp co ltd llc bros jr sr esq phd est dept depto univ assn cía hnos st ave av blvd rd sq
   jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic
   ala ariz ark calif colo conn fla kan ky mich minn mont neb nev okla tenn tex vt wis wyo`,
)

/** States whose abbreviation may be a word or a name: only after a comma, a bracket or a hyphen. */
export const stateEndings = wordSet('mass miss ill ind ore wash del pa va ga la md me mo')

/** What may follow "5 p.m." inside the same sentence. */
export const clockFollowers = wordSet(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday ET EST EDT CT CST CDT MT MST PT PST PDT GMT UTC BST CET
   CEST IST Eastern Central Pacific Mountain Greenwich Jan January Feb February March April May June July Aug August
   Sept September Oct October Nov November Dec December`,
)
