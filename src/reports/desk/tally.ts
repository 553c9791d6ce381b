import type { Counts, DeskCount } from './deskModel'

/** Counts verdicts by name and rating; names that differ only in case or spaces are the same. */
export class Tally {
  private readonly rows = new Map<string, { spellings: Map<string, number>; counts: Map<string, number> }>()

  /** Counts a verdict for a name; an empty name is not counted. */
  add(name: string, rating: string): void {
    const shown = name.normalize('NFC').trim().replace(/\s+/g, ' ')
    if (shown === '') return
    const { spellings, counts } = this.row(shown.toLowerCase())
    increase(spellings, shown)
    increase(counts, rating)
  }

  /** The names with the most verdicts first, each in its most frequent spelling. */
  lines(): DeskCount[] {
    return [...this.rows.values()]
      .map(({ spellings, counts }) => lineOf(usualOf(spellings), counts))
      .toSorted((a, b) => b.verdicts - a.verdicts || byText(a.name, b.name))
  }

  private row(key: string) {
    const known = this.rows.get(key)
    if (known) return known
    const fresh = { spellings: new Map<string, number>(), counts: new Map<string, number>() }
    this.rows.set(key, fresh)
    return fresh
  }
}

/** The line of a name with these counts. */
export function lineOf(name: string, counts: ReadonlyMap<string, number>): DeskCount {
  const byRating = Object.fromEntries([...counts].toSorted(([a], [b]) => byText(a, b)))
  return { name, verdicts: sum(byRating), byRating }
}

export function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Compares by code units, which is the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

function usualOf(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].toSorted(([a, m], [b, n]) => n - m || byText(a, b))[0]?.[0] ?? ''
}
