import { Parser } from 'htmlparser2'

/** A start tag: its name and attributes as written in the file, prefixes included. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** `start` and `end` are the positions of the tag or text in the file, in UTF-16 code units, end excluded. */
export interface XmlReader {
  readonly open?: (element: XmlElement, start: number, end: number) => void
  readonly close?: (name: string, start: number, end: number) => void
  readonly text?: (text: string, start: number, end: number) => void
}

/** People's documents nest a few dozen deep. */
const deepest = 2000

/**
 * Reads XML from start to end. Only XML's own five entities and numeric character references are resolved; document
 * type declarations and anything outside the file are ignored. Damaged markup is read as far as it goes.
 * Throws an Error when elements are nested more than 2,000 deep.
 */
export function readXml(xml: string, reader: XmlReader): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        if (depth > deepest) throw new Error(`Elements are nested more than ${deepest} deep.`)
        reader.open?.({ name, attributes }, parser.startIndex, parser.endIndex + 1)
      },
      onclosetag: (name) => {
        depth -= 1
        reader.close?.(name, parser.startIndex, parser.endIndex + 1)
      },
      ontext: (text) => reader.text?.(text, parser.startIndex, parser.endIndex + 1),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
}

/** Decodes an XML file: UTF-8 or UTF-16, by byte order mark or declaration. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
  const swapped = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
  return new TextDecoder(utf16 ? 'utf-16le' : swapped ? 'utf-16be' : 'utf-8').decode(bytes)
}
