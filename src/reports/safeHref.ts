/**
 * The normalised address if it is http or https, otherwise undefined.
 *
 * Reports link to nothing else: any other scheme could run something when followed. In normalised addresses, spaces,
 * quotes and angle brackets are percent-encoded.
 */
export function safeHref(text: string): string | undefined {
  const address = text.trim()
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : undefined
}
