import type { Article } from '../../core/model/article'
import type { Newsroom } from '../../core/model/newsroom'
import type { Period } from '../../core/model/period'
import type { Rating } from '../../core/model/scale'

/** What a desk report needs of an article: no source, no evidence and no text. */
export type DeskArticle = Pick<Article, 'id' | 'importedAt' | 'details' | 'original' | 'claims' | 'sentences'>

/** What a desk did in a period; the output formats only lay it out. */
export interface DeskReport {
  readonly appVersion: string
  readonly newsroom: Newsroom
  /** As it was asked for; empty where it was not bounded. */
  readonly period: Period
  /** The first and the last day of the period or, on a side without a bound, of what was counted. */
  readonly days: Period
  /** The latest moment that was counted, ISO 8601 in UTC; never the time of the export. */
  readonly asOf: string
  /** Every rating of the scale in its order, then ratings in use that the scale no longer has. */
  readonly scale: readonly Rating[]
  readonly totals: DeskTotals
  /** How long a stretch of `series` is; chosen by the length of the period. */
  readonly unit: TimeUnit
  /** The stretches of the period in their order, a week by its Monday's date, those without a verdict among them. */
  readonly series: readonly DeskCount[]
  /** The most often checked first, no more than the 50 first of them. */
  readonly speakers: readonly DeskCount[]
  /** How many speakers there are in all. */
  readonly speakersInAll: number
  readonly publishers: readonly DeskCount[]
  readonly checkers: readonly CheckerCount[]
  readonly contested: readonly ContestedClaim[]
  /** Those opened in the period, or with a verdict given in it; the first opened first. */
  readonly articles: readonly ArticleLine[]
  /** The ids of articles that could not be read and are not counted. */
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

/** How many verdicts of each rating, by its id; ratings that were not given are left out. */
export type Counts = Readonly<Record<string, number>>

export interface DeskCount {
  readonly name: string
  readonly verdicts: number
  readonly byRating: Counts
}

export interface CheckerCount extends DeskCount {
  readonly signOffs: number
}

/** A claim that people rated differently without seeing each other's verdict, one of them in the period. */
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
  /** As the article stands: claims that are not set aside, those of them without a settled verdict, contested ones. */
  readonly claims: number
  readonly open: number
  readonly contested: number
  /** Sentences settled, a whole number from 0 to 100. */
  readonly percent: number
}

/** How many speakers a report lists. */
export const speakerLimit = 50
