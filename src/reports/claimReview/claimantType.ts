import { organisationKind } from '../../core/claims/names/organisationKinds'
import { capitalNames } from '../../core/claims/names/organisationNames'

/** Whether a claim was made by a body or by a person, as far as the name says: “the ministry”, “World Health Organization”. */
export function claimantType(name: string): 'Organization' | 'Person' {
  const bare = name.trim().replace(/^(?:the|el|la|los|las)\s+/i, '')
  const isBody = capitalNames(bare).some(({ words, isOrganisation }) => isOrganisation && words === bare)
  const noun = bare.split(/\s+/).at(-1) ?? ''
  const isPlain = bare === bare.toLowerCase()
  return isBody || (isPlain && organisationKind(noun) !== undefined) ? 'Organization' : 'Person'
}
