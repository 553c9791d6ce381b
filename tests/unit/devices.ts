import type { Command } from '../../src/core/commands'
import { CommandRefused } from '../../src/core/commands/act'
import { appendEntry, foldLog, type History } from '../../src/core/commands/history'
import type { LogLine, Recorded } from '../../src/core/commands/logEntry'
import type { Article } from '../../src/core/model/article'
import { libraryFormat } from '../../src/core/model/libraryFormat'

/** One device with its copy of an article: what it wrote, and what it has read of others. */
export class Device {
  private count = 0
  history: History

  constructor(
    readonly name: string,
    readonly person: string,
    created: LogLine,
  ) {
    this.history = foldLog([created], undefined, name)
  }

  /** Gives a command; one that is refused leaves no line. */
  give(command: Recorded, act = `${this.name} ${this.count + 1}`): void {
    const own = this.history.entries.findLast((entry) => entry.device === this.name)
    const seen = this.history.heads.filter((head) => head !== own?.hash)
    const line: LogLine = {
      v: libraryFormat,
      device: this.name,
      lamport: (this.history.entries.at(-1)?.lamport ?? 0) + 1,
      time: `2025-03-04T10:00:00.${String(this.count).padStart(3, '0')}Z`,
      person: this.person,
      act,
      ...(seen.length > 0 ? { seen: [...seen] } : {}),
      command,
      hash: `${this.name}#${this.count + 1}`,
      after: own?.hash,
    }
    try {
      this.history = appendEntry(this.history, line)
      this.count++
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error
    }
  }

  undo(): void {
    const step = this.history.undoable.at(-1)
    if (step) this.give({ type: 'undo', act: step.act })
  }

  /** Reads everything another device has. */
  read(other: Device): void {
    const known = new Set(this.history.entries.map(({ hash }) => hash))
    const news = other.history.entries.filter(({ hash }) => !known.has(hash))
    if (news.length > 0) this.history = foldLog([...this.history.entries, ...news], undefined, this.name)
  }
}

/** Devices that have the same new article. */
export function devicesWith(article: Article, people: readonly string[]): Device[] {
  const created: LogLine = {
    v: libraryFormat,
    device: 'origin',
    lamport: 1,
    time: '2025-03-04T09:00:00.000Z',
    person: 'Origin',
    act: 'create',
    command: { type: 'createArticle', article },
    hash: 'origin#1',
    after: undefined,
  }
  return people.map((person, index) => new Device(`device-${index}`, person, created))
}

export const rateAs = (claim: string, rating: string): Command => ({ type: 'setVerdict', claim, rating })
