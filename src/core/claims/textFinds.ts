import type { Span } from '../model/anchor'
import type { Block } from '../model/article'
import type { Quantity } from '../model/claim'
import { findDates } from '../text/dates'
import { findQuantities } from '../quantities/quantities'
import { findQuotations, maskQuotations, type Quotation } from '../text/quotations'
import { findCauses } from './signs/causes'
import { findComparisons } from './signs/comparisons'
import { findRecords } from './signs/records'
import { findOrganisations, type Organisations } from './names/organisations'
import { findPeople, type People } from './people/people'
import { findSuperlatives } from './signs/superlatives'

export interface Figure extends Span {
  readonly quantity: Quantity
}

/** Everything found in a text once, before its sentences are looked at one by one. */
export interface TextFinds {
  readonly text: string
  /** The text with its quotations hidden. */
  readonly masked: string
  readonly quotations: readonly Quotation[]
  readonly figures: readonly Figure[]
  readonly superlatives: readonly Span[]
  readonly records: readonly Span[]
  readonly comparisons: readonly Span[]
  readonly causes: readonly Span[]
  readonly dates: readonly Span[]
  readonly people: People
  readonly organisations: Organisations
}

export function findAll(text: string, blocks: readonly Block[]): TextFinds {
  const quotations = findQuotations(text, blocks)
  const dates = findDates(text)
  const records = findRecords(text)
  const people = findPeople(text)
  return {
    text,
    masked: maskQuotations(text, quotations),
    quotations,
    figures: findQuantities(text, dates).map(({ span, quantity }) => ({ ...span, quantity })),
    superlatives: findSuperlatives(text, records),
    records,
    comparisons: findComparisons(text),
    causes: findCauses(text),
    dates,
    people,
    organisations: findOrganisations(text, people.surnames),
  }
}
