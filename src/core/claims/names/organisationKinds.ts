import kinds from './words/organisationKinds.json'

/** The kinds of organisation that common nouns refer to, so that “the airline” finds the company. */
export type OrganisationKind = keyof typeof kinds

const kindOfNoun: ReadonlyMap<string, OrganisationKind> = new Map(
  Object.entries(kinds).flatMap(([kind, nouns]) =>
    nouns.map((noun) => [noun, kind as OrganisationKind] as const),
  ),
)

/** The kind of organisation a common noun refers to: "the airline" is a company. */
export const organisationKind = (noun: string): OrganisationKind | undefined => kindOfNoun.get(noun)
