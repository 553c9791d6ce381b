/** A name, or a name and a password, at the start of a web address. */
const credentials = /^(\s*(?:https?:[/\\]*|[a-z][\w+.-]*:[/\\]{2}))[^/?#\\]*@/i

/** Whether the address carries a name or a password, as `https://ann:secret@example.org/` does. */
export function hasCredentials(address: string): boolean {
  return credentials.test(address)
}

/** The beginning of the address up to them; none without any. */
export function credentialsIn(address: string): string[] {
  return credentials.exec(address)?.slice(0, 1) ?? []
}

/** The address without them: it leads to the same page, and tells nobody the password. */
export function withoutCredentials(address: string): string {
  return address.replace(credentials, '$1')
}
