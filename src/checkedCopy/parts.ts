import { type Zippable, zipSync } from 'fflate'
import { type Archive, readArchive } from '../office/archive'
import { openPackage, type Relationships, targetOf } from '../office/ooxml/package'
import { decodeXml } from '../office/xml'
import { edited } from './edits'
import { readMarkup } from './markup'
import { prefixOf, xmlText } from './xmlWords'

/** The time of every file in the written archive, so that the bytes don't depend on a clock. ZIP uses local time. */
export const noTime = new Date(1980, 0, 1)

/** A kind of part that is created if a document has none. */
export interface PartKind {
  /** The last segment of the relationship type's URI. */
  readonly type: string
  readonly relationship: string
  readonly contentType: string
}

/** A Word document's package in which some parts are changed; the others stay byte for byte. */
export class EditedPackage {
  private readonly changed = new Map<string, Uint8Array>()

  private constructor(
    private readonly archive: Archive,
    /** The main part's name. */
    readonly main: string,
    readonly relationships: Relationships,
  ) {}

  /** Throws an ImportRefusal when it can't be unpacked, an Error when it contains no document. */
  static async open(bytes: Uint8Array, name: string): Promise<EditedPackage> {
    const archive = await readArchive(bytes, name)
    const parts = openPackage(archive)
    const main = targetOf(await parts.relationships(''), 'officeDocument') ?? 'word/document.xml'
    return new EditedPackage(archive, main, await parts.relationships(main))
  }

  /** A part's current text; undefined when there is no such part. */
  async text(part: string): Promise<string | undefined> {
    const bytes = await this.bytesOf(part)
    return bytes && decodeXml(bytes)
  }

  /** The part that the main part has a relationship of this type to. */
  async related(type: string): Promise<{ part: string; xml: string } | undefined> {
    const part = targetOf(this.relationships, type)
    const xml = part === undefined ? undefined : await this.text(part)
    return part === undefined || xml === undefined ? undefined : { part, xml }
  }

  async set(part: string, xml: string): Promise<void> {
    const before = await this.bytesOf(part)
    this.changed.set(this.nameOf(part), encoded(xml, before ?? new Uint8Array()))
  }

  /** Adds a part beside the main one, and registers it in the package. */
  async add(kind: PartKind, xml: string): Promise<void> {
    const cut = this.main.lastIndexOf('/') + 1
    const folder = this.main.slice(0, cut)
    let part = `${folder}${kind.type}.xml`
    for (let number = 1; this.has(part); number += 1) part = `${folder}${kind.type}${number}.xml`
    await this.set(part, xml)
    await this.append(
      '[Content_Types].xml',
      'Override',
      { PartName: `/${part}`, ContentType: kind.contentType },
      'content-types',
    )
    const relations = `${folder}_rels/${this.main.slice(cut)}.rels`
    const used = (await this.text(relations)) ?? ''
    let id = 1
    while (used.includes(`"rId${id}"`) || used.includes(`'rId${id}'`)) id += 1
    const own = { Id: `rId${id}`, Type: kind.relationship, Target: part.slice(cut) }
    await this.append(relations, 'Relationship', own, 'relationships')
  }

  /** The whole package: the original parts in their order, then the added ones. */
  async bytes(): Promise<Uint8Array> {
    const files: Zippable = {}
    for (const [name, entry] of this.archive)
      files[name] = [
        this.changed.get(name) ?? (await entry.read()),
        { level: entry.isStored ? 0 : 6, mtime: noTime },
      ]
    for (const [name, bytes] of this.changed) files[name] ??= [bytes, { level: 6, mtime: noTime }]
    return zipSync(files)
  }

  private async append(
    part: string,
    element: string,
    attributes: Readonly<Record<string, string>>,
    schema: string,
  ): Promise<void> {
    const xml =
      (await this.text(part)) ??
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/${schema}"></Relationships>`
    const prefix = prefixOf(xml.slice(readMarkup(xml).start))
    const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`)
    const name = prefix === undefined ? element : `${prefix}:${element}`
    await this.set(part, withLast(xml, `<${name}${own.join('')}/>`))
  }

  private has(part: string): boolean {
    return this.archive.has(this.nameOf(part)) || this.changed.has(this.nameOf(part))
  }

  private async bytesOf(part: string): Promise<Uint8Array | undefined> {
    const name = this.nameOf(part)
    return this.changed.get(name) ?? (await this.archive.get(name)?.read())
  }

  /** Part names are case-insensitive (ISO/IEC 29500-2, 6.2.2). */
  private nameOf(part: string): string {
    const lower = part.toLowerCase()
    return (
      [...this.archive.keys(), ...this.changed.keys()].find((name) => name.toLowerCase() === lower) ?? part
    )
  }
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Appends to the content of a part's root element. */
export function withLast(xml: string, more: string): string {
  if (more === '') return xml
  const root = readMarkup(xml)
  if (root.closeStart < root.end)
    return edited(xml, [{ start: root.closeStart, end: root.closeStart, text: more }])
  const tag = xml.slice(root.start, root.openEnd)
  const name = /^<([^\s/>]+)/.exec(tag)![1]!
  return edited(xml, [
    { start: root.start, end: root.end, text: `${tag.replace(/\s*\/>$/, '>')}${more}</${name}>` },
  ])
}

/** Encodes text as the part was encoded before. */
function encoded(xml: string, before: Uint8Array): Uint8Array {
  const [first, second, third] = before
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
  const mark = first === 0xef && second === 0xbb && third === 0xbf
  if (!isLittle && !isBig) return new TextEncoder().encode(mark ? `\ufeff${xml}` : xml)
  const bytes = Buffer.from(first === 0x3c || second === 0x3c ? xml : `\ufeff${xml}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}
