import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** ZIP has no time zones: its earliest day, made from local components, has the same bytes everywhere. */
const mtime = new Date(1980, 0, 1)

/** Packs parts by name into a ZIP package (Office Open XML), with a fixed order and time: same parts, same bytes. */
export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  // "[Content_Types].xml" sorts before every lower-case name, where the standard wants it.
  const sorted = Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const bytes = sorted.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const)
  return zipSync(Object.fromEntries(bytes), { mtime, level: 6 })
}

/** The parts of a ZIP package by name: XML as text, pictures as bytes. */
export function unpacked(bytes: Uint8Array) {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  const isText = ([name]: readonly [string, unknown]) => /\.(xml|rels)$/.test(name)
  const texts = parts.filter(isText).map(([name, part]) => [name, strFromU8(part)] as const)
  const pictures = parts.filter((part) => !isText(part))
  return { texts: Object.fromEntries(texts), pictures: Object.fromEntries(pictures) }
}
