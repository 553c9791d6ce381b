import type { Article } from '../model/article'
import type { LogLine } from './logEntry'

/** A line of the log with its place there, and the article before and after it when it was last applied. */
interface Standing {
  readonly at: number
  readonly entry: LogLine
  before: Article
  after: Article
}

/** The article after a line; the article itself where it can't take it. */
type Apply = (article: Article, entry: LogLine) => Article

/**
 * The lines of a log that are in force, while the log is gone through. An act that is left out or taken in again costs
 * as much as the lines in force after it, and what was applied to the same article before is not applied again: whoever
 * undoes what they did last pays nothing, however long the log is.
 */
export class InForce {
  private lines: Standing[] = []
  private readonly acts = new Map<string, Standing[]>()
  private readonly leftOut = new Set<string>()
  /** How many of the lines have been applied to what the ones before them lead to. */
  private applied = 0

  constructor(
    private readonly base: Article,
    private readonly apply: Apply,
  ) {}

  /** Takes in the next line of the log, with the article it was given to and the one it made of it. */
  add(entry: LogLine, at: number, before: Article, after: Article): void {
    const line: Standing = { at, entry, before, after }
    const lines = this.acts.get(entry.act)
    if (lines) lines.push(line)
    else this.acts.set(entry.act, [line])
    if (!this.leftOut.has(entry.act)) this.lines.push(line)
  }

  undo(act: string): void {
    if (this.leftOut.has(act)) return
    this.leftOut.add(act)
    this.change(act, (after) => after.filter(({ entry }) => entry.act !== act))
  }

  redo(act: string): void {
    if (!this.leftOut.delete(act)) return
    this.change(act, (after, lines) => [...after, ...lines].toSorted((a, b) => a.at - b.at))
  }

  /** The article that the lines in force lead to. */
  article(): Article {
    let article = this.lines[this.applied - 1]?.after ?? this.base
    for (; this.applied < this.lines.length; this.applied++) {
      const line = this.lines[this.applied]!
      if (line.before !== article) {
        line.before = article
        line.after = this.apply(article, line.entry)
      }
      article = line.after
    }
    return article
  }

  /** Changes the lines in force from the first one of an act on. */
  private change(act: string, change: (after: Standing[], lines: readonly Standing[]) => Standing[]): void {
    const lines = this.acts.get(act)
    if (!lines) return
    const from = this.placeOf(lines[0]!.at)
    for (const line of change(this.lines.splice(from), lines)) this.lines.push(line)
    this.applied = Math.min(this.applied, from)
  }

  /** How many of the lines in force stand before that place of the log. */
  private placeOf(at: number): number {
    let [low, high] = [0, this.lines.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.lines[middle]!.at < at) low = middle + 1
      else high = middle
    }
    return low
  }
}
