import { allSigned, type SignedLines } from '../../core/signing/signers'
import { hashesOf, hasNews, type RawLogs, withoutLines } from '../log/mergeLogs'
import { checkSignatures } from './logSignatures'

/** Who signed the lines that a merge adds, and what is wrong with their signatures. */
export class MergedSignatures {
  private readonly parts: SignedLines[] = []

  /** `from` is where the other library or backup lies, for sentences. */
  constructor(
    private readonly from: string,
    private readonly problems: string[],
  ) {}

  get signed(): SignedLines {
    return allSigned(this.parts)
  }

  /**
   * The logs to merge of an article, without lines whose signature is false; `known` are the lines that are here
   * already. Every problem is named.
   */
  check(article: string, theirs: RawLogs, known: RawLogs | undefined): RawLogs {
    if (known && !hasNews(theirs, known)) return theirs
    const here = known ? hashesOf(known) : new Set<string>()
    // What is here shows which devices sign their lines.
    const logs = [...(known?.logs ?? []), ...theirs.logs].map(([name, lines]) => ({ name, lines }))
    const { signers, unsigned, problems, falseLines } = checkSignatures(
      logs,
      article,
      (hash) => !here.has(hash),
    )
    this.parts.push({ signers, unsigned })
    this.problems.push(
      ...problems.map((sentence) => `In the article ${article} of ${this.from}: ${sentence}`),
    )
    if (falseLines.size > 0)
      this.problems.push(
        `Lines of the article ${article} whose signature is not valid were left out of the merge.`,
      )
    return withoutLines(theirs, falseLines)
  }
}
