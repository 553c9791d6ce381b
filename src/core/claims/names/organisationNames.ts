import { matchesOf } from '../../text/matches'
import type { Span } from '../../model/anchor'

const word = String.raw`\p{Lu}(?:\.(?:\p{Lu}\.)*|[\p{L}\p{N}’'-]{0,24})`
const link = String.raw`(?:(?:of|for|on|de|del|and|y|e|&)(?: the| la| las| los)?)`
const runs = new RegExp(
  String.raw`(?<![\p{L}\p{N}.’'-])(?<run>${word}(?:(?: ${link})? ${word}){0,7})(?: \((?:the |la |el )?(?<short>\p{Lu}[\p{L}\p{N}-]{1,9})\))?`,
  'gu',
)

/** Words that make a capitalised name an organisation's. */
const telling =
  /^(?:Organi[sz]ations?|Agency|Authority|Association|Alliance|Union|Federation|Confederation|Council|Commission|Committee|Ministry|Department|Office|Bureau|Service|Survey|Administration|Institute|Institution|University|College|School|Hospital|Bank|Fund|Trust|Foundation|Society|League|Club|Party|Group|Company|Corporation|Corp|Inc|Ltd|plc|Holdings|Energy|Foods|Airlines|Airways|Motors?|Industries|Systems|Technologies|Partners|Mutual|Insurance|Court|Police|Army|Navy|Guard|Coalition|Network|Cent(?:re|er)|Museum|Gallery|Board|Congress|Parliament|Senate|Assembly|Treasury|Rovers|Rangers|Wanderers|Athletic|Albion|Tramways|Railways|Pharmaceuticals|Media|Press|Watch|Kremlin|Pentagon|Commons|Organización|Ministerio|Consejo|Banco|Instituto|Universidad|Asociación|Federación|Comisión|Tribunal|Gobierno|Ayuntamiento|Partido|Sindicato|Fundación|Agencia|Servicio|Policía|Cámara|Unión|Confederación|Junta|Consejería|Fiscalía|Congreso|Senado|Guardia)$/
/** Those that are an organisation's name when they stand alone. */
const enough =
  /^(?:Congress|Parliament|Senate|Treasury|Kremlin|Pentagon|Gobierno|Ayuntamiento|Fiscalía|Congreso|Senado)$/
const leading =
  /^(?:The|A|An|In|On|At|But|And|For|From|With|As|By|When|While|After|Before|Since|Its|His|Her|Their|Our|El|La|Los|Las|Un|Una|En|Según|According|Both|Meanwhile|Two|Three|No|Not|If|This|That|He|She|It|They|We|I|You)$/
const office =
  /^(?:President|Minister|Secretary|Senator|Chairman|Chairwoman|Chief|Executive|CEO|Director|Coach|Governor|Gov|Mayor|Attorney|Spokesman|Spokeswoman|Ambassador|Commissioner|Mr|Mrs|Ms|Dr|Prof|Professor|Councillor|Presidente|Presidenta|Captain|Sheriff|Judge|Prosecutor|Analyst|Economist|Professor|Curator|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.?$/
const linkWord = /^(?:of|for|on|de|del|and|y|e|the|la|las|los)$/
const and = /^(?:and|y|e)$/

/** A capitalised name in a text; `telling` when its own words say that it is an organisation's. */
export interface CapitalName extends Span {
  readonly words: string
  readonly telling: boolean
  /** The abbreviation that follows it in brackets. */
  readonly short: string | undefined
}

/**
 * The capitalised names of a text in reading order, cut where one ends and another begins:
 * "Priya Nair of Eastbridge Bank" is two, "Ministry of Health and Welfare" is one.
 */
export function capitalNames(text: string): CapitalName[] {
  const found: CapitalName[] = []
  for (const match of matchesOf(runs, text)) {
    const { run = '', short } = match.groups ?? {}
    const full = short === undefined ? undefined : spelledOut(run, short)
    if (full !== undefined) {
      const start = match.index + run.length - full.length
      found.push({ words: full, start, end: start + full.length, telling: true, short })
    } else found.push(...pieces(run, match.index, short))
  }
  return found
}

/** "Lower Sani World Health Organization", "WHO" gives the words whose initials they are. */
function spelledOut(run: string, short: string): string | undefined {
  const words = run.split(' ')
  const wanted = short.replace(/[^\p{L}]/gu, '').toUpperCase()
  for (let from = 0; from < words.length; from++) {
    if (linkWord.test(words[from] ?? '')) continue
    const rest = words.slice(from)
    const initials = rest.filter((one) => /^\p{Lu}/u.test(one)).map((one) => one.charAt(0))
    if (initials.join('') === wanted) return rest.join(' ')
  }
  return undefined
}

function pieces(run: string, offset: number, short: string | undefined): CapitalName[] {
  const found: CapitalName[] = []
  let words: string[] = []
  let start = offset
  const take = (last: boolean) => {
    const plain = words.join(' ').replace(/[’'](?:s)?$/, '')
    const known = words.length > 1 ? words.some((one) => telling.test(bare(one))) : enough.test(plain)
    if (plain.length > 1 || known)
      found.push({
        words: plain,
        start,
        end: start + plain.length,
        telling: known,
        short: last ? short : undefined,
      })
    words = []
  }
  let at = offset
  for (const one of run.split(' ')) {
    const known = words.some((before) => telling.test(bare(before)))
    const joins = linkWord.test(one)
    const ends = joins
      ? words.length > 0 && (!known || (and.test(one) && telling.test(bare(words.at(-1) ?? ''))))
      : office.test(one) || /[^s][’']s$|s[’']s$/.test(words.at(-1) ?? '')
    if (ends) {
      if (words.length > 0) take(false)
      if (!joins && !office.test(one)) {
        start = at
        words = [one]
      }
    } else if (words.length === 0) {
      if (!joins && !leading.test(one)) {
        start = at
        words = [one]
      }
    } else words.push(one)
    at += one.length + 1
  }
  while (linkWord.test(words.at(-1) ?? '')) words.pop()
  if (words.length > 0) take(true)
  return found
}

const bare = (word: string): string => word.replace(/[’']s?$/, '')
