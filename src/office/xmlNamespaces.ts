import { readXml, type XmlReader } from './xml'

/** Namespace names and this program's prefix for each. */
export type Prefixes = Readonly<Record<string, string>>

/**
 * Reads XML like readXml, with element and attribute names under this program's prefixes, whatever the file's prefixes
 * are (Namespaces in XML 1.0). Undeclared prefixes are kept; names in namespaces missing from `prefixes` begin with
 * `other:`. Throws an Error when elements are nested too deep.
 */
export function readNamespaces(xml: string, prefixes: Prefixes, reader: XmlReader): void {
  const bindings = new Bindings(prefixes)
  readXml(xml, {
    open: ({ name, attributes }, start, end) => {
      bindings.enter(attributes)
      const renamed: Record<string, string> = {}
      for (const [key, value] of Object.entries(attributes))
        if (!key.startsWith('xmlns')) renamed[key.includes(':') ? bindings.nameOf(key) : key] = value
      reader.open?.({ name: bindings.open(name), attributes: renamed }, start, end)
    },
    close: (_, start, end) => {
      const name = bindings.leave()
      if (name !== undefined) reader.close?.(name, start, end)
    },
    text: (text, start, end) => reader.text?.(text, start, end),
  })
}

/** Which prefixes are bound to which namespaces at the current position. */
class Bindings {
  /** For each prefix in the file, its bound namespaces, the innermost last. */
  private readonly bound = new Map<string, string[]>()
  private readonly names: string[] = []
  private readonly declared: (readonly string[])[] = []

  constructor(private readonly prefixes: Prefixes) {}

  enter(attributes: Readonly<Record<string, string>>): void {
    const declared: string[] = []
    for (const key of Object.keys(attributes)) {
      if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue
      const prefix = key.slice('xmlns:'.length)
      const bound = this.bound.get(prefix)
      if (bound === undefined) this.bound.set(prefix, [attributes[key]!])
      else bound.push(attributes[key]!)
      declared.push(prefix)
    }
    this.declared.push(declared)
  }

  open(name: string): string {
    const own = this.nameOf(name)
    this.names.push(own)
    return own
  }

  leave(): string | undefined {
    for (const prefix of this.declared.pop() ?? []) this.bound.get(prefix)?.pop()
    return this.names.pop()
  }

  nameOf(name: string): string {
    const colon = name.indexOf(':')
    const uri = this.bound.get(name.slice(0, Math.max(0, colon)))?.at(-1)
    if (uri === undefined) return name
    const prefix = Object.hasOwn(this.prefixes, uri) ? this.prefixes[uri]! : 'other'
    return `${prefix}:${name.slice(colon + 1)}`
  }
}
