import { hasCredentials } from '../core/text/credentials'

/** The longest address that a question can show whole, in characters. */
const longest = 1000

/** White space, and characters that nobody sees or that change the order of what stands around them. */
const unseen = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

/**
 * The normalised address if a text is one that a person may open: http or https, without a name or password, which would
 * stand where people look for the host, and short enough to be read. It is all ASCII, with the host as it is looked up.
 */
export function webAddress(text: string): string | undefined {
  const address = text.trim()
  // A backslash ends the host for a browser and not for a reader.
  if (!/^https?:\/\/[^/]/i.test(address) || address.includes('\\') || unseen.test(address)) return undefined
  if (hasCredentials(address) || !URL.canParse(address)) return undefined
  const { href, username, password } = new URL(address)
  return username || password || href.length > longest ? undefined : href
}

/** The host of a normalised address, if that has letters beyond those of ASCII and is shown encoded. */
export function encodedHost(href: string): string | undefined {
  const { hostname } = new URL(href)
  return hostname.split('.').some((label) => label.startsWith('xn--')) ? hostname : undefined
}
