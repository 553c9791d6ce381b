/** Words whose number is a name's: "Formula 1", "Article 50". */
const classes = `Formula Fórmula Boeing Airbus Apollo Apolo Windows iPhone iPad Galaxy iOS Android Xbox PlayStation Pixel
  FTSE S&P Nasdaq Ibex IBEX DAX CAC Nikkei TSX Russell Euro Type Category Vitamin Resolution Resolución Rule
  Precinct Terminal Covid Liga Serie USS Glock Sub Under Proposition Prop Form
  Series Fortune Wi-Fi Wifi
  No. Nos. no. nos. Art. art. Vol. Núm. núm. p. pp. #`
/** The same, where they also stand in small letters: "page 3". */
const kinds = `number número chapter capítulo page pages página páginas season temporada episode episodio step paso part
  level nivel phase fase grade grado section sección article artículo articles artículos flight vuelo route ruta
  highway interstate autopista channel canal room sala district distrito calle type tipo ley minuto version versión gate
  platform lane jersey slide figure table question`
const names: ReadonlySet<string> = new Set([
  ...classes.split(/\s+/),
  ...kinds.split(/\s+/),
  ...kinds.split(/\s+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
])

/** The last word of a text that ends with a blank, a hyphen or the word itself. */
export function lastWord(text: string): string {
  const end = /[ \u00a0-]/.test(text.slice(-1)) ? text.length - 1 : text.length
  return text.slice(text.lastIndexOf(' ', end - 1) + 1, end).replace(/^[(“"]/, '')
}

/** Whether the words right before a number make it a name's. */
export function isNamed(before: string): boolean {
  const last = lastWord(before)
  if (names.has(last)) return true
  return /^(?:of|War|Mundial)$/.test(last) && /(?:Group of|World War|Guerra Mundial) $/.test(before)
}

const capital = /\p{Lu}[\p{L}’'.&-]{0,20} ?$/u
const opener =
  /(?:^|[.!?“"»:;)\]—–-]\s{0,2}|\n)\p{Lu}\p{Ll}* $|(?:^|\s)(?:The|A|At|In|On|Of|By|All|Those|These|His|Her|Its|Their|Our|And|But|From|With|After|Since|For|To|Los|Las|El|La|En|De|Y) $/u

/** Whether a capitalised word that opens no sentence stands right before: "Channel 4", "the Boeing 737". */
export const followsName = (before: string): boolean => capital.test(before) && !opener.test(before)

/** What makes "one" no number: "one of the best", "one day", "one another". */
export const idiom =
  /^ (?:of (?:the|those|these|our|my|his|her|its|their|us|them)\b|another|day\b|thing|point\b|way\b|by one|hand\b|side\b)/i
