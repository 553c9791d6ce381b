import type { FoundElement } from '../../core/elements/elements'
import type { Article } from '../../core/model/article'
import { workerError } from '../../library/workerError'
import { BackgroundWorker } from '../../workers/backgroundWorker'
import { inThread } from '../../workers/start'
import type { ElementsTasks } from './elementsWorker'

type Elements = Promise<readonly FoundElement[]>

/** How many texts' elements are kept. */
const mostKept = 10
/** How long the thread waits for the next text, in milliseconds. */
const idle = 30_000

/** Finds the checkable elements of texts on a thread of its own, and keeps those of the last ones. */
export class ElementFinder {
  private readonly worker: BackgroundWorker<ElementsTasks>
  private readonly known = new Map<string, Elements>()

  /** `script` is the path of the built elementsWorker. */
  constructor(script: string) {
    this.worker = new BackgroundWorker<ElementsTasks>(inThread(script), { idle })
  }

  /** The elements of an article's text. Rejects with a LibraryError when the thread fails. */
  of({ text, textSha256, blocks }: Pick<Article, 'text' | 'textSha256' | 'blocks'>): Elements {
    const known = this.known.get(textSha256)
    if (known) return known
    const found = this.find({ text, blocks })
    this.known.set(textSha256, found)
    found.catch(() => this.known.delete(textSha256))
    const [oldest] = this.known.keys()
    if (this.known.size > mostKept && oldest !== undefined) this.known.delete(oldest)
    return found
  }

  close(): Promise<void> {
    return this.worker.close()
  }

  private find(read: Pick<Article, 'text' | 'blocks'>): Elements {
    return this.worker.ask('find', read).catch((failure: unknown) => {
      throw workerError(failure, {
        code: 'notReadable',
        failed: (why) => `The elements of the text could not be found: ${why}. Nothing was changed.`,
        stopped: 'The search for elements was stopped.',
      })
    })
  }
}
