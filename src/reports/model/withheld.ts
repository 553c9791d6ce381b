import type { Article } from '../../core/model/article'
import { withElementMarks } from '../../core/commands/elements'
import type { Claim } from '../../core/model/claim'
import type { Evidence } from '../../core/model/evidence'
import type { ElementMark } from '../../core/model/elementMark'
import type { ReportOptions } from '../../core/model/reportOptions'
import { noSource, type Source } from '../../core/model/source'

/** The title shown in place of a confidential source. */
export const confidentialTitle = 'A confidential source'

type WithheldOptions = Pick<ReportOptions, 'audience' | 'confidentialSources' | 'privateNotes'>

/**
 * Removes from an article what the options do not include: who a confidential source is and what it says, private
 * notes, and, for the public, the writer's notes, questions and answers, and how sources were obtained and are trusted.
 * Every output is made from the result, so no format can reveal more.
 */
export function withheld(article: Article, options: WithheldOptions): Article {
  const hidden = new Set(
    options.confidentialSources
      ? []
      : article.sources.filter(({ confidential }) => confidential).map(({ id }) => id),
  )
  const claim = (one: Claim) => withheldClaim(one, options, hidden)
  const cited = citedIn(article)
  const sources = article.sources.filter(({ id }) => options.audience === 'internal' || cited.has(id))
  const shown = options.audience === 'internal' ? article.elementMarks : ticksAlone(article.elementMarks)
  return {
    ...withElementMarks(article, (shown ?? []).map(withoutWordings)),
    sources: sources.map((source) =>
      hidden.has(source.id) ? unnamed(source) : options.audience === 'internal' ? source : forReaders(source),
    ),
    claims: article.claims.map(claim),
    ...(article.gone ? { gone: article.gone.map(claim) } : {}),
  }
}

/** The sources that counted evidence cites; others may come from the writer's notes. */
function citedIn({ claims, gone = [] }: Article): ReadonlySet<string> {
  const evidence = [...claims, ...gone].flatMap((claim) => claim.evidence)
  return new Set(evidence.filter(({ proposed }) => !proposed).map(({ source }) => source))
}

function withheldClaim(claim: Claim, options: WithheldOptions, hidden: ReadonlySet<string>): Claim {
  // Earlier wordings would reveal what has been removed from the texts since.
  const { wordings: _, privateNote, notes, question, answer, ...rest } = claim
  return {
    ...rest,
    ...(options.privateNotes && privateNote !== undefined ? { privateNote } : {}),
    ...(options.audience === 'internal' && notes ? { notes } : {}),
    ...(options.audience === 'internal' && question !== undefined ? { question } : {}),
    ...(options.audience === 'internal' && answer !== undefined ? { answer } : {}),
    evidence: claim.evidence
      // Evidence that the writer proposed and nobody accepted is between writer and checker.
      .filter(({ proposed }) => options.audience === 'internal' || proposed === undefined)
      .map((item) => (hidden.has(item.source) ? unquoted(item) : item)),
  }
}

/** What the writer is asked about elements, and answers, is between writer and checker. */
function ticksAlone(marks: readonly ElementMark[] = []): ElementMark[] {
  return marks.map(({ kind, anchor, tick }) => ({ kind, anchor, ...(tick ? { tick } : {}) }))
}

function withoutWordings({ wordings: _, ...mark }: ElementMark): ElementMark {
  return mark
}

/** Only that there is evidence, for or against; whatever else is known of it, now or later, could name its source. */
function unquoted({ id, source, stance, proposed }: Evidence): Evidence {
  return { id, source, stance, quotation: '', locator: '', note: '', ...(proposed ? { proposed } : {}) }
}

/** How far a source can be trusted and who got hold of it is for the desk; what a file of sources said besides, too. */
function forReaders({ obtained: _, reliability: _reliability, csl: _csl, ...source }: Source): Source {
  return source
}

function unnamed({ id, tier }: Source): Source {
  return { ...noSource, id, tier, title: confidentialTitle, confidential: true }
}
