/**
 * The address in its normal form when it is http or https, otherwise undefined.
 *
 * Reports link nothing else: any other scheme could run something when it is followed. The normal form
 * has its blanks, quotes and angle brackets percent-encoded.
 */
export function safeHref(text: string): string | undefined {
  const address = text.trim()
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : undefined
}
