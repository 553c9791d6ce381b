import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { Command } from '../core/commands'
import { CommandRefused } from '../core/commands/act'
import { appendEntry, beginHistory, type History } from '../core/commands/history'
import { Article } from '../core/model/article'
import type { LogEntry, Recorded } from '../core/model/logEntry'
import { causeInWords } from './errors'
import { JsonFile } from './jsonFile'
import { LogWriter } from './log'
import { articlePlaces } from './places'
import { readArticle } from './readArticle'

/** Who writes: this device, and the person at it. */
export interface Writer {
  readonly device: string
  readonly person: string
  readonly now: () => string
}

/** What article.json holds. */
export const View = z.object({
  article: Article,
  /** The lamport clock of the last command in it. */
  lamport: z.number().int().nonnegative(),
})
export type View = z.infer<typeof View>

/** How long after a command article.json may lag behind the log, in milliseconds. */
const viewDelay = 1000

/** An article on disk: its log, which is the truth, and article.json, the same laid out for people and tools. */
export class StoredArticle {
  private log: LogWriter | undefined
  private timer: NodeJS.Timeout | undefined
  private queue: Promise<unknown> = Promise.resolve()
  private viewWriting: Promise<void> = Promise.resolve()

  private constructor(
    private readonly library: string,
    private current: History,
    private readonly view: Low<View | null>,
    /** How long each log is that `current` tells of, by its name. */
    private readonly lengths: Map<string, number>,
    private readonly onDamage: (sentence: string) => void,
  ) {}

  /** Puts a new article into the library; when this returns, it is on the disk. */
  static async create(
    library: string,
    article: Article,
    writer: Writer,
    onDamage: (sentence: string) => void,
  ): Promise<StoredArticle> {
    const entry = entryOf(writer, 1, randomUUID(), { type: 'createArticle', article })
    const history = beginHistory(article, entry)
    const stored = new StoredArticle(
      library,
      history,
      viewOf(library, article.id, onDamage),
      new Map(),
      onDamage,
    )
    const log = await stored.writerOf(writer.device)
    try {
      await log.append(entry)
      stored.lengths.set(log.name, log.length)
      await stored.writeView()
    } catch (error) {
      await log.close()
      throw error
    }
    return stored
  }

  /** Opens an article from its log. Damage is told to `onDamage`, a sentence each; what is whole is used. */
  static async open(
    library: string,
    id: string,
    onDamage: (sentence: string) => void,
  ): Promise<StoredArticle> {
    const view = viewOf(library, id, onDamage)
    await view.read()
    const { history, damage, logBytes } = await readArticle(library, id, () => Promise.resolve(view.data))
    for (const sentence of damage) onDamage(sentence)
    const stored = new StoredArticle(library, history, view, new Map(logBytes), onDamage)
    // Also where it only differs, as after the log of another device came in.
    if (!isDeepStrictEqual(view.data, stored.state())) await stored.writeView()
    return stored
  }

  get history(): History {
    return this.current
  }

  /** How long the logs are that tell `history`, in bytes: whoever finds them longer knows that it is behind. */
  get logBytes(): number {
    let bytes = 0
    for (const length of this.lengths.values()) bytes += length
    return bytes
  }

  /** The clock of the last command. */
  private get lamport(): number {
    return this.current.entries.at(-1)?.lamport ?? this.view.data?.lamport ?? 0
  }

  /** Gives a command; `act` joins it to the doing before it when that has the same name. */
  give(command: Command, writer: Writer, act: string = randomUUID()): Promise<History> {
    const isTop = () => this.current.undoable.at(-1)?.act === act
    const isKnown = () => this.current.entries.some((entry) => entry.act === act)
    return this.inTurn(() => this.record(command, writer, isTop() || !isKnown() ? act : randomUUID()))
  }

  /** Undoes the last act. Throws a CommandRefused when there is none, or when it is not the act that was named. */
  undo(writer: Writer, act?: string): Promise<History> {
    return this.inTurn(() => {
      const step = this.current.undoable.at(-1)
      if (!step) throw new CommandRefused('There is nothing to undo in this article.')
      if (act !== undefined && act !== step.act) {
        throw new CommandRefused('Something else was done in the meantime, so nothing was undone. Try again.')
      }
      return this.record({ type: 'undo', act: step.act }, writer, randomUUID())
    })
  }

  /** Redoes the act undone last. Throws a CommandRefused when there is none, or when it is not the act that was named. */
  redo(writer: Writer, act?: string): Promise<History> {
    return this.inTurn(() => {
      const step = this.current.redoable.at(-1)
      if (!step) throw new CommandRefused('There is nothing to redo in this article.')
      if (act !== undefined && act !== step.act) {
        throw new CommandRefused('Something else was done in the meantime, so nothing was redone. Try again.')
      }
      return this.record({ type: 'redo', act: step.act }, writer, randomUUID())
    })
  }

  /** Brings article.json up to date now. */
  async settle(): Promise<void> {
    await this.queue
    if (this.timer) await this.writeView()
    await this.viewWriting
  }

  /** Writes what is still to be written of article.json and lets go of the files. */
  async close(): Promise<void> {
    await this.settle()
    await this.log?.close()
    this.log = undefined
  }

  private async record(command: Recorded, writer: Writer, act: string): Promise<History> {
    const entry = entryOf(writer, this.lamport + 1, act, command)
    const next = appendEntry(this.current, entry)
    const log = await this.writerOf(writer.device)
    await log.append(entry)
    this.current = next
    this.lengths.set(log.name, log.length)
    this.timer ??= setTimeout(() => void this.writeView(), viewDelay)
    return next
  }

  /** Never throws: the log has it all, and article.json is made anew at the next command or opening. */
  private writeView(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.view.data = this.state()
    this.viewWriting = this.view.write().catch((error: unknown) => {
      this.onDamage(
        `article.json could not be brought up to date: ${causeInWords(error)}. Nothing is lost; the log has it all.`,
      )
    })
    return this.viewWriting
  }

  private state(): View {
    return { article: this.current.article, lamport: this.lamport }
  }

  private async writerOf(device: string): Promise<LogWriter> {
    this.log ??= await LogWriter.open(articlePlaces(this.library, this.current.article.id).log, device)
    return this.log
  }

  /** One command after the other, each on the state the one before it left. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(task)
    this.queue = turn.catch(() => undefined)
    return turn
  }
}

function viewOf(library: string, id: string, onDamage: (sentence: string) => void): Low<View | null> {
  return new Low<View | null>(new JsonFile(articlePlaces(library, id).view, View.nullable(), onDamage), null)
}

function entryOf(writer: Writer, lamport: number, act: string, command: Recorded): LogEntry {
  return { v: 1, device: writer.device, lamport, time: writer.now(), person: writer.person, act, command }
}
