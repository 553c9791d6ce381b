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

  /** Brings every article.json up to date now. */
  async settle(): Promise<void> {
    for (const { stored } of this.slots.values()) await (await opened(stored))?.settle()
    await Promise.all(this.closing.values())
  }

  /** Closes all of them; from then on none is opened. */
  async end(): Promise<void> {
    this.ended = true
    for (const { stored } of this.slots.values()) await (await opened(stored))?.close()
    this.slots.clear()
    await Promise.all(this.closing.values())
  }

  private start(id: string): Promise<StoredArticle> {
    // One that is just being closed is let finish, so that never two write the same files.
    const stored = (this.closing.get(id) ?? Promise.resolve()).then(() => this.openOne(id))
    stored.catch(() => this.slots.delete(id))
    return stored
  }

  private closeIdle(): void {
    for (const [id, { stored, users }] of this.slots) {
      if (this.slots.size <= idleLimit || this.ended) return
      if (users > 0) continue
      this.slots.delete(id)
      const closed = opened(stored)
        .then((article) => article?.close())
        .finally(() => this.closing.delete(id))
      this.closing.set(id, closed)
    }
  }
}

/** One that could not be opened has told so where it was asked for. */
function opened(stored: Promise<StoredArticle>): Promise<StoredArticle | undefined> {
  return stored.catch(() => undefined)
}
