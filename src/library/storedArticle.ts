import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Low } from 'lowdb'
import type { Command } from '../core/commands'
import { CommandRefused } from '../core/commands/act'
import { appendEntry, beginHistory, type History } from '../core/commands/history'
import type { ElementCoverage } from '../core/elements/coverage'
import type { Article } from '../core/model/article'
import type { LogEntry, Recorded } from '../core/commands/logEntry'
import { libraryFormat } from '../core/model/libraryFormat'
import type { RecordedSettings } from '../core/model/recordedSettings'
import { type ArticleSummary, summaryOf } from '../core/model/summary'
import { inTurn } from '../workers/turns'
import { setAside } from './disk/aside'
import { countElements } from './countElements'
import { causeInWords, LibraryError } from './errors'
import { type LogDamage, logEnding } from './log/log'
import { LogWriter } from './log/logWriter'
import { articlePlaces } from './places'
import { readArticle } from './readArticle'
import type { DeviceSigner } from './signing/ed25519'
import { lineSigner } from './signing/signLine'
import { RoughView, type View, viewFile } from './view'

/** Who writes: this device, and the person at it, under the library's settings. */
export interface Writer {
  readonly device: string
  readonly person: string
  /** Undefined if the device has no key and could not make one. */
  readonly signer: DeviceSigner | undefined
  readonly settings: RecordedSettings
  readonly now: () => string
}

export interface StoredArticleOptions {
  readonly library: string
  readonly device: string
  /** Nothing is written: no log, no article.json, nothing set aside. */
  readonly readOnly: boolean
  /** Called with a sentence about what was damaged; what is whole is used. */
  readonly onDamage: (sentence: string) => void
}

/** How long after a command article.json may lag behind the log, in milliseconds. */
const viewDelay = 1000

/** An article on disk: its log, which is the truth, and article.json, its state for people and tools. */
export class StoredArticle {
  private log: LogWriter | undefined
  private timer: NodeJS.Timeout | undefined
  /** What the timer is for. */
  private pending: () => Promise<void> = () => Promise.resolve()
  /** Commands run one after the other, each on the state the previous one left. */
  private readonly inTurn = inTurn()
  private viewWriting: Promise<void> = Promise.resolve()
  private listed: ArticleSummary | undefined
  private elements: ElementCoverage | null = null

  private constructor(
    private readonly id: string,
    private readonly options: StoredArticleOptions,
    private current: History,
    private readonly view: Low<View | null>,
    /** The length of each log that `current` reflects, by its name. */
    private readonly lengths: Map<string, number>,
    /** Whether a newer version wrote lines that this one can't read. */
    private readonly isNewer: boolean,
    /** The damage that was reported to the person. */
    private readonly told: readonly string[],
  ) {}

  /** Adds a new article to the library; when this returns, it is on the disk. */
  static async create(
    article: Article,
    writer: Writer,
    options: StoredArticleOptions,
  ): Promise<StoredArticle> {
    const command = { type: 'createArticle', article } as const
    const entry = entryOf(writer, { lamport: 1, act: randomUUID(), seen: [], settings: undefined }, command)
    const log = await LogWriter.open(options.library, article.id, writer.device)
    try {
      const line = log.chain(entry, signing(writer, article.id))
      const history = beginHistory(article, { ...entry, hash: line.hash, after: undefined })
      await log.append(line)
      const lengths = new Map([[log.name, log.length]])
      const view = viewOf(article.id, options)
      const stored = new StoredArticle(article.id, options, history, view, lengths, false, [])
      stored.log = log
      await stored.writeView()
      return stored
    } catch (error) {
      await log.close()
      throw error
    }
  }

