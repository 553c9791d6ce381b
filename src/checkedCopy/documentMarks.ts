import { type Edit, edited } from './edits'
import type { MarkupNode } from './markup'
import type { Cut } from './places'
import { type Deletion, partedRun } from './runs'

/** The order of several marks at one place: replacement words, then ends, then starts. */
const order = { insertion: 0, end: 1, start: 2 } as const

interface Mark {
  readonly offset: number
  readonly rank: number
  readonly text: string
}

/** Collects what is inserted into a document's main part, at the ends of runs and within them. */
export class DocumentMarks {
  private readonly between: Mark[] = []
  private readonly within = new Map<MarkupNode, Mark[]>()
  private readonly deletions = new Map<MarkupNode, Deletion[]>()

  put(kind: keyof typeof order, { run, offset }: Cut, text: string): void {
    const mark = { offset, rank: order[kind], text }
    if (run === undefined) this.between.push(mark)
    else this.within.set(run, [...(this.within.get(run) ?? []), mark])
  }

  delete(run: MarkupNode, deletion: Deletion): void {
    this.deletions.set(run, [...(this.deletions.get(run) ?? []), deletion])
  }

  /** The part with everything inserted. */
  applied(xml: string): string {
    const edits: Edit[] = sorted(this.between).map(({ offset, text }) => ({
      start: offset,
      end: offset,
      text,
    }))
    const runs = new Set([...this.within.keys(), ...this.deletions.keys()])
    for (const run of [...runs].toSorted((a, b) => a.start - b.start)) {
      const marks = sorted(this.within.get(run) ?? [])
      const text = partedRun(xml, run, marks, this.deletions.get(run) ?? [])
      edits.push({ start: run.start, end: run.end, text })
    }
    return edited(xml, edits)
  }
}

function sorted(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((a, b) => a.offset - b.offset || a.rank - b.rank)
}
