import { ownNamespace, prefixFor, prefixOf, xmlText } from './xmlWords'

/** Writes elements of one namespace under the part's prefix for it. */
export interface Namer {
  /** A start tag with its attributes; those without a prefix get the namespace's. */
  readonly open: (name: string, attributes?: Readonly<Record<string, string | undefined>>) => string
  readonly close: (name: string) => string
  readonly empty: (name: string, attributes?: Readonly<Record<string, string | undefined>>) => string
}

/**
 * A namer for the namespace of a part's root, given its start tag. If it is the default namespace, which attributes
 * can't use, every element declares a prefix of its own.
 */
export function namerFor(startTag: string): Namer {
  const uri = ownNamespace(startTag)
  const bound = prefixOf(startTag) ?? prefixFor(startTag, [uri])
  const prefix = bound ?? 'ts'
  const tag = (name: string, attributes: Readonly<Record<string, string | undefined>>, end: string) => {
    const own = Object.entries(attributes)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => ` ${key.includes(':') ? key : `${prefix}:${key}`}="${xmlText(value!)}"`)
    const declared = bound === undefined ? ` xmlns:${prefix}="${xmlText(uri)}"` : ''
    return `<${prefix}:${name}${declared}${own.join('')}${end}`
  }
  return {
    open: (name, attributes = {}) => tag(name, attributes, '>'),
    empty: (name, attributes = {}) => tag(name, attributes, '/>'),
    close: (name) => `</${prefix}:${name}>`,
  }
}
