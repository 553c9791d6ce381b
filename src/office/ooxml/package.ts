import type { Archive } from '../archive'
import { decodeXml } from '../xml'
import { readOoxml } from './ooxml'

/** A reference from one part to another, or to an address. */
export interface Relationship {
  /** The last segment of the type's URI, which is the same in transitional and strict documents: `styles`. */
  readonly type: string
  /** A part's name, or an external address. */
  readonly target: string
  readonly isExternal: boolean
}

/** Relationships by ID. */
export type Relationships = ReadonlyMap<string, Relationship>

/** An Open Packaging Conventions package (ISO/IEC 29500-2): parts, and relationships between them. */
export interface Package {
  /** Reads a part's text; undefined when there is no such part. */
  readonly text: (part: string) => Promise<string | undefined>
  /** A part's relationships; the package itself has an empty name. */
  readonly relationships: (part: string) => Promise<Relationships>
}

export function openPackage(archive: Archive): Package {
  // Part names are case-insensitive (ISO/IEC 29500-2, 6.2.2).
  const entries = new Map([...archive].map(([name, entry]) => [name.toLowerCase(), entry]))
  const text = async (part: string) => {
    const bytes = await entries.get(part.toLowerCase())?.read()
    return bytes && decodeXml(bytes)
  }
  const relationships = async (part: string) => {
    const cut = part.lastIndexOf('/') + 1
    const folder = part.slice(0, cut)
    return readRelationships((await text(`${folder}_rels/${part.slice(cut)}.rels`)) ?? '', folder)
  }
  return { text, relationships }
}

/** The target of a part's relationship of this type; undefined when there is none. */
export function targetOf(relationships: Relationships, type: string): string | undefined {
  return [...relationships.values()].find((one) => one.type === type && !one.isExternal)?.target
}

function readRelationships(xml: string, folder: string): Relationships {
  const relationships = new Map<string, Relationship>()
  readOoxml(xml, {
    open: ({ name, attributes }) => {
      const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes
      if (name !== 'rel:Relationship' || id === undefined) return
      const isExternal = mode === 'External'
      relationships.set(id, {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: isExternal ? target : resolved(folder, target),
        isExternal,
      })
    },
  })
  return relationships
}

/** Resolves a part name relative to a folder; steps above the package's root lead nowhere. */
function resolved(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
