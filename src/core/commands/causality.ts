/** Where a line stands among the others: its own hash, and which lines its writer had read. */
export interface Link {
  readonly v: number
  readonly hash: string
  /** The previous line of the same device. */
  readonly after: string | undefined
  /** The last lines of other devices, read since the previous line; absent if there were none. */
  readonly seen?: readonly string[] | undefined
}

/** Whether a writer had seen the line with that hash. A line that is lost or unknown counts as seen. */
export type Saw = (line: string | undefined) => boolean

/**
 * A line's position: its chain (lines that follow each other), its index in that chain, and how far its writer had read
 * every other chain. This is a vector clock (Mattern 1989) by chains instead of devices, since a copied device may
 * write two. Lines of a chain that report nothing new share one `read` map.
 */
interface Place {
  readonly chain: number
  readonly index: number
  readonly read: ReadonlyMap<number, number>
}

/** For lines in log order: which other lines each line's writer had seen. */
export function sightsOf(ordered: readonly Link[]): (line: string) => Saw {
  const places = placesOf(ordered)
  return (line) => {
    const own = places.get(line)
    return (other) => {
      const place = other === undefined ? undefined : places.get(other)
      if (!own || !place) return true
      return hasRead(own, place)
    }
  }
}

/** The lines that no other line follows: a reader of these has read everything. */
export function headsOf(ordered: readonly Link[]): string[] {
  const heads = new Set<string>()
  for (const { v, hash, after, seen = [] } of ordered) {
    // Lines of format 1 don't record what their writer had read; it was everything before them.
    if (v === 1) heads.clear()
    for (const known of [after ?? '', ...seen]) heads.delete(known)
    heads.add(hash)
  }
  return [...heads]
}

/** The lines that a reader of these heads has not read yet. */
export function linesBeyond<Line extends Link>(heads: readonly string[], ordered: readonly Line[]): Line[] {
  const sight = sightsOf(ordered)
  const known = new Set(ordered.map((line) => line.hash))
  const sights = heads.filter((head) => known.has(head)).map((head) => sight(head))
  return ordered.filter((line) => !sights.some((saw) => saw(line.hash)))
}

function placesOf(ordered: readonly Link[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  /** The last place of each chain. */
  const tips: Place[] = []
  for (const { v, hash, after, seen = [] } of ordered) {
    const before = after === undefined ? undefined : places.get(after)
    const follows = before !== undefined && tips[before.chain] === before
    const chain = follows ? before.chain : tips.length
    const index = follows ? before.index + 1 : 0
    const known = v === 1 ? tips : [before, ...seen.map((head) => places.get(head))]
    const read = follows && seen.length === 0 && v !== 1 ? before.read : readBy(known, chain)
    const place = { chain, index, read }
    tips[chain] = place
    places.set(hash, place)
  }
  return places
}

/** How far the other chains have been read by a writer who knows these places. */
function readBy(known: readonly (Place | undefined)[], own: number): ReadonlyMap<number, number> {
  const read = new Map<number, number>()
  for (const place of known) {
    if (!place) continue
    for (const [chain, last] of place.read) raise(read, chain, last)
    raise(read, place.chain, place.index)
  }
  read.delete(own)
  return read
}

/** Whether the writer of `line` had read or written `other`. */
function hasRead(line: Place, other: Place): boolean {
  const last = other.chain === line.chain ? line.index : (line.read.get(other.chain) ?? -1)
  return last >= other.index
}

function raise(read: Map<number, number>, chain: number, index: number): void {
  if ((read.get(chain) ?? -1) < index) read.set(chain, index)
}
