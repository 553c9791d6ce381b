/** The address if it is a web page's, else an empty string: no `javascript:`, no `file:`. */
export function webAddress(text: string): string {
  const trimmed = text.trim()
  if (!/^https?:\/\//i.test(trimmed) || trimmed.length > 2000) return ''
  return URL.canParse(trimmed) ? trimmed : ''
}
