import { randomUUID } from 'node:crypto'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { Command } from '../core/commands'
import { CommandRefused } from '../core/commands/act'
import { appendEntry, beginHistory, foldLog, type History } from '../core/commands/history'
import { Article } from '../core/model/article'
import type { LogEntry, Recorded } from '../core/model/logEntry'
import { causeInWords, LibraryError } from './errors'
import { JsonFile } from './jsonFile'
import { LogWriter, readLogs } from './log'
import { articlePlaces } from './places'

/** Who writes: this device, and the person at it. */
export interface Writer {
  readonly device: string
  readonly person: string
  readonly now: () => string
}

const View = z.object({
  article: Article,
  /** The lamport clock of the last command in it. */
  lamport: z.number().int().nonnegative(),
})
type View = z.infer<typeof View>

/** How long after a command article.json may lag behind the log, in milliseconds. */
const viewDelay = 1000

/** An article on disk: its log, which is the truth, and article.json, the same laid out for people and tools. */
export class StoredArticle {
  private log: LogWriter | undefined
  private timer: NodeJS.Timeout | undefined
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(
    private readonly library: string,
    private current: History,
    private readonly view: Low<View | null>,
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
    const stored = new StoredArticle(library, history, viewOf(library, article.id, onDamage), onDamage)
    const log = await stored.writerOf(writer.device)
    await log.append(entry)
    await stored.writeView()
    return stored
  }

  /** Opens an article from its log. Damage is told to `onDamage`, a sentence each; what is whole is used. */
  static async open(
    library: string,
    id: string,
    onDamage: (sentence: string) => void,
  ): Promise<StoredArticle> {
    const { log } = articlePlaces(library, id)
    const view = viewOf(library, id, onDamage)
    const { entries, damage } = await readLogs(log).catch((error: unknown) => {
      throw new LibraryError('notReadable', `Could not read the log in ${log}: ${causeInWords(error)}.`, {
        cause: error,
      })
    })
    for (const sentence of damage) onDamage(sentence)
    await view.read()
    const begun = entries.some((entry) => entry.command.type === 'createArticle')
    // With its first line lost, the log goes on from where article.json stood.
    const rest = begun ? entries : entries.filter((entry) => entry.lamport > (view.data?.lamport ?? 0))
    if (!begun && !view.data) {
      throw new LibraryError(
        'notReadable',
        `The article in ${articlePlaces(library, id).folder} can't be opened: neither its log nor article.json tells how it began. Its files were left as they are.`,
      )
    }
    const stored = new StoredArticle(library, foldLog(rest, view.data?.article), view, onDamage)
    if ((view.data?.lamport ?? -1) !== stored.lamport) await stored.writeView()
    return stored
  }

  get history(): History {
    return this.current
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

  /** Undoes the last act. Throws a CommandRefused when there is none. */
  undo(writer: Writer): Promise<History> {
    return this.inTurn(() => {
      const step = this.current.undoable.at(-1)
      if (!step) throw new CommandRefused('There is nothing to undo in this article.')
      return this.record({ type: 'undo', act: step.act }, writer, randomUUID())
    })
  }

  /** Redoes the act undone last. Throws a CommandRefused when there is none. */
  redo(writer: Writer): Promise<History> {
    return this.inTurn(() => {
      const step = this.current.redoable.at(-1)
      if (!step) throw new CommandRefused('There is nothing to redo in this article.')
      return this.record({ type: 'redo', act: step.act }, writer, randomUUID())
    })
  }

  /** Writes what is still to be written of article.json and lets go of the files. */
  async close(): Promise<void> {
    await this.queue.catch(() => undefined)
    if (this.timer) await this.writeView()
    await this.log?.close()
    this.log = undefined
  }

  private async record(command: Recorded, writer: Writer, act: string): Promise<History> {
    const entry = entryOf(writer, this.lamport + 1, act, command)
    const next = appendEntry(this.current, entry)
    const log = await this.writerOf(writer.device)
    await log.append(entry)
    this.current = next
    this.timer ??= setTimeout(() => this.viewIsDue(), viewDelay)
    return next
  }

  private viewIsDue(): void {
    this.writeView().catch((error: unknown) => {
      // The log has it all; article.json is made anew at the next command or opening.
      this.onDamage(`article.json could not be brought up to date: ${causeInWords(error)}. Nothing is lost.`)
    })
  }

  private async writeView(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.view.data = { article: this.current.article, lamport: this.lamport }
    await this.view.write()
  }

  private async writerOf(device: string): Promise<LogWriter> {
    this.log ??= await LogWriter.open(articlePlaces(this.library, this.current.article.id).log, device)
    return this.log
  }

  /** One command after the other, each on the state the one before it left. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(task, task)
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
