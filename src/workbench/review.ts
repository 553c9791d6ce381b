import type { Review } from '../contract/answers'
import type { Command } from '../core/commands'
import { CommandRefused } from '../core/commands/act'
import type { History } from '../core/commands/history'
import type { PreparedSource } from '../core/fidelity/source'
import type { Article } from '../core/model/article'
import { modeOf, type RuleMode } from '../core/model/ruleMode'
import type { Attachment } from '../core/model/source'
import { takenEvidence } from '../core/checklist/evidence'
import { rules } from '../core/review'
import { publicationRefusal, signOffRefusal } from '../core/review/blocking'
import { quotationFoundId } from '../core/review/quotationFound'
import { type ReviewedRule, reviewArticle } from '../core/review/review'
import {
  type LeftOutClaim,
  nothingToSignOff,
  onlySeen,
  type SignOffPlan,
  signOffPlan,
} from '../core/review/signOffPlan'
import { LibraryError } from '../library/errors'
import type { Library } from '../library/library'
import { mostTexts, type SnapshotTexts } from './snapshotTexts'
import { type KeptFile, keptFileOf } from './sources/keptSources'

/** An article after an act of signing off, and what the act did. */
interface SignedOff {
  readonly history: History
  readonly signed: readonly string[]
  readonly leftOut: readonly LeftOutClaim[]
}

type ReviewedLibrary = Pick<Library, 'history' | 'settings' | 'keptFile' | 'folder'>

/**
 * The review of articles before sign-off: what stands in the way, and what the library's rules forbid to sign off.
 */
export class Reviews {
  private readonly underWay = new Set<string>()

  /** `onRead` is called with the article whose attached files have been read. */
  constructor(
    private readonly texts: SnapshotTexts,
    private readonly onRead: (article: string) => void,
  ) {}

  /**
   * The findings in an article, rule by rule. Findings about attached files come later, unless the caller `waits` for
   * them.
   */
  async of(library: ReviewedLibrary, id: string, waits: boolean): Promise<Review> {
    const { article } = await library.history(id)
    const isOff = modeOf(library.settings.rules, quotationFoundId) === 'off'
    const files = isOff ? [] : citedFiles(article).slice(0, mostTexts)
    const unread = files.filter((file) => this.texts.of(file) === undefined)
    const missing = placed(library, id, unread)
    if (missing.length === 0) return { rules: this.review(library, article), isReading: false }
    if (waits) {
      await this.texts.read(missing)
      return { rules: this.review(library, article), isReading: false }
    }
    if (!this.underWay.has(id)) {
      this.underWay.add(id)
      void this.texts.read(missing).then(() => {
        this.underWay.delete(id)
        this.onRead(id)
      })
    }
    return { rules: this.review(library, article), isReading: true }
  }

  /** Throws a LibraryError when there is no such rule, or when the library can't be written to. */
  async setRule(library: Library, rule: string, mode: RuleMode): Promise<void> {
    if (!rules.some(({ id }) => id === rule))
      throw new LibraryError('notFound', `There is no rule “${rule}”. Nothing was changed.`)
    await library.settings.setRule(rule, mode)
  }

  /** Throws a CommandRefused for a sign-off or a publication that the library's rules forbid. */
  async mustAllow(library: ReviewedLibrary, id: string, command: Command): Promise<void> {
    const modes = library.settings.rules
    const isHeld = command.type === 'signOff' || command.type === 'publishReport'
    if (!isHeld || !Object.values(modes).includes('require')) return
    const claim = command.type === 'signOff' ? command.claim : undefined
    if (modeOf(modes, quotationFoundId) === 'require') {
      const files = citedFiles((await library.history(id)).article, claim)
      await this.texts.read(placed(library, id, files))
    }
    // Read again, because reading files takes a while.
    const { article } = await library.history(id)
    const reviewed = this.review(library, article)
    const refusal =
      claim === undefined ? publicationRefusal(reviewed, modes) : signOffRefusal(reviewed, modes, claim)
    if (refusal !== undefined) throw new CommandRefused(refusal)
  }

  /**
   * Signs off, as one act, every claim that stands and that the library's person may sign off; with `seen`, none but
   * those. Throws a CommandRefused when there is none.
   */
  async signOffAll(
    library: ReviewedLibrary & Pick<Library, 'giveAll'>,
    id: string,
    seen: readonly string[] | undefined,
  ): Promise<SignedOff> {
    const { rules: modes, person } = library.settings
    if (modeOf(modes, quotationFoundId) === 'require') await this.of(library, id, true)
    let plan: SignOffPlan = { signs: [], leftOut: [] }
    const history = await library.giveAll(id, (article) => {
      const possible = signOffPlan(article, person, this.review(library, article))
      plan = seen ? onlySeen(possible, article, seen) : possible
      if (plan.signs.length === 0) throw new CommandRefused(nothingToSignOff(plan))
      return plan.signs.map((claim) => ({ type: 'signOff', claim }))
    })
    return { history, signed: plan.signs, leftOut: plan.leftOut }
  }

  private review({ settings }: ReviewedLibrary, article: Article): ReviewedRule[] {
    const { scale, rules: modes } = settings
    return reviewArticle({ article, scale, snapshots: this.snapshotsOf(article) }, modes)
  }

  /** The texts that are known by now; null for files that are never read. */
  private snapshotsOf(article: Article): ReadonlyMap<string, PreparedSource | null> {
    const read = new Set(
      citedFiles(article)
        .slice(0, mostTexts)
        .map((file) => file.sha256),
    )
    const texts = new Map<string, PreparedSource | null>()
    for (const { id, attachment } of article.sources) {
      if (!attachment) continue
      const text = this.texts.of(attachment)
      if (text !== undefined) texts.set(id, text?.source ?? null)
      else if (!read.has(attachment.sha256)) texts.set(id, null)
    }
    return texts
  }
}

/** The files attached to sources that a claim quotes, or any claim, each once. */
function citedFiles({ claims, sources }: Article, claim?: string): Attachment[] {
  const quoting = claims.filter(({ id, dismissed }) => !dismissed && (claim === undefined || id === claim))
  const evidence = quoting.flatMap((one) => takenEvidence(one))
  const quoted = new Set(evidence.filter(({ quotation }) => quotation !== '').map(({ source }) => source))
  const files = sources.flatMap(({ id, attachment }) => (attachment && quoted.has(id) ? [attachment] : []))
  return [...new Map(files.map((file) => [file.sha256, file])).values()]
}

/** The files as they are kept in the library. */
function placed(library: ReviewedLibrary, article: string, files: readonly Attachment[]): KeptFile[] {
  return files.map((attachment) => keptFileOf(library, article, attachment))
}
