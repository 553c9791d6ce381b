import type { FoundElement } from '../../core/elements/elements'
import type { CheckedQuotation } from '../../core/fidelity/articleQuotations'
import type { Fidelity } from '../../core/fidelity/fidelity'
import type { PreparedSource } from '../../core/fidelity/source'
import type { Article } from '../../core/model/article'
import type { Piece } from '../../core/versions/compareTexts'
import { putRecent } from '../../core/recent'
import { LibraryError } from '../../library/errors'
import { workerError } from '../../library/workerError'
import { BackgroundWorker } from '../../workers/backgroundWorker'
import { inThread } from '../../workers/start'
import type { LongTextsTasks, SourceText } from './longTextsWorker'

type Elements = Promise<readonly FoundElement[]>

/** How many texts' elements are kept. */
const mostKept = 10
/** How long the thread waits for the next text, in milliseconds. */
const idle = 30_000

/** What takes long in a whole text, on a thread of its own. It keeps the elements of the last texts. */
export class LongTexts {
  private readonly worker: BackgroundWorker<LongTextsTasks>
  private readonly known = new Map<string, Elements>()

  /** `script` is the path of the built longTextsWorker. */
  constructor(script: string) {
    this.worker = new BackgroundWorker<LongTextsTasks>(inThread(script), { idle })
  }

  /** The elements of an article's text. Rejects with a LibraryError when the thread fails. */
  elementsOf({ text, textSha256, blocks }: Pick<Article, 'text' | 'textSha256' | 'blocks'>): Elements {
    const known = this.known.get(textSha256)
    if (known) return known
    const found = this.worker
      .ask('find', { text, blocks })
      .catch(failed('The elements of the text could not be found', 'The search for elements was stopped.'))
    putRecent(this.known, textSha256, found, mostKept)
    found.catch(() => this.known.delete(textSha256))
    return found
  }

  /**
   * What differs between an earlier text of an article, by its place among the earlier ones, and the present one. Rejects
   * with a LibraryError when there is no such text, or when the thread fails.
   */
  async differences({ earlier, text, sentences }: Article, version: number): Promise<readonly Piece[]> {
    const before = earlier?.[version]?.text
    if (before === undefined) throw new LibraryError('notFound', 'The article has no such earlier version.')
    return this.worker
      .ask('compare', { earlier: before, text, sentences })
      .catch(failed('The two versions could not be compared', 'The comparison was stopped.'))
  }

  /** A text in which quotations can be looked up. Rejects with a LibraryError when the thread fails. */
  prepare(text: string): Promise<PreparedSource> {
    return this.worker.ask('prepare', { text }).catch(notChecked)
  }

  /** How a quotation compares with a text. Rejects with a LibraryError when the thread fails. */
  check(text: string, quotation: string): Promise<Fidelity> {
    return this.worker.ask('check', { text, quotation }).catch(notChecked)
  }

  /** How the quotations of an article compare with its sources. Rejects with a LibraryError when the thread fails. */
  checkAll(
    { text, blocks }: Pick<Article, 'text' | 'blocks'>,
    sources: readonly SourceText[],
  ): Promise<readonly CheckedQuotation[]> {
    return this.worker.ask('checkAll', { article: { text, blocks }, sources }).catch(notChecked)
  }

  close(): Promise<void> {
    return this.worker.close()
  }
}

/** What to do with a failure of the thread: `what` failed, as the beginning of a sentence. */
function failed(what: string, stopped: string): (failure: unknown) => never {
  return (failure) => {
    throw workerError(failure, {
      code: 'notReadable',
      failed: (why) => `${what}: ${why}. Nothing was changed.`,
      stopped,
    })
  }
}

const notChecked = failed('The quotations could not be checked', 'The check of quotations was stopped.')
