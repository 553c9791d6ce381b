import { hasCredentials } from '../core/text/credentials'
import { webAddress } from '../core/text/webAddress'

/** The longest address that a question can show whole, in UTF-16 code units. */
const longest = 1000

/** White space, and characters that nobody sees or that change the order of what stands around them. */
const unseen = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u

/**
 * The normalised address if a text is one that a person may open: http or https, without a name or password, which would
 * stand where people look for the host, and short enough to be read. It is all ASCII, with the host as it is looked up.
 */
export function openableAddress(text: string): string | undefined {
  const address = webAddress(text)
  // A third slash and a backslash end the host at another place for a browser than for a reader.
  if (address === '' || /^https?:\/{3}|\\/i.test(address)) return undefined
  if (unseen.test(address) || hasCredentials(address)) return undefined
  const { href } = new URL(address)
  return href.length > longest ? undefined : href
}

/** The host of a normalised address, if that has letters beyond those of ASCII and is shown encoded. */
export function encodedHost(href: string): string | undefined {
  const { hostname } = new URL(href)
  return hostname.split('.').some((label) => label.startsWith('xn--')) ? hostname : undefined
}