  /** Opens an article from its log. Throws a LibraryError when it can't. */
  static async open(id: string, options: StoredArticleOptions): Promise<StoredArticle> {
    const { library, device, readOnly } = options
    const view = viewOf(id, options)
    let isNewer = false
    await view.read().catch((error: unknown) => {
      // The log is the truth even if a newer version wrote article.json; but nothing of it is overwritten.
      if (!(error instanceof LibraryError && error.code === 'newerFormat')) throw error
      isNewer = true
    })
    const read = await readArticle(library, id, view.data, device)
    const told = await tellDamage(id, read.damage, view.data?.told ?? [], options)
    isNewer ||= read.isNewer
    const mayWrite = !readOnly && !isNewer
    const lengths = new Map(read.lengths)
    const stored = new StoredArticle(id, options, read.history, view, lengths, isNewer, told)
    stored.elements = await countElements(read.history.article)
    // An incomplete line is cut off before anything is appended.
    if (mayWrite && read.unended.includes(device + logEnding)) await stored.startLog(device)
    // Also if it merely differs, for instance after a merge added another device's log; a long one takes a while to compare.
    if (mayWrite) stored.later(() => stored.mendView())
    return stored
  }

  get history(): History {
    return this.current
  }

  /** The article's entry in the list. */
  get summary(): ArticleSummary {
    return (this.listed ??= summaryOf(this.current.article, this.elements))
  }

  /** The length of the logs that give `history`, in bytes: if they are longer on the disk, it is out of date. */
  get logBytes(): number {
    let bytes = 0
    for (const length of this.lengths.values()) bytes += length
    return bytes
  }

  /** The clock of the last command. */
  private get lamport(): number {
    return this.current.entries.at(-1)?.lamport ?? this.view.data?.lamport ?? 0
  }

  /** Gives a command; `act` joins it to the previous act of the same name. */
  give(command: Command, writer: Writer, act?: string): Promise<History> {
    return this.inTurn(() => this.record(command, writer, this.actOf(act)))
  }

  /**
   * Gives several commands as one act, chosen from the article as it is when their turn has come. Throws what the first
   * command that fails throws; those before it stay given.
   */
  giveAll(choose: (article: Article) => readonly Command[], writer: Writer): Promise<History> {
    return this.inTurn(async () => {
      const act = randomUUID()
      for (const command of choose(this.current.article)) await this.record(command, writer, act)
      return this.current
    })
  }

  /** The act that a command belongs to: the named one, unless that one has ended. */
  private actOf(named: string | undefined): string {
    if (named === undefined) return randomUUID()
    const { undoable, entries } = this.current
    const isOver = undoable.at(-1)?.act !== named && entries.some(({ act }) => act === named)
    return isOver ? randomUUID() : named
  }

  /** Undoes the last act. Throws a CommandRefused when there is none, or when it is not the named act. */
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

