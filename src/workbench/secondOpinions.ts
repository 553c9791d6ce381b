import { registerOf } from '../core/checkworthiness/register'
import type { Article } from '../core/model/article'
import type { Shifts } from '../core/ranking/secondOpinion'
import { messageOf } from '../core/errors'
import { putRecent } from '../core/recent'
import type { EncoderProcess } from '../encoder/encoderProcess'

/** How many sentences are sent at a time: few enough that the next article never waits long. */
const atOnce = 32
/** A book keeps the order from its words alone: the encoder would take longer than a person waits. */
const mostSentences = 3000
/** How many articles' shifts are kept. */
const mostKept = 50

/**
 * The sentence encoder's opinion of articles, requested together with an article's ranking, and kept while the
 * program runs.
 */
export class SecondOpinions {
  private readonly known = new Map<string, Shifts>()
  private readonly underWay = new Set<string>()
  private isClosed = false
  private failed = false

  /**
   * `onReady` is called with the article whose opinion is ready; `onProblem`, once, with the reason why there will be
   * none.
   */
  constructor(
    private readonly encoder: EncoderProcess,
    private readonly onReady: (article: string) => void,
    private readonly onProblem: (sentence: string) => void,
  ) {}

  /** The shifts of an article's sentences; undefined if they are not known yet, and then they are requested. */
  of(article: Article): Shifts | undefined {
    const known = this.known.get(article.id)
    const canAsk = !this.failed && article.sentences.length <= mostSentences
    if (known === undefined && canAsk && !this.underWay.has(article.id)) {
      this.underWay.add(article.id)
      void this.ask(article)
    }
    return known
  }

  close(): void {
    this.isClosed = true
    this.encoder.close()
  }

  private async ask({ id, text, sentences }: Article): Promise<void> {
    const words = sentences.map(({ start, end }) => text.slice(start, end))
    const register = registerOf(words)
    const shifts: number[] = []
    try {
      while (shifts.length < words.length) {
        const some = words.slice(shifts.length, shifts.length + atOnce)
        shifts.push(...(await this.encoder.shifts(some, register)))
        if (this.isClosed) return
      }
    } catch (error) {
      if (this.isClosed) return
      this.failed = true
      const cause = messageOf(error)
      this.onProblem(
        `The sentence encoder does not run on this computer: ${cause}. Claims are ordered by their words alone; nothing else is affected.`,
      )
      return
    } finally {
      this.underWay.delete(id)
    }
    putRecent(this.known, id, shifts, mostKept)
    this.onReady(id)
  }
}
