/** Called for every object with its members, and for every string, in a JSON value. */
export interface Visitor {
  readonly onObject?: (object: Readonly<Record<string, unknown>>) => void
  readonly onText?: (text: string) => void
}

/** Goes through a JSON value from the outside in. */
export function walk(value: unknown, visitor: Visitor): void {
  if (typeof value === 'string') visitor.onText?.(value)
  else if (Array.isArray(value)) for (const item of value) walk(item, visitor)
  else if (typeof value === 'object' && value !== null) {
    visitor.onObject?.(value as Readonly<Record<string, unknown>>)
    for (const member of Object.values(value)) walk(member, visitor)
  }
}

/** The strings in a JSON value, without blank ones. */
export function textsIn(value: unknown): string[] {
  const texts: string[] = []
  walk(value, {
    onText: (text) => {
      if (text.trim() !== '') texts.push(text)
    },
  })
  return texts
}
