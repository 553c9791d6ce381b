import type { Article } from '../model/article'
import type { LogLine } from './logEntry'

/** A line of the log with its position, and the article before and after it when it was last applied. */
interface Standing {
  readonly at: number
  readonly entry: LogLine
  before: Article
  after: Article
}

/** The article after a line, or the same article if the line is refused. */
type Apply = (article: Article, entry: LogLine) => Article

/**
 * The lines in force at a point of the log. Undoing or redoing an act costs as much as the lines in force after it, and
 * a line whose input did not change is not applied again. So undoing the last act costs nothing, however long the log
 * is.
 */
export class InForce {
  private lines: Standing[] = []
  private readonly acts = new Map<string, Standing[]>()
  private readonly leftOut = new Set<string>()
  /** How many of the lines, from the first, are up to date. */
  private applied = 0

  constructor(
    private readonly base: Article,
    private readonly apply: Apply,
  ) {}

  /** Adds the next line of the log, with the article before and after it. */
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

  /** The article after all lines in force. */
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

  /** Changes the lines in force, starting at the first line of an act. */
  private change(act: string, change: (after: Standing[], lines: readonly Standing[]) => Standing[]): void {
    const lines = this.acts.get(act)
    if (!lines) return
    const from = this.placeOf(lines[0]!.at)
    for (const line of change(this.lines.splice(from), lines)) this.lines.push(line)
    this.applied = Math.min(this.applied, from)
  }

  /** How many of the lines in force come before that position in the log. */
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
