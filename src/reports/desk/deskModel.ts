import type { ElementCoverage } from '../../core/elements/coverage'
import type { Article } from '../../core/model/article'
import type { Newsroom } from '../../core/model/newsroom'
import type { Period } from '../../core/model/period'
import type { Rating } from '../../core/model/scale'

/** The parts of an article that a desk report needs: no sources and no evidence. */
export type DeskArticle = Pick<
  Article,
  | 'id'
  | 'importedAt'
  | 'details'
  | 'original'
  | 'claims'
  | 'sentences'
  // To count the elements where somebody has begun to tick them.
  | 'text'
  | 'blocks'
  | 'elementMarks'
>

/** What a desk did in a period; the output formats only lay it out. */
export interface DeskReport {
  readonly appVersion: string
  readonly newsroom: Newsroom
  /** The requested period; empty bounds are open. */
  readonly period: Period
  /** The first and last day of the period or, where a bound is open, of what was counted. */
  readonly days: Period
  /** The latest time that was counted, ISO 8601 in UTC; never the time of the export. */
  readonly asOf: string
  /** Every rating of the scale in order, then ratings in use that the scale no longer has. */
  readonly scale: readonly Rating[]
  readonly totals: DeskTotals
  /** The length of an interval in `series`, chosen by the length of the period. */
  readonly unit: TimeUnit
  /** The intervals of the period in order, including those without a verdict; a week is named by its Monday's date. */
  readonly series: readonly DeskCount[]
  /** The most often checked first, at most 50. */
  readonly speakers: readonly DeskCount[]
  /** The total number of speakers. */
  readonly speakersInAll: number
  readonly publishers: readonly DeskCount[]
  readonly checkers: readonly CheckerCount[]
  readonly contested: readonly ContestedClaim[]
  /** Articles opened in the period, or with a verdict given in it; the first opened first. */
  readonly articles: readonly ArticleLine[]
  /** The IDs of articles that could not be read and are not counted. */
  readonly unread: readonly string[]
}

export type TimeUnit = 'week' | 'month' | 'year'

export interface DeskTotals {
  readonly verdicts: number
  readonly byRating: Counts
  readonly articles: number
  /** Articles opened in the period. */
  readonly opened: number
  /** Sign-offs given in the period. */
  readonly signOffs: number
}

/** The number of verdicts by rating ID; ratings that were not given are left out. */
export type Counts = Readonly<Record<string, number>>

export interface DeskCount {
  readonly name: string
  readonly verdicts: number
  readonly byRating: Counts
}

export interface CheckerCount extends DeskCount {
  readonly signOffs: number
}

/**
 * A claim that people rated differently without seeing each other's verdict, with one of the verdicts in the period.
 */
export interface ContestedClaim {
  readonly article: string
  readonly articleTitle: string
  readonly label: string
  readonly verdicts: readonly { readonly rating: string; readonly by: string; readonly at: string }[]
}

export interface ArticleLine extends DeskCount {
  readonly id: string
  readonly publisher: string
  readonly published: string
  readonly importedAt: string
  /** As of now: claims that are not set aside, those of them without a settled verdict, and contested ones. */
  readonly claims: number
  readonly open: number
  readonly contested: number
  /** The percentage of settled sentences, a whole number from 0 to 100. */
  readonly percent: number
  /** How many elements are ticked; undefined where nobody has begun to tick. */
  readonly elements: ElementCoverage | undefined
}

/** The most speakers that a report lists. */
export const speakerLimit = 50
