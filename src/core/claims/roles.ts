/** Callings and offices that speak of the same person: one group a line, the usual words for it. */
const groups = `
leader líder general president presidente chairman chairwoman chair secretary head chief premier
minister ministra ministro secretary titular
scientist scientists researcher professor academic ecologist biologist author economist epidemiologist investigador investigadora científico científica
coach manager boss entrenador
mayor alcalde alcaldesa
councillor concejal concejala councilman councilwoman
prosecutor fiscal
policeman policewoman detective officer inspector sergeant superintendent constable
lawyer attorney barrister solicitor abogado abogada
executive ceo director boss chief manager directora
spokesman spokeswoman spokesperson portavoz vocero vocera
doctor dr surgeon physician médico médica
senator sen
governor gov gobernador gobernadora
congressman congresswoman representative rep lawmaker
striker forward winger midfielder defender goalkeeper captain player
president presidente presidenta mandatario
judge justice juez jueza magistrado magistrada
curator conservator
actor actress
politician lawmaker legislator
ambassador diplomat embajador embajadora
treasurer
economist
analyst strategist
historian
baker
nurse
teacher
engineer
farmer agricultor
shepherd pastor
activist campaigner
organiser organizer
commissioner
general
commander
admiral
bishop
priest
rector
founder fundador fundadora
owner
editor
writer novelist
singer
artist
photographer
journalist reporter periodista
student
tenant resident
supporter fan
employee worker
driver
guard
soldier
pilot
sheriff
coroner
candidate candidato candidata
chancellor
king
queen
prince
princess
pope
consejero consejera
delegado delegada
jefe jefa
expert
consultant
adviser advisor
envoy
negotiator
banker
trader
farmhand
volunteer
widow widower
neighbour neighbor
diputado diputada
 
`

const groupsOfWord = new Map<string, string[]>()
for (const line of groups.trim().split('\n')) {
  const words = line.split(' ')
  for (const word of words) groupsOfWord.set(word, [...(groupsOfWord.get(word) ?? []), words.join('/')])
}

/** Whether a word, in small letters, is a calling or an office: "coach", "minister", "abogada". */
export const isRole = (word: string): boolean => groupsOfWord.has(word)

/** Whether two words may speak of the same calling: "the professor" of "an ecologist at the university". */
export function sameRole(one: string, other: string): boolean {
  if (one === other) return true
  const groups = groupsOfWord.get(other)
  return groups !== undefined && (groupsOfWord.get(one)?.some((group) => groups.includes(group)) ?? false)
}

/** What a text says of a person beside their name: the words of their calling, and an age in years. */
export interface Description {
  readonly roles: readonly string[]
  readonly age: number | undefined
}

const wordsOf = (phrase: string): string[] =>
  phrase
    .toLowerCase()
    .replace(/[’']s?(?=\s|$)/g, '')
    .split(/[^\p{L}-]+/u)
    .filter((word) => word.length > 1)

/** How many words of a calling are kept: "the union’s general secretary", not the story after it. */
const longest = 7

/**
 * What stands around a name that begins at `start` and ends at `end` (UTF-16 code units of `text`):
 * "Its managing director, Owen Pryce," "supporter Brenda Stott", "Viktor Hale, a political scientist", "Helen Marsh, 52,".
 */
export function describe(text: string, start: number, end: number): Description {
  const beside = /(?<![\p{L}’'-])((?:[\p{L}’'-]+ ){0,5}[\p{L}’'-]+)(,?) $/u.exec(
    text.slice(Math.max(0, start - 70), start),
  )
  const before = wordsOf(beside?.[1] ?? '')
  const right = text.slice(end, end + 90)
  const after = wordsOf(
    /^, (?:\d{1,3}, )?(?:now |then |who works as |who was |who is )?((?:[\p{L}’'-]+ ){0,8}[\p{L}’'-]+)/u.exec(
      right,
    )?.[1] ?? '',
  )
  const calling = after.findIndex(isRole)
  const age = /^(?:, | \()(?:aged |de )?(\d{2})(?=[,.;)]| años)/u.exec(right)?.[1]
  const office = before.findLastIndex(isRole)
  return {
    roles: [
      ...(office >= 0 && (office === before.length - 1 || beside?.[2] === ',')
        ? before.slice(Math.max(0, office - 3))
        : []),
      ...(calling >= 0 && calling < longest ? after.slice(0, longest) : []),
    ],
    age: age === undefined ? undefined : Number(age),
  }
}
