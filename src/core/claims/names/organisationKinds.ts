import kinds from './words/organisationKinds.json'

/** What sorts of organisation common nouns speak of, so that “the airline” finds the company. */
export type OrganisationKind = keyof typeof kinds

const kindOfNoun: ReadonlyMap<string, OrganisationKind> = new Map(
  Object.entries(kinds).flatMap(([kind, nouns]) =>
    nouns.map((noun) => [noun, kind as OrganisationKind] as const),
  ),
)

/** What sort of organisation a common noun speaks of: "the airline" is a company. */
export const organisationKind = (noun: string): OrganisationKind | undefined => kindOfNoun.get(noun)
