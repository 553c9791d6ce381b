import { z } from 'zod'
import { Command } from '../core/commands'
import { KeyName, type Keys, PublicKey } from '../core/model/deviceKey'
import { Identifier } from '../core/model/identifier'
import { Newsroom } from '../core/model/newsroom'
import { Period } from '../core/model/period'
import { ReportOptions, reportTemplates } from '../core/model/reportOptions'
import { RuleMode } from '../core/model/ruleMode'
import { type Attachment, Source } from '../core/model/source'
import type { ArticleSummary } from '../core/model/summary'
import type { ListedSource } from '../core/sources/sourceList'
import type { Piece } from '../core/versions/compareTexts'
import type { FoundElement } from '../core/elements/elements'
import type { Ranking } from '../core/ranking/rank'
import type { LearningSummary } from '../core/ranking/summary'
import type { ClaimEvent, HistoryEvent } from '../core/changes/events'
import type { BundleReport } from './bundleReport'
import { citationFormats, deskFormats, manyFormats, reportFormats } from './formats'
import type {
  AddedSources,
  ArticleSigners,
  AttachedFiles,
  ArticleUpdate,
  ArticleView,
  CorrectedSource,
  FoundSources,
  ImportOutcome,
  Start,
  BackupReport,
  ReadersReport,
  MergeReport,
  VerifyReport,
  Review,
  Hit,
  ManyReports,
  SignOffOutcome,
  SourceContent,
  ArticleQuotations,
  QuotationCheck,
  UsedSource,
  WrittenSources,
} from './answers'

interface Request<Input extends z.ZodType, Output> {
  readonly input: Input
  /** Only the type matters; there is no value. */
  readonly output?: Output
}

/** Declares a request's output type beside its input schema. */
function request<Output>() {
  return <Input extends z.ZodType>(input: Input): Request<Input, Output> => ({ input })
}

/** The bytes of a PNG, as the window draws them. */
const Picture = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length <= 60_000_000, { error: 'The picture is larger than 60 MB.' })

const nothing = z.strictObject({})
const article = z.strictObject({ id: Identifier })
const sourcePlace = z.strictObject({ article: Identifier, source: Identifier })
/** Undo and redo name the act the person saw, so that they never apply to another one. */
const step = z.strictObject({ id: Identifier, act: Identifier })

