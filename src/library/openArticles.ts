import { setTimeout as delay } from 'node:timers/promises'
import { LibraryError } from './errors'
import type { StoredArticle } from './storedArticle'

/** How many articles stay open for writing while unused. */
const idleLimit = 8

interface Slot {
  readonly stored: Promise<StoredArticle>
  /** How many operations are using it right now. */
  users: number
}

/** The articles that are open for writing, each once; the least recently used ones are closed. */
export class OpenArticles {
  /** In the order of their last use. */
  private readonly slots = new Map<string, Slot>()
  private readonly closing = new Map<string, Promise<void>>()
  private ended = false

  constructor(private readonly openOne: (id: string) => Promise<StoredArticle>) {}

  /** Runs a task on an article, which stays open meanwhile. `made` is one that was just created. */
  async use<T>(
    id: string,
    task: (stored: StoredArticle) => Promise<T> | T,
    made?: StoredArticle,
  ): Promise<T> {
    if (this.ended) throw new LibraryError('notFound', 'The library is closed. Nothing was changed.')
    const slot = this.slots.get(id) ?? { stored: made ? Promise.resolve(made) : this.start(id), users: 0 }
    this.slots.delete(id)
    this.slots.set(id, slot)
    slot.users++
    try {
      return await task(await slot.stored)
    } finally {
      slot.users--
      this.closeIdle()
    }
  }

  /** Drops an article whose state on the disk may have changed; it is read again at its next use. */
  discard(id: string): void {
    const slot = this.slots.get(id)
    if (slot) this.shut(id, slot)
  }

  /** Runs a task on an article's files while nobody has the article open; other users wait. */
  async suspend<T>(id: string, task: () => Promise<T>): Promise<T> {
    for (let slot = this.slots.get(id); slot; slot = this.slots.get(id)) {
      if (slot.users === 0) this.shut(id, slot)
      else await delay(5)
    }
    const done = (this.closing.get(id) ?? Promise.resolve()).then(task)
    const closing = done.then(
      () => undefined,
      () => undefined,
    )
    this.closing.set(id, closing)
    return done.finally(() => {
      if (this.closing.get(id) === closing) this.closing.delete(id)
    })
  }

  /** Brings every article.json up to date now. */
  async settle(): Promise<void> {
    for (const { stored } of this.slots.values()) await (await opened(stored))?.settle()
    await Promise.all(this.closing.values())
  }

  /** Closes all of them; none can be opened afterwards. */
  async end(): Promise<void> {
    this.ended = true
    for (const [id, slot] of this.slots) this.shut(id, slot)
    await Promise.all(this.closing.values())
  }

  private start(id: string): Promise<StoredArticle> {
    // If one is just being closed, wait for it, so that two never write the same files.
    const stored = (this.closing.get(id) ?? Promise.resolve()).then(() => this.openOne(id))
    stored.catch(() => this.slots.delete(id))
    return stored
  }

  private closeIdle(): void {
    for (const [id, slot] of this.slots) {
      if (this.slots.size <= idleLimit || this.ended) return
      if (slot.users === 0) this.shut(id, slot)
    }
  }

  private shut(id: string, { stored }: Slot): void {
    this.slots.delete(id)
    const before = this.closing.get(id)
    const closed = Promise.all([before, opened(stored).then((article) => article?.close())])
      .then(() => undefined)
      .finally(() => {
        if (this.closing.get(id) === closed) this.closing.delete(id)
      })
    this.closing.set(id, closed)
  }
}

/** If opening failed, the caller that opened it has reported that. */
function opened(stored: Promise<StoredArticle>): Promise<StoredArticle | undefined> {
  return stored.catch(() => undefined)
}