  /** Redoes the act undone last. Throws a CommandRefused when there is none, or when it is not the named act. */
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
    await this.inTurn(() => undefined)
    if (this.timer) await this.pending()
    await this.viewWriting
  }

  /** Writes pending changes to article.json and closes the files. */
  async close(): Promise<void> {
    await this.settle()
    await this.letGo()
  }

  private async record(command: Recorded, writer: Writer, act: string): Promise<History> {
    this.mustBeWritable()
    const log = await this.writerOf(writer.device)
    const after = log.last
    const seen = this.current.heads.filter((head) => head !== after)
    const { settings } = this.current
    const entry = entryOf(writer, { lamport: this.lamport + 1, act, seen, settings }, command)
    const line = log.chain(entry, signing(writer, this.current.article.id))
    const next = appendEntry(this.current, { ...entry, hash: line.hash, after })
    const elements = await countElements(next.article)
    let listed: ArticleSummary | undefined
    try {
      await log.append(line, () => {
        listed = summaryOf(next.article, elements)
      })
    } catch (error) {
      // Opened again next time: the file may be another one by then, for instance when a drive was reconnected.
      await this.letGo()
      throw error
    }
    this.current = next
    this.listed = listed
    this.elements = elements
    this.lengths.set(log.name, log.length)
    this.later(() => this.writeView())
    return next
  }

  private mustBeWritable(): void {
    if (!this.isNewer) return
    throw new LibraryError(
      'newerFormat',
      'A newer version of Touchstone worked on this article. It can be read here, but not changed; nothing was saved.',
    )
  }

  /** Does something about article.json in a moment, unless that is pending already: nobody waits for it. */
  private later(task: () => Promise<void>): void {
    if (this.timer) return
    this.pending = task
    this.timer = setTimeout(() => void task(), viewDelay)
  }

  /** Brings article.json up to date if it is not. */
  private async mendView(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    // As JSON, since that is what differs on the disk; a long article is compared several times as fast so.
    if (JSON.stringify(this.view.data) !== JSON.stringify(this.state())) await this.writeView()
  }

  /** Never throws: the log has everything, and article.json is rebuilt at the next command or opening. */
  private writeView(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.view.data = this.state()
    this.viewWriting = this.view.write().catch((error: unknown) => {
      this.options.onDamage(
        `article.json could not be updated: ${causeInWords(error)}. Nothing is lost; the log has everything.`,
      )
    })
    return this.viewWriting
  }

  private state(): View {
    const { article, heads } = this.current
    return {
      format: libraryFormat,
      article,
      lamport: this.lamport,
      heads: [...heads],
      logs: Object.fromEntries([...this.lengths].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      told: [...this.told],
    }
  }

  private async writerOf(device: string): Promise<LogWriter> {
    const { library } = this.options
    this.log ??= await LogWriter.open(library, this.id, device)
    if (this.log.length === (this.lengths.get(this.log.name) ?? 0)) return this.log
    // Another program wrote it, or the file was replaced, so the state in memory may be out of date.
    await this.letGo()
    throw new LibraryError(
      'outdated',
      'The article was changed on the disk by another program. It was read again; look at it and try again.',
    )
  }

  private async startLog(device: string): Promise<void> {
    const { library } = this.options
    this.log = await LogWriter.open(library, this.id, device)
    this.lengths.set(this.log.name, this.log.length)
  }

  private async letGo(): Promise<void> {
    const { log } = this
    this.log = undefined
    await log?.close().catch(() => undefined)
  }
}

/** Reports new damage, and keeps a copy of the log as it was found; returns all damage reported so far. */
async function tellDamage(
  id: string,
  damage: readonly LogDamage[],
  told: readonly string[],
  { library, device, readOnly, onDamage }: StoredArticleOptions,
): Promise<string[]> {
  // An incomplete line at the end of this device's log is set aside when it is cut off, and is gone then.
  const isMended = ({ file, isIncomplete }: LogDamage) => isIncomplete && file === device + logEnding
  const asides = new Map<string, string | undefined>()
  for (const found of damage) {
    const { file, sentence, slug, key } = found
    if (told.includes(key)) continue
    if (!readOnly && !isMended(found) && !asides.has(file)) {
      const whole = join(articlePlaces(library, id).log, file)
      asides.set(file, await setAside(whole, slug, true).catch(() => undefined))
    }
    const aside = asides.get(file)
    const what = file.endsWith(logEnding) ? 'The log' : basename(file)
    onDamage(aside === undefined ? sentence : `${sentence} ${what} as it was found is kept as ${aside}.`)
  }
  return damage.filter((found) => !isMended(found)).map(({ key }) => key)
}

function viewOf(id: string, options: StoredArticleOptions): Low<View | null> {
  return new Low<View | null>(viewFile(options.library, id, options, RoughView), null)
}

function signing({ signer }: Writer, article: string): ((bodyHash: string) => string) | undefined {
  return signer && lineSigner(article, signer)
}

/** Where a line stands: after which others, and under which settings they were written. */
interface Place {
  readonly lamport: number
  readonly act: string
  readonly seen: readonly string[]
  /** The settings that the log records last. */
  readonly settings: RecordedSettings | undefined
}

function entryOf(
  { device, person, signer, settings, now }: Writer,
  place: Place,
  command: Recorded,
): LogEntry {
  const { lamport, act, seen } = place
  const isRecorded = settings === place.settings || isDeepStrictEqual(settings, place.settings)
  return {
    v: libraryFormat,
    device,
    lamport,
    time: now(),
    person,
    ...(signer ? { key: signer.key } : {}),
    act,
    ...(seen.length > 0 ? { seen: [...seen] } : {}),
    ...(isRecorded ? {} : { settings }),
    command,
  }
}
