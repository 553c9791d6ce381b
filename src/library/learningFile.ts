import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { Article } from '../core/model/article'
import { libraryFormat } from '../core/model/libraryFormat'
import { Decision, decisionLimit, decisionsBetween, withChanges } from '../core/ranking/decisions'
import { learn, type Learned } from '../core/ranking/learning'
import { causeInWords, LibraryError } from './errors'
import { JsonFile } from './jsonFile'

/** The content of learning.json. */
const LearningDocument = z.object({
  format: z.literal(libraryFormat),
  /** In the order in which they were made. */
  decisions: z.array(Decision).max(decisionLimit),
})
type LearningDocument = z.infer<typeof LearningDocument>

/** How long learning.json may lag behind an act, in milliseconds: a save waits only for the act itself. */
const writeDelay = 1000

export interface LearningOptions {
  readonly folder: string
  readonly readOnly: boolean
  readonly onDamage: (sentence: string) => void
  /** Called a moment after an act if something was learned from it. */
  readonly onLearned?: (() => void) | undefined
}

/**
 * learning.json: what the person at this library decided about claims, from which its ranking learns. It is not part
 * of anybody's work: a merge ignores it, and without it the ranking starts from the beginning.
 */
export class LearningFile {
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> = Promise.resolve()
  /** Articles before and after acts that have not been examined yet. */
  private notes: (readonly [Article, Article])[] = []
  private known: Learned | undefined
  private isBehind = false

  private constructor(
    private readonly low: Low<LearningDocument>,
    private readonly options: LearningOptions,
    private readonly mayWrite: boolean,
  ) {}

  static async open(options: LearningOptions): Promise<LearningFile> {
    const { folder, readOnly, onDamage } = options
    const file = new JsonFile<LearningDocument>(join(folder, 'learning.json'), {
      schema: LearningDocument,
      readOnly,
      onDamage,
      indent: 0,
      library: folder,
    })
    const low = new Low<LearningDocument>(file, { format: libraryFormat, decisions: [] })
    let mayWrite = !readOnly
    await low.read().catch((error: unknown) => {
      if (!(error instanceof LibraryError)) throw error
      // It must not keep a library from opening: a file that can't be read, or that a newer version wrote, stays
      // unchanged.
      if (error.code !== 'newerFormat') onDamage(error.message)
      mayWrite = false
    })
    return new LearningFile(low, options, mayWrite)
  }

  /** The decisions to learn from, in the order in which they were made. */
  get decisions(): readonly Decision[] {
    this.takeNotes()
    return this.low.data.decisions
  }

  get learned(): Learned {
    const { decisions } = this
    this.known ??= learn(decisions)
    return this.known
  }

  /** Records an act by the article's state before and after it. Learning from it happens a moment later. */
  note(before: Article, after: Article): void {
    if (before.claims === after.claims || !this.mayWrite) return
    this.notes.push([before, after])
    this.timer ??= setTimeout(() => void this.write(), writeDelay)
    // If the library is closed before then, it is written at once.
    this.timer.unref()
  }

  /** Forgets everything; on the disk when this returns. Throws a LibraryError when it can't be written. */
  async forget(): Promise<void> {
    if (!this.mayWrite)
      throw new LibraryError(
        'newerFormat',
        'learning.json can’t be written by this version. Nothing was changed.',
      )
    this.notes = []
    await this.writing
    const { low } = this
    const before = low.data
    this.put([])
    this.isBehind = false
    try {
      await low.write()
    } catch (cause) {
      this.put(before.decisions)
      throw new LibraryError('notSaved', `Could not save to learning.json: ${causeInWords(cause)}.`, {
        cause,
      })
    }
  }

  async close(): Promise<void> {
    if (this.timer) await this.write()
    await this.writing
  }

  private takeNotes(): void {
    const changes = this.notes.flatMap(([before, after]) => decisionsBetween(before, after))
    this.notes = []
    if (changes.length === 0) return
    this.put(withChanges(this.low.data.decisions, changes))
    this.isBehind = true
  }

  private put(decisions: readonly Decision[]): void {
    this.low.data = { format: libraryFormat, decisions: [...decisions] }
    this.known = undefined
  }

  private write(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.takeNotes()
    if (!this.isBehind) return this.writing
    this.isBehind = false
    this.writing = this.low.write().catch((error: unknown) => {
      this.options.onDamage(
        `learning.json could not be written: ${causeInWords(error)}. The ranking may forget what it learned last; nothing else is lost.`,
      )
    })
    this.options.onLearned?.()
    return this.writing
  }
}
