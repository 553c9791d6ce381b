import type { Counts, DeskCount } from './deskModel'

/** Verdicts by name and rating, counted one after the other; names that differ in case or space alone are one. */
export class Tally {
  private readonly rows = new Map<string, { spellings: Map<string, number>; counts: Map<string, number> }>()

  /** Counts a verdict for that name; an empty name is not counted. */
  add(name: string, rating: string): void {
    const shown = name.normalize('NFC').trim().replace(/\s+/g, ' ')
    if (shown === '') return
    const { spellings, counts } = this.row(shown.toLowerCase())
    increase(spellings, shown)
    increase(counts, rating)
  }

  /** The names with most verdicts first; each spelt as it is most often. */
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

/** A line of that name with these counts. */
export function lineOf(name: string, counts: ReadonlyMap<string, number>): DeskCount {
  const byRating = Object.fromEntries([...counts].toSorted(([a], [b]) => byText(a, b)))
  return { name, verdicts: sum(byRating), byRating }
}

export function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** By code units: the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

function usualOf(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].toSorted(([a, m], [b, n]) => n - m || byText(a, b))[0]?.[0] ?? ''
}
