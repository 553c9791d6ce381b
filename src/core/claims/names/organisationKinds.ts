/** Common nouns by the sort of organisation they speak of, so that “the airline” finds the company. */
const kinds = {
  company: `company firm business group airline retailer manufacturer carmaker automaker insurer bank supplier operator
    chain maker developer startup start-up publisher brewer broadcaster producer lender contractor conglomerate giant
    empresa compañía grupo firma laboratorio aerolínea fabricante entidad`,
  agency: `agency organization organisation body institution service office authority watchdog regulator bureau commission
    survey administration institución agencia organismo organización`,
  council: 'council ayuntamiento consistorio',
  charity: 'charity trust foundation campaign ong fundación',
  union: 'union federation alliance association sindicato asociación',
  club: 'club team side equipo',
  party: 'party partido formación',
  ministry: 'ministry department ministerio departamento',
  university: 'university college institute school universidad instituto',
  hospital: 'hospital clinic',
  paper: 'newspaper paper magazine website periódico diario',
  museum: 'museum gallery museo',
  court: 'court tribunal',
  government: 'government gobierno',
  committee: 'committee board panel comité consejo',
}
export type OrganisationKind = keyof typeof kinds

const kindOfNoun: ReadonlyMap<string, OrganisationKind> = new Map(
  Object.entries(kinds).flatMap(([kind, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, kind as OrganisationKind] as const),
  ),
)

/** What sort of organisation a common noun speaks of: "the airline" is a company. */
export const organisationKind = (noun: string): OrganisationKind | undefined => kindOfNoun.get(noun)
