import type { Claim } from '../../core/model/claim'
import type { Newsroom } from '../../core/model/newsroom'
import { isWithin, type Period } from '../../core/model/period'
import type { Scale } from '../../core/model/scale'
import { titleOf } from '../../core/model/summary'
import type { Verdict } from '../../core/model/verdict'
import { isContested, standingVerdicts } from '../../core/checklist/contested'
import { coverageOf } from '../../core/checklist/coverage'
import { articleElementCoverage } from '../../core/elements/articleElements'
import { inReadingOrder } from '../../core/checklist/numbers'
import { dayOf, latest } from '../../core/text/isoDates'
import { ratingOrFormer } from '../model/reportClaims'
import { withPlainAddress } from '../model/withoutPasswords'
import { seriesOf, unitOf } from './calendar'
import {
  type ArticleLine,
  type CheckerCount,
  type ContestedClaim,
  type DeskArticle,
  type DeskReport,
  speakerLimit,
} from './deskModel'
import { byText, increase, lineOf, Tally } from './tally'

export interface DeskRequest {
  readonly scale: Scale
  readonly period: Period
  readonly appVersion: string
  readonly newsroom: Newsroom
}

/** The report of what the desk did in a period. The order of the articles does not matter. */
export function buildDeskReport(articles: Iterable<DeskArticle>, request: DeskRequest): DeskReport {
  const count = new DeskCounter(request.period)
  for (const article of articles) count.add(article)
  return count.report(request)
}

/** Adds up articles one by one, keeping only a line and the counts of each, so that there can be any number of them. */
export class DeskCounter {
  private readonly all = new Map<string, number>()
  private readonly byDay = new Map<string, Map<string, number>>()
  private readonly speakers = new Tally()
  private readonly publishers = new Tally()
  private readonly checkers = new Tally()
  private readonly signers = new Tally()
  private readonly contested: ContestedClaim[] = []
  private readonly articles: ArticleLine[] = []
  private readonly unread: string[] = []
  private opened = 0
  private asOf = ''
  private first = ''
  private last = ''

  constructor(private readonly period: Period) {}

  /** Counts an article's current verdicts, on claims that are not set aside, each on its day in UTC. */
  add(article: DeskArticle): void {
    const given = new Map<string, number>()
    const contested: ContestedClaim[] = []
    const isOpened = this.counts(article.importedAt)
    for (const claim of inReadingOrder(article.claims).filter(({ dismissed }) => !dismissed)) {
      if (claim.signOff && this.counts(claim.signOff.at))
        this.signers.add(nameOf(claim.signOff.by), 'signOff')
      const verdicts = standingVerdicts(claim).filter(({ at }) => this.counts(at))
      if (verdicts.length === 0) continue
      if (isContested(claim)) contested.push(contestedClaim(article, claim))
      else if (claim.verdict && this.isIn(claim.verdict.at)) {
        increase(given, claim.verdict.rating)
        this.take(article, claim, claim.verdict)
      }
    }
    if (isOpened) this.opened++
    if (!isOpened && given.size === 0 && contested.length === 0) return
    this.contested.push(...contested)
    this.articles.push(articleLine(article, given))
  }

  /** Records that an article could not be read, which the report mentions. */
  miss(id: string): void {
    this.unread.push(id)
  }

  /** The report on everything counted so far. */
  report({ scale, appVersion, newsroom }: DeskRequest): DeskReport {
    const { period } = this
    const days = { from: period.from || this.first, to: period.to || this.last }
    const unit = unitOf(days)
    const speakers = this.speakers.lines()
    const { verdicts, byRating } = lineOf('', this.all)
    const used = this.contested.flatMap((claim) => claim.verdicts.map(({ rating }) => rating))
    const ratings = new Set([
      ...scale.map(({ id }) => id),
      ...[...Object.keys(byRating), ...used].toSorted(byText),
    ])
    const checkers = this.checkerLines()
    return {
      appVersion,
      newsroom: withPlainAddress(newsroom),
      period,
      days,
      asOf: this.asOf,
      scale: [...ratings].map((id) => ratingOrFormer(scale, id)),
      totals: {
        verdicts,
        byRating,
        articles: this.articles.length,
        opened: this.opened,
        signOffs: checkers.reduce((sum, { signOffs }) => sum + signOffs, 0),
      },
      unit,
      series: seriesOf(this.byDay, days, unit),
      speakers: speakers.slice(0, speakerLimit),
      speakersInAll: speakers.length,
      publishers: this.publishers.lines(),
      checkers,
      unread: this.unread.toSorted(byText),
      contested: this.contested.toSorted(
        (a, b) => byText(a.articleTitle, b.articleTitle) || byText(a.article, b.article),
      ),
      articles: this.articles.toSorted(
        (a, b) => byText(a.importedAt, b.importedAt) || byText(a.name, b.name) || byText(a.id, b.id),
      ),
    }
  }

  private take({ details }: DeskArticle, { speaker }: Claim, { rating, by, at }: Verdict): void {
    const day = dayOf(at) ?? ''
    increase(this.all, rating)
    const counts = this.byDay.get(day) ?? new Map<string, number>()
    this.byDay.set(day, counts)
    increase(counts, rating)
    this.speakers.add(speaker?.name ?? '', rating)
    this.publishers.add(details.publisher.trim() || 'No publisher named', rating)
    this.checkers.add(nameOf(by), rating)
  }

  private checkerLines(): CheckerCount[] {
    const signed = new Map(this.signers.lines().map((line) => [line.name.toLowerCase(), line]))
    const checking = this.checkers.lines().map((line) => {
      const signOffs = signed.get(line.name.toLowerCase())?.verdicts ?? 0
      signed.delete(line.name.toLowerCase())
      return { ...line, signOffs }
    })
    const signing = [...signed.values()].map(({ name, verdicts }) => ({
      name,
      verdicts: 0,
      byRating: {},
      signOffs: verdicts,
    }))
    return [...checking, ...signing]
  }

  private isIn(moment: string): boolean {
    const day = dayOf(moment)
    return day !== undefined && isWithin(this.period, day)
  }

  /** Whether a time is in the period; if it is, it may become the report's date. */
  private counts(moment: string): boolean {
    const day = dayOf(moment)
    if (day === undefined || !isWithin(this.period, day)) return false
    this.asOf = latest([this.asOf, moment])
    if (this.first === '' || day < this.first) this.first = day
    if (day > this.last) this.last = day
    return true
  }
}

function nameOf(by: string): string {
  return by.trim() || 'Nobody named'
}

function contestedClaim(article: DeskArticle, claim: Claim): ContestedClaim {
  return {
    article: article.id,
    articleTitle: titleOf(article),
    label: claim.label,
    verdicts: standingVerdicts(claim).map(({ rating, by, at }) => ({ rating, by, at })),
  }
}

function articleLine(article: DeskArticle, given: ReadonlyMap<string, number>): ArticleLine {
  const { claims, checked, contested, percent } = coverageOf(article)
  const { publisher, published } = article.details
  return {
    ...lineOf(titleOf(article), given),
    id: article.id,
    publisher,
    published,
    importedAt: article.importedAt,
    claims,
    open: claims - checked,
    contested,
    percent,
    elements: articleElementCoverage(article),
  }
}
