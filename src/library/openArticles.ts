import { setTimeout as delay } from 'node:timers/promises'
import { LibraryError } from './errors'
import type { StoredArticle } from './storedArticle'

/** How many articles stay open for writing when nothing is done with them. */
const idleLimit = 8

interface Slot {
  readonly stored: Promise<StoredArticle>
  /** How many things are being done with it at this moment. */
  users: number
}

/** The articles that are open for writing, each once; those not used for longest are closed again. */
export class OpenArticles {
  /** In the order of their last use. */
  private readonly slots = new Map<string, Slot>()
  private readonly closing = new Map<string, Promise<void>>()
  private ended = false

  constructor(private readonly openOne: (id: string) => Promise<StoredArticle>) {}

  /** Does something with an article, which stays open meanwhile. `made` is one that has just been made. */
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

  /** Lets go of an article whose state on the disk may be another by now; it is read anew when it is next used. */
  discard(id: string): void {
    const slot = this.slots.get(id)
    if (slot) this.shut(id, slot)
  }

  /** Does something with an article's files while nobody has the article open; whoever wants it waits. */
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

  /** Closes all of them; from then on none is opened. */
  async end(): Promise<void> {
    this.ended = true
    for (const [id, slot] of this.slots) this.shut(id, slot)
    await Promise.all(this.closing.values())
  }

  private start(id: string): Promise<StoredArticle> {
    // One that is just being closed is let finish, so that never two write the same files.
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

/** One that could not be opened has told so where it was asked for. */
function opened(stored: Promise<StoredArticle>): Promise<StoredArticle | undefined> {
  return stored.catch(() => undefined)
}