/** Every request of the window, the command line and the tests. */
export const requests = {
  'workbench.start': request<Start>()(nothing),
  'person.rename': request<{ person: string }>()(
    z.strictObject({ person: z.string().trim().min(1, 'A name needs at least one letter.') }),
  ),

  /** Sets who publishes the library's reports. */
  'newsroom.set': request<{ newsroom: Newsroom }>()(z.strictObject({ newsroom: Newsroom })),

  /** Asks the person for a picture for the top of reports; null if they cancel. */
  'newsroom.chooseLogo': request<Newsroom['logo']>()(nothing),

  /** Tries to open a read-only library for writing; fails with the reason if that is still impossible. */
  'library.retry': request<Start>()(nothing),
  /** Asks the person for a file and writes the library, or some of its articles, to it; null if they cancel. */
  'library.backup': request<BackupReport | null>()(
    z.strictObject({ articles: z.array(Identifier).optional() }),
  ),
  /** Asks the person for a backup or another library and merges it into this one; null if they cancel. */
  'library.merge': request<MergeReport | null>()(z.strictObject({ from: z.enum(['file', 'folder']) })),
  /** Who on this computer can read the library. */
  'library.readers': request<ReadersReport>()(nothing),
  /** Lets everyone with an account on this computer read the library, or only this account. */
  'library.share': request<ReadersReport>()(z.strictObject({ isShared: z.boolean() })),
  'library.verify': request<VerifyReport>()(nothing),
  /** Asks the person for a replay bundle and checks it by itself; null if they cancel. */
  'bundle.check': request<BundleReport | null>()(nothing),
  /** Stops the current job on the whole library. */
  'library.stop': request<null>()(nothing),
  /** Permanently deletes the articles in the trash. */
  'trash.empty': request<{ emptied: number }>()(nothing),

  /** The articles outside the trash, the latest opened first, or those in it, the latest removed first. */
  'articles.list': request<readonly ArticleSummary[]>()(
    z.strictObject({ trash: z.boolean().default(false) }),
  ),
  /**
   * Opens files, named by their tokens, and all files in folders; for a file with several articles the usual ones, or a list to choose from.
   */
  'articles.import': request<readonly ImportOutcome[]>()(
    z.strictObject({
      files: z.array(z.string()).max(10_000),
      parts: z.enum(['usual', 'ask']).default('usual'),
    }),
  ),
  'articles.importParts': request<readonly ImportOutcome[]>()(
    z.strictObject({ file: z.string(), parts: z.array(z.string()).max(100_000) }),
  ),
  /** Adds a file, or a part of it, as a newer version of an article. */
  'articles.addVersion': request<ArticleView>()(
    z.strictObject({ id: Identifier, file: z.string(), part: z.string().nullable() }),
  ),
  /** Asks the person which files or which folder to open; an empty list if they cancel. */
  'articles.choose': request<readonly ImportOutcome[]>()(
    z.strictObject({ what: z.enum(['files', 'folder']).default('files') }),
  ),
  /** Stops opening files; what is in the library by now stays. */
  'articles.stopImport': request<null>()(nothing),
  /** Asks the person for a file and writes the outcomes of the files opened last to it; null if they cancel. */
  'import.saveSummary': request<{ file: string } | null>()(nothing),

  'article.open': request<ArticleView>()(article),
  'article.do': request<ArticleUpdate>()(
    z.strictObject({ id: Identifier, command: Command, act: Identifier.optional() }),
  ),
  /**
   * Signs off, as one act, every claim that this person may sign off; with `claims`, those among them. Tells what was
   * left out.
   */
  'article.signOff': request<SignOffOutcome>()(
    z.strictObject({ id: Identifier, claims: z.array(Identifier).max(100_000).optional() }),
  ),
  /** The order in which to check its claims, and why. */
  'article.ranking': request<Ranking>()(article),
  /** The numbers, names, titles, dates, quotations and places of its text, to tick one by one. */
  'article.elements': request<readonly FoundElement[]>()(article),
  /** What differs between one of its earlier texts, by its place among them, and the present one. */
  'article.differences': request<readonly Piece[]>()(
    z.strictObject({ id: Identifier, version: z.number().int().nonnegative() }),
  ),
  /** Its quotations of three words or more, checked word for word against the files attached to its sources. */
  'article.quotations': request<ArticleQuotations>()(article),
  /** Whether words are in the file attached to a source, word for word, or what the nearest wording there is. */
  'quotation.check': request<QuotationCheck>()(
    z.strictObject({ id: Identifier, source: Identifier, text: z.string().max(100_000) }),
  ),
  /** Everything done to an article, or to one of its claims, oldest first. */
  'article.history': request<readonly HistoryEvent[]>()(article),
  'claim.history': request<readonly ClaimEvent[]>()(z.strictObject({ id: Identifier, claim: Identifier })),
  /** Checks the signatures of its log lines. */
  'article.signers': request<ArticleSigners>()(article),
  'article.undo': request<ArticleUpdate>()(step),
  'article.redo': request<ArticleUpdate>()(step),

  /**
   * Reviews an article rule by rule before its sign-off; with `waits`, after the files attached to its sources are
   * read.
   */
  'review.findings': request<Review>()(z.strictObject({ id: Identifier, waits: z.boolean().default(false) })),
  /** Sets how the library applies a rule from now on. */
  'review.setRule': request<null>()(z.strictObject({ rule: z.string(), mode: RuleMode })),

  /** The keys that this device knows, its own among them. */
  'keys.list': request<Keys>()(nothing),
  /** Marks a key as known by that name, or gives it another name. */
  'keys.trust': request<Keys>()(z.strictObject({ key: PublicKey, name: KeyName })),
  /** Makes a key unknown again. */
  'keys.forget': request<Keys>()(z.strictObject({ key: PublicKey })),

  /** What the ranking has learned from the person's decisions. */
  'learning.summary': request<LearningSummary>()(nothing),
  /** Forgets all of it. */
  'learning.reset': request<null>()(nothing),

  /**
   * Attaches files to a source of an article or, without one, to a new source each; the files are named by their tokens,
   * or the person is asked for them. Null if they cancel.
   */
  'source.attach': request<AttachedFiles | null>()(
    z.strictObject({
      id: Identifier,
      source: Identifier.nullable(),
      files: z.array(z.string()).min(1).max(1000).optional(),
    }),
  ),
  /** Makes a new source of a picture from the clipboard. */
  'source.paste': request<AttachedFiles>()(z.strictObject({ id: Identifier, picture: Picture })),
  /** Keeps a picture that was cut out of a page, for evidence to name. */
  'source.keepCutOut': request<Attachment>()(z.strictObject({ id: Identifier, picture: Picture })),
  /** What the file attached to a source says. */
  'source.read': request<SourceContent>()(z.strictObject({ id: Identifier, source: Identifier })),
  /** Shows a source's kept file in the system's file manager. */
  'source.reveal': request<null>()(z.strictObject({ id: Identifier, source: Identifier })),

  /**
   * Takes a source of another article into an article, with its details and its kept file; if it has that source
   * already, nothing changes.
   */
  'source.use': request<UsedSource>()(z.strictObject({ id: Identifier, from: sourcePlace })),
  /** Corrects a source; `everywhere` makes the same changes wherever it was taken to, or from. One undo an article. */
  'source.correct': request<CorrectedSource>()(
    z.strictObject({ id: Identifier, source: Source, everywhere: z.boolean() }),
  ),
  /** Makes two sources of the library one, since a person says that they are. One undo an article. */
  'source.unite': request<CorrectedSource>()(z.strictObject({ one: sourcePlace, other: sourcePlace })),
  /** The sources of all articles outside the trash, each once, by title; with `text`, those that fit, best first. */
  'sources.list': request<FoundSources>()(
    z.strictObject({
      text: z.string().max(500).default(''),
      limit: z.number().int().positive().max(1_000_000).default(1000),
    }),
  ),
  /** The sources that fit a text, best first, to choose from. */
  'sources.find': request<readonly ListedSource[]>()(
    z.strictObject({ text: z.string().max(500), limit: z.number().int().positive().max(1000).default(20) }),
  ),

  /** Asks the person for an exchange file and adds its sources to an article, as one act; null if they cancel. */
  'sources.import': request<AddedSources | null>()(article),
  /** Asks the person for a file and writes the sources of an article, or of all of them, to it; null if they cancel. */
  'sources.export': request<WrittenSources | null>()(
    z.strictObject({ id: Identifier.nullable(), format: z.enum(citationFormats) }),
  ),

  'search.query': request<readonly Hit[]>()(z.strictObject({ text: z.string().max(500) })),

  /** Asks the person for a file and writes a report to it; null if they cancel. */
  'report.export': request<{ file: string } | null>()(
    z.strictObject({
      id: Identifier,
      format: z.enum(reportFormats),
      options: ReportOptions.default(reportTemplates.checker),
    }),
  ),
  /** A preview of a report: the address of a page that the window may show in a frame. */
  'report.preview': request<{ address: string }>()(
    z.strictObject({ id: Identifier, options: ReportOptions }),
  ),
  /** Asks the person for a file and writes the draft with a comment on every claim to it; null if they cancel. */
  'copy.export': request<{ file: string } | null>()(article),
  /** Asks the person for a folder and writes the report of each of these articles to it; null if they cancel. */
  'report.exportMany': request<ManyReports | null>()(
    z.strictObject({
      articles: z.array(Identifier).min(1, 'There is no article to report on.').max(100_000),
      format: z.enum(manyFormats),
      options: ReportOptions.default(reportTemplates.checker),
    }),
  ),
  /** Asks the person for a file and writes a report on what the desk did in a period to it; null if they cancel. */
  'report.desk': request<{ file: string } | null>()(
    z.strictObject({ period: Period, format: z.enum(deskFormats) }),
  ),
  /** Shows the report exported last in the system's file manager. */
  'report.reveal': request<null>()(nothing),

  /** Updates what the application menu offers. */
  'menu.update': request<null>()(
    z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable(), article: z.boolean() }),
  ),
} as const

export type RequestName = keyof typeof requests
export type Input<Name extends RequestName> = z.input<(typeof requests)[Name]['input']>
export type CheckedInput<Name extends RequestName> = z.output<(typeof requests)[Name]['input']>
export type Output<Name extends RequestName> =
  NonNullable<(typeof requests)[Name]['output']> | Extract<(typeof requests)[Name]['output'], null>

/** The answer on the channel; an Error would lose its message and code on the way. */
export type Reply<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } }
