/** More names would not change what kind of archive it is. */
const mostNames = 20_000

/** The directory's end has 22 bytes and a comment of at most 65,535 (APPNOTE 4.3.16). */
const longestEnd = 22 + 65_535

/**
 * The names in a ZIP archive's own directory, so that an archive inside the archive can't be mistaken for it. Empty
 * when the directory is missing, damaged, or beyond 4 GB (ZIP64).
 */
export function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return []
  const names: string[] = []
  const latin = new TextDecoder('latin1')
  let at = end - view.getUint32(end + 12, true)
  // Signature, then at 28 the lengths of name, extra field and comment, then at 46 the name (APPNOTE 4.3.12).
  while (at >= 0 && at + 46 <= end && names.length < mostNames && view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true)
    names.push(latin.decode(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - longestEnd)
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}

/** The media type that EPUB and OpenDocument files store, uncompressed, as their first entry; else an empty string. */
export function zipMediaType(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  return /^mimetype.{0,40}?(application\/[\w.+-]+)/s.exec(head.slice(30))?.[1] ?? ''
}
