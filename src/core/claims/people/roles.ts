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
