import { findCauses } from '../claims/signs/causes'
import { findComparisons } from '../claims/signs/comparisons'
import { findRecords } from '../claims/signs/records'
import { findSuperlatives } from '../claims/signs/superlatives'
import type { TextFinds } from '../claims/textFinds'
import { within } from '../claims/within'
import type { Span } from '../model/anchor'
import { findDates } from '../text/dates'
import { findQuantities } from '../quantities/quantities'
import type { Finds } from './foundSignals'

/** Runs the finders on a single sentence. */
export function findsOf(sentence: string): Finds {
  const dates = findDates(sentence)
  const records = findRecords(sentence)
  return {
    figures: findQuantities(sentence, dates).map(({ span, quantity }) => ({ ...span, quantity })),
    dates,
    superlatives: findSuperlatives(sentence, records),
    records,
    comparisons: findComparisons(sentence),
    causes: findCauses(sentence),
  }
}

/** The finds of a whole text that lie in `span`, with spans counted from its start. */
export function findsWithin(finds: TextFinds, stretch: Span): Finds {
  const moved = <One extends Span>(spans: readonly One[]): One[] =>
    within(spans, stretch).map((span) => ({
      ...span,
      start: span.start - stretch.start,
      end: span.end - stretch.start,
    }))
  return {
    figures: moved(finds.figures),
    dates: moved(finds.dates),
    superlatives: moved(finds.superlatives),
    records: moved(finds.records),
    comparisons: moved(finds.comparisons),
    causes: moved(finds.causes),
  }
}
