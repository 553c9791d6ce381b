import words from './words/spanishVerbs.json'

/** Verbs by their infinitives' endings, and forms of those that aren't regular. */
interface Verbs {
  readonly ar?: readonly string[]
  readonly er?: readonly string[]
  readonly ir?: readonly string[]
  readonly forms: readonly string[]
}

const endings = {
  ar: ['a', 'an', 'ó', 'aron', 'aba', 'aban'],
  er: ['e', 'en', 'ió', 'ieron', 'ía', 'ían'],
  ir: ['e', 'en', 'ió', 'ieron', 'ía', 'ían'],
} as const
const participles = { ar: 'ado', er: 'ido', ir: 'ido' } as const
const gerunds = { ar: 'ando', er: 'iendo', ir: 'iendo' } as const
const conjugations = ['ar', 'er', 'ir'] as const

const stemsOf = (verbs: Verbs, of: (typeof conjugations)[number]): string[] =>
  (verbs[of] ?? []).map((verb) => verb.slice(0, -2))

/** What somebody says, said and used to say: third persons of the present, the past and the imperfect. */
const finite = (verbs: Verbs): string[] => [
  ...verbs.forms,
  ...conjugations.flatMap((of) =>
    stemsOf(verbs, of).flatMap((stem) => endings[of].map((ending) => stem + ending)),
  ),
]

/** "ha asegurado", "han asegurado", "había asegurado": compound forms, as one cue. */
const perfect = (all: readonly string[]): string[] =>
  all.flatMap((participle) => [
    `ha ${participle}`,
    `han ${participle}`,
    `había ${participle}`,
    `habían ${participle}`,
  ])

const regular = (verbs: Verbs, ending: typeof participles | typeof gerunds): string[] =>
  conjugations.flatMap((of) => stemsOf(verbs, of).map((stem) => stem + ending[of]))

const { saying, reporting, calling } = words

/** Verbs that report what somebody said, whatever follows. */
export const spanishSaying: readonly string[] = finite(saying)

/** Verbs that report speech only before "que" or beside a quotation. */
export const spanishReporting: readonly string[] = finite(reporting)

/** “Es falso”, ha asegurado Sánchez. */
export const spanishPerfect: readonly string[] = perfect([
  ...words.participles,
  ...regular(saying, participles),
  ...regular(reporting, participles),
])

/** Verbs that quote only if something comes between them and the quotation: ha tachado la ley de “inútil”. */
export const spanishCalling: readonly string[] = [
  ...finite(calling),
  ...perfect(regular(calling, participles)),
]

/** Verbs with which the same person continues in the same sentence: "añadiendo que". */
export const spanishGoingOn: readonly string[] = [
  ...words.goingOn,
  ...regular(saying, gerunds),
  ...regular(reporting, gerunds),
]
