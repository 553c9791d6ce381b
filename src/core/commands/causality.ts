/** What a line tells of its place among the others: its own hash, and which lines its writer had read. */
export interface Link {
  readonly v: number
  readonly hash: string
  /** The line that its device wrote before. */
  readonly after: string | undefined
  /** The last lines of other devices that were read since; absent where there were none. */
  readonly seen?: readonly string[] | undefined
}

/** Whether a writer had seen the line of that hash. What is lost, or told by no line, counts as seen. */
export type Saw = (line: string | undefined) => boolean

/**
 * Where a line stands: in which chain of lines that follow each other, at which place in it, and how far into every
 * other chain its writer had read (a vector clock, Mattern 1989, but by chains: a copied device may write two). Lines
 * that follow each other and tell of nothing new share what was read.
 */
interface Place {
  readonly chain: number
  readonly index: number
  readonly read: ReadonlyMap<number, number>
}

/** For lines in the order of the log: what the writer of each had seen. */
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

/** The lines that none of the others follows on: whoever has read these has read everything. */
export function headsOf(ordered: readonly Link[]): string[] {
  const heads = new Set<string>()
  for (const { v, hash, after, seen = [] } of ordered) {
    // Lines of format 1 don't tell what their writer had read, which was all there was.
    if (v === 1) heads.clear()
    for (const known of [after ?? '', ...seen]) heads.delete(known)
    heads.add(hash)
  }
  return [...heads]
}

/** The lines that a reader who has read these heads has not read yet. */
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

/** How far into the chains other than its own somebody has read who knows these places. */
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

/** Whether the writer of a line had read the other one, or wrote it. */
function hasRead(line: Place, other: Place): boolean {
  const last = other.chain === line.chain ? line.index : (line.read.get(other.chain) ?? -1)
  return last >= other.index
}

function raise(read: Map<number, number>, chain: number, index: number): void {
  if ((read.get(chain) ?? -1) < index) read.set(chain, index)
}
