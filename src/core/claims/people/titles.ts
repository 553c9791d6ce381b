/** What a title says about the power of who bears it: the higher, the more a wrong word matters. */
export type Rank = 'head of state' | 'official' | 'other'

const heads =
  'president|presidente|presidenta|prime minister|primer ministro|chancellor|king|queen|emperor|pope|emir|sultan|taoiseach|supreme leader'
const officials =
  'vice president|minister|ministra|ministro|secretary|senator|sen|representative|rep|congressman|congresswoman|governor|gov|gobernador|gobernadora|mayor|alcalde|alcaldesa|ambassador|general|gen|admiral|adm|attorney general|prosecutor|judge|justice|police chief|sheriff|spokesman|spokeswoman|spokesperson|portavoz|vocero|councillor|concejal|concejala|fiscal|consejero|consejera|juez|jueza|speaker|chairman|chairwoman|commissioner|commander|colonel|col|captain|capt|lieutenant|lt|sergeant|sgt|director general|prince|princess|diputado|diputada'
const others =
  'mr|mrs|ms|dr|prof|professor|doctor|chief executive|ceo|coach|analyst|economist|author|director|founder|actor|actress|lawyer|attorney|researcher|scientist|coroner|officer|detective|rev|reverend|father|sister|sir|lady|lord|leader|líder|chief|head|sr|sra|señor|señora|manager|columnist|critic|activist|candidate|defender|champion|player|historian|expert|host|singer|teacher|executive|agent|inspector|supporter|curator|writer|engineer|surgeon|nurse|pastor|bishop|archbishop|farmer|resident|captain|striker|owner|founder|editor|adviser|envoy|scholar|ecologist|biologist|politician|campaigner|organiser|abogado|abogada|director|directora|doctora|entrenador|investigador|investigadora'

/** Titles that may stand before a name, without a full stop: the source of a regular expression. */
export const titleWords = `${officials}|${heads}|${others}`

const isHead = new RegExp(`(?:^|[ -])(?:${heads})$`, 'i')
const isVice = /(?:vice|deputy|former|ex)[ -](?:president|prime minister|presidente)$/i
const isOfficial = new RegExp(`(?:^|[ -])(?:${officials})$`, 'i')

/** The rank of a title such as "Venezuelan President". A company's president is not a head of state. */
export function rankOf(title: string, country: string | undefined): Rank {
  const words = title.replace(/\.$/, '')
  if (isVice.test(words)) return 'official'
  const head = isHead.exec(words)
  if (head) {
    const before = words.slice(0, head.index).split(' ').at(-1) ?? ''
    const ofItsOwn = /\p{Lu}/u.test(head[0]) && !/^\p{Lu}/u.test(before) // "told President Trump", not "Emirates President"
    return country !== undefined || ofItsOwn ? 'head of state' : 'other'
  }
  return isOfficial.test(words) ? 'official' : 'other'
}

/** Words that speak of a head of state without a name: "the Chavista leader". */
export const leaderWords =
  /^(?:president|leader|premier|prime minister|head of state|chancellor|king|queen|presidente|líder|mandatario)$/i
