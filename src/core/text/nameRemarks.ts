import { unseenInWords } from './bidi'
import { hasCredentials } from './credentials'
import { hostInWords, hostOf, mixedInWords } from './lookAlikes'

/**
 * Sentences about what names and web addresses don't show at first sight: letters that look alike, characters that
 * nobody sees, hosts in other letters, and passwords. Usually none.
 */
export function nameRemarks(names: readonly string[], addresses: readonly string[] = []): string[] {
  const remarks = [
    ...names.flatMap((name) => [unseenInWords(name), mixedInWords(name)]),
    ...addresses.flatMap((address) => [
      hostInWords(address),
      mixedInWords(hostOf(address)),
      hasCredentials(address)
        ? 'The address carries a name or a password. It is kept as it is, but reports leave that part out.'
        : '',
    ]),
  ]
  return [...new Set(remarks)].filter((remark) => remark !== '')
}
