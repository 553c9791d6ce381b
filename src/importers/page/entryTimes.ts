import { isDateLine } from '../shared/dates'
import { readsAsProse } from '../shared/furniture'
import type { PlacedBlock } from './htmlBlocks'

/** Entries with a time from which a page is a live report. */
const fewestEntries = 3
/** UTF-16 code units. */
const longestTime = 40
/** Elements between a time and its entry. */
const mostLevels = 12

/**
 * The time of day above each entry of a live report, by the index of the blocks it is of, as the page shows it; none on
 * other pages. A time belongs to the nearest element around it that has prose; one that has other times, too, is a list
 * of entries, in which a time belongs to what follows it.
 */
export function entryTimes(blocks: readonly PlacedBlock[]): ReadonlyMap<number, string> {
  const stamps = blocks.flatMap((block, at) => (isTime(block.text) ? [at] : []))
  const times = new Map<number, string>()
  if (stamps.length < fewestEntries) return times
  const isStamp = new Set(stamps)
  const prose = spansOf(blocks, ({ text }, at) => !isStamp.has(at) && readsAsProse(text))
  const timed = spansOf(blocks, (_, at) => isStamp.has(at))
  for (const [index, at] of stamps.entries()) {
    const around = ancestors(blocks[at]!.element).find((element) => prose.has(element))
    if (around === undefined) continue
    const [own, others] = [prose.get(around)!, timed.get(around)!]
    const isAlone = others.first === others.last
    if (!isAlone && own.first < others.first) continue
    const [from, to] = isAlone
      ? [own.first, own.last]
      : [at + 1, Math.min(stamps[index + 1] ?? Infinity, own.last + 1) - 1]
    for (let one = isAlone ? Math.min(from, at + 1) : from; one <= to; one += 1) {
      if (isStamp.has(one)) continue
      if (!isAlone && beginsWithTime.test(blocks[one]!.text)) break
      times.set(one, blocks[at]!.text.trim())
    }
  }
  return new Set(times.values()).size < fewestEntries ? new Map<number, string>() : times
}

/** Another entry, whose time stands in its words or is told from now. */
const beginsWithTime =
  /^\W*(?:\d{1,2}[:.h]\d{2}(?!\d)|\d{1,2} ?[ap]\.?m\b|(?:vor|hace|il y a|há) (?:\d|ein|un)|\d+ \p{L}+ (?:ago|fa|atrás)\b)/iu

/** Whether a line is a time of day, perhaps with its day, and not that of a change. */
function isTime(text: string): boolean {
  const line = text.trim()
  if (line.length > longestTime || !/\d[:.h]\d{2}|\d ?[ap]\.?m/i.test(line)) return false
  if (/^(?:(?:last )?updated|aktualisiert|actualizad[oa]|mis à jour|atualizad[oa]|aggiornat[oa])/i.test(line))
    return false
  return isDateLine(line.replace(/(?<=\d)h(?=\d)/i, ':').replace(/(?<=\d) ?(?:uhr|hrs?|h)\b\.?/i, ' '))
}

/** For each element, the first and the last of the blocks in it that meet a condition. */
function spansOf(
  blocks: readonly PlacedBlock[],
  meets: (block: PlacedBlock, at: number) => boolean,
): ReadonlyMap<Element, { readonly first: number; readonly last: number }> {
  const spans = new Map<Element, { readonly first: number; readonly last: number }>()
  for (const [at, block] of blocks.entries()) {
    if (!meets(block, at)) continue
    for (const element of ancestors(block.element))
      spans.set(element, { first: spans.get(element)?.first ?? at, last: at })
  }
  return spans
}

function ancestors(element: Element): Element[] {
  const chain: Element[] = []
  for (let at: Element | null = element; at !== null && chain.length < mostLevels; at = at.parentElement)
    chain.push(at)
  return chain
}
