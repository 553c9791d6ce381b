const mostNames = 20_000
const endRecord = 22
const longestComment = 0xffff

/**
 * The names of a ZIP archive's files as its central directory has them (APPNOTE 4.3.12), at most 20,000; none when there
 * is no such directory in it. Names in other archives that lie in this one are not among them.
 */
export function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return []
  const names: string[] = []
  const latin = new TextDecoder('latin1')
  for (
    let at = end - view.getUint32(end + 12, true);
    at >= 0 && at + 46 <= end && names.length < mostNames;
  ) {
    if (view.getUint32(at, true) !== 0x02014b50) break
    const length = view.getUint16(at + 28, true)
    names.push(latin.decode(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** Where the record at the directory's end begins. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endRecord - longestComment)
  for (let at = view.byteLength - endRecord; at >= first; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}

/** The media type that EPUB and OpenDocument files have, uncompressed, as their first entry; else an empty string. */
export function zipMediaType(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  return /^mimetype.{0,40}?(application\/[\w.+-]+)/s.exec(head.slice(30))?.[1] ?? ''
}
