import { registerOf, type Register } from '../core/checkworthiness/register'
import { combinedLogOdds, linearLogOdds, scoreSentence } from '../core/checkworthiness/score'
import { findsOf } from '../core/checkworthiness/sentenceFinds'
import type { Article } from '../core/model/article'
import type { Shifts } from '../core/ranking/secondOpinion'
import { messageOf } from '../core/errors'
import type { EncoderProcess } from '../encoder/encoderProcess'

/** Sentences asked about at a time: few enough that no other work waits long for this one. */
const atOnce = 32
/** A book keeps the order of its words: reading it would take the encoder longer than a person waits. */
const mostSentences = 3000
/** Articles whose shifts are kept. */
const mostKept = 50

/** What the sentence encoder thinks of articles, asked for when an article's ranking is, and kept while the program runs. */
export class SecondOpinions {
  private readonly known = new Map<string, Shifts>()
  private readonly underWay = new Set<string>()
  private isClosed = false
  private failed = false

  /** `onReady` is told which article has an opinion now; `onProblem`, once, why there will be none. */
  constructor(
    private readonly encoder: EncoderProcess,
    private readonly onReady: (article: string) => void,
    private readonly onProblem: (sentence: string) => void,
  ) {}

  /** The shifts of an article's sentences; undefined where they are not known yet, and then they are asked for. */
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
        const scores = await this.encoder.score(some)
        if (this.isClosed) return
        shifts.push(...some.map((sentence, index) => shiftOf(sentence, scores[index]!, register)))
      }
    } catch (error) {
      if (this.isClosed) return
      this.failed = true
      const cause = messageOf(error)
      this.onProblem(
        `The sentence encoder does not run on this computer: ${cause}. Claims are ordered by their words alone; nothing else is missing.`,
      )
      return
    } finally {
      this.underWay.delete(id)
    }
    this.known.set(id, shifts)
    const [oldest] = this.known.keys()
    if (this.known.size > mostKept && oldest !== undefined) this.known.delete(oldest)
    this.onReady(id)
  }
}

function shiftOf(sentence: string, encoderScore: number, register: Register): number {
  const { score } = scoreSentence(sentence, findsOf(sentence))
  return combinedLogOdds(score, encoderScore, register) - linearLogOdds(score, register)
}
