import { withoutCredentials } from '../../core/text/credentials'

/**
 * The normalised address if it is http or https, otherwise undefined.
 *
 * Reports link to nothing else: any other scheme could run something when followed. In normalised addresses, spaces,
 * quotes and angle brackets are percent-encoded, and a name and a password are left out.
 */
export function safeHref(text: string): string | undefined {
  const address = withoutCredentials(text.trim())
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : undefined
}
