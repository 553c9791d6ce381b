import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** ZIP has no time zones: its earliest day, made from local components, has the same bytes everywhere. */
const mtime = new Date(1980, 0, 1)

/**
 * Packs text parts by name into a ZIP package (Office Open XML), with a fixed order and time: same parts, same bytes.
 */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  // "[Content_Types].xml" sorts before every lower-case name, where the standard wants it.
  const sorted = Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(sorted.map(([name, part]) => [name, strToU8(part)])), { mtime, level: 6 })
}

/** The text parts of a ZIP package, by name. */
export function unpacked(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  return Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]))
}
