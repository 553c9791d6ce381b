import { describedSource, type Cast } from './descriptions'
import type { Discourse } from './discourse'
import { namedSource } from './namedSources'
import { capitalNames } from '../names/organisationNames'
import { byPronoun, byVerbAlone } from './pronouns'
import { namelessSource, type Source } from './sources'

/** "Her lawyer", "a spokesman for the port", "the company’s lawyer": somebody described by whom they speak for. */
export function spokesperson(words: string, cast: Cast, discourse: Discourse): Source | undefined {
  return (
    ownedBy(words, discourse) ?? speakingFor(words, cast, discourse) ?? ofOrganisation(words, cast, discourse)
  )
}

const owned = /^(his|her|its|their|su) ([\p{Ll}-]+(?: [\p{L}-]+){0,4})$/iu
const owners: Readonly<Record<string, string>> = { his: 'he', her: 'she', its: 'it', their: 'they' }
/** Spanish "su" has no gender: only with these nouns does it most likely mean the person last mentioned. */
const hired =
  /^(?:abogad[oa]|portavoz|vocer[oa]|representante|directora?|president[ea]|secretari[oa]|líder|asesora?|jef[ea])(?!\p{L})/u

/** "Her lawyer" is "Helen Marsh’s lawyer". */
function ownedBy(words: string, discourse: Discourse): Source | undefined {
  const [, pronoun = '', rest = ''] = owned.exec(words) ?? []
  if (pronoun === '' || capitalNames(rest).length > 0) return undefined
  if (pronoun.toLowerCase() === 'su') {
    const owner = hired.test(rest) ? byVerbAlone(false, discourse) : undefined
    return owner && /\p{Lu}/u.test(owner.name) ? called(`el ${rest} de ${owner.name}`, rest) : undefined
  }
  const owner = byPronoun(owners[pronoun.toLowerCase()] ?? '', discourse)
  return owner && /\p{Lu}/u.test(owner.name) ? called(possessive(owner.name, rest), rest) : undefined
}

const forSomebody =
  /^(?:an?|the|one|another) ((?:[\p{Ll}-]+ ){0,2}spokes(?:man|woman|person)) (?:for|of|from) (the )?(.+)$/iu

/** "A spokesman for the port" is "the port’s spokesman". */
function speakingFor(words: string, cast: Cast, discourse: Discourse): Source | undefined {
  const [, noun, the = '', owner = ''] = forSomebody.exec(words) ?? []
  if (noun === undefined) return undefined
  const known =
    (the === '' ? undefined : describedSource(`the ${owner}`, cast, discourse)) ?? namedSource(owner, cast)
  const article = the !== '' && /^\p{Ll}/u.test(owner) ? 'the ' : ''
  const name = known?.kind === 'organisation' && !owner.includes(' ') ? known.name : article + owner
  return called(possessive(name, noun), noun)
}

const byNoun =
  /^(?:an?|the) ([\p{Ll}]+)(?:[’']s)? (spokes(?:man|woman|person)|lawyer|chairman|director|chief executive)$/iu

/** "A company spokesman": of the company mentioned last. */
function ofOrganisation(words: string, cast: Cast, discourse: Discourse): Source | undefined {
  const [, noun, rest = ''] = byNoun.exec(words) ?? []
  const owner = noun === undefined ? undefined : describedSource(`the ${noun}`, cast, discourse)
  return owner?.kind === 'organisation' ? called(possessive(owner.name, rest), rest) : undefined
}

const possessive = (owner: string, rest: string): string =>
  `${owner}${owner.endsWith('s') ? '’' : '’s'} ${rest}`

function called(name: string, noun: string): Source {
  const { kind, gender, nouns } = namelessSource(noun)
  return { name, kind, gender, nouns, person: undefined }
}
