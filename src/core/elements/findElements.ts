import type { Block } from '../model/article'
import type { Span } from '../model/anchor'
import { type Entity, findEntities } from '../claims/names/entities'
import { findOrganisations } from '../claims/names/organisations'
import { isGivenName } from '../claims/people/givenNames'
import { findPeople } from '../claims/people/people'
import { findQuantities } from '../quantities/quantities'
import { byPosition, overlaps, trimSpan } from '../text/anchors'
import { findDates } from '../text/dates'
import { findQuotations } from '../text/quotations'
import { marksBySpan } from '../text/segments'
import calendar from '../text/words/calendar.json'
import type { FoundElement } from './elements'
import { findTitles, type FoundTitle } from './titles'

/**
 * The checkable elements of a text in reading order, spans in UTF-16 code units: its numbers, names, titles, dates,
 * quotations and places. What could be two kinds of thing is none. Only a quotation has other elements inside it.
 */
export function findElements(text: string, blocks: readonly Block[]): FoundElement[] {
  const quotations = findQuotations(text, blocks).map(({ start, end }): FoundElement => ({
    kind: 'quotation',
    start,
    end,
  }))
  const titledAndNamed = named(text)
  const counted = [...numbersIn(text, titledAndNamed)]
  const apart = [...titledAndNamed, ...counted].toSorted(byPosition)
  return [...quotations, ...wholeOrOutside(apart, quotations)].toSorted(byPosition)
}

/** Titles, names and places; a title with a name in it ("Mayor of London") is a title. */
function named(text: string): FoundElement[] {
  const people = findPeople(text)
  const cast = { people, organisations: findOrganisations(text, people.surnames) }
  const entities = findEntities(text, cast).filter(
    ({ start, end }) => !isCalendarWord(text.slice(start, end)),
  )
  const found = findTitles(text)
  const behind = marksBySpan(
    found.map(({ name }) => name),
    entities,
  )
  const titleOf = new Map<Entity, FoundTitle>()
  const unsure = new Set<Entity>()
  for (const [index, title] of found.entries())
    for (const entity of behind[index]!)
      if (bearsTitle(text, entity, title)) titleOf.set(entity, title)
      else if (entity.start < title.name.start) unsure.add(entity)
  const titles = [...titleOf.values()]
    .filter(({ isPartOfName }) => !isPartOfName)
    .map(({ start, end }): FoundElement => ({ kind: 'title', start, end }))
  const names = entities
    .filter((entity) => !unsure.has(entity))
    .map((entity): FoundElement => {
      const title = titleOf.get(entity)
      const start = title === undefined ? entity.start : title.isPartOfName ? title.start : title.name.start
      return { kind: entity.type === 'place' ? 'place' : 'name', start, end: entity.end }
    })
  return [...titles, ...clearOf(names, titles)].toSorted(byPosition)
}

/**
 * Whether the title is before the name of a person. Where the place of a title was taken for a part of the name ("State
 * John Kerry"), a given name has to show where the name begins.
 */
function bearsTitle(text: string, { type, start, end }: Entity, { name }: FoundTitle): boolean {
  if (type !== 'person' || start === name.start) return type === 'person'
  return start < name.start && isGivenName(text.slice(name.start, end).split(' ', 1)[0] ?? '')
}

/** "May" may be a person or a month. */
const calendarWords = new Set(
  [calendar.months, calendar.weekdays]
    .flatMap(({ en, es }) => [...en, ...es])
    .map((word) => word.toLowerCase()),
)
const isCalendarWord = (words: string) => calendarWords.has(words.toLowerCase())

/** Dates and numbers, the longer of two that overlap; a number is cut where a name begins in what it counts. */
function numbersIn(text: string, names: readonly FoundElement[]): FoundElement[] {
  const found = findDates(text)
  const dates = found.map(({ start, end }): FoundElement => ({ kind: 'date', start, end }))
  const figures = findQuantities(text, found).map(({ span }) => span)
  const namesIn = marksBySpan(figures, names)
  const numbers = figures.flatMap(({ start, end }, index): FoundElement[] => {
    const name = namesIn[index]?.[0]
    const kept = trimSpan(text, { start, end: Math.max(start, Math.min(end, name?.start ?? end)) })
    return kept ? [{ kind: 'number', ...kept }] : []
  })
  const longer: FoundElement[] = []
  for (const one of clearOf([...dates, ...numbers].toSorted(byPosition), names)) {
    const last = longer.at(-1)
    if (last === undefined || !overlaps(last, one)) longer.push(one)
    else if (one.end - one.start > last.end - last.start) longer[longer.length - 1] = one
  }
  const bare = bareNumbers(text)
  return [...longer, ...clearOf(clearOf(bare, names), longer)].toSorted(byPosition)
}

/** Digits that stand by themselves, with what they count or without ("12 of them"), unless a name may have them ("Studio 54"). */
function bareNumbers(text: string): FoundElement[] {
  const digits =
    /(?<![\p{L}\p{N}.,:/_-]|\p{Lu}\p{L}{0,30}\s)\p{Nd}+(?:[.,]\p{Nd}+)*(?![\p{L}\p{N}_]|[:/-][\p{L}\p{N}])/gu
  return [...text.matchAll(digits)].map(({ index, 0: { length } }) => ({
    kind: 'number',
    start: index,
    end: index + length,
  }))
}

/** Those of `spans` that overlap none of `others`; both in reading order and each without overlaps of its own. */
function clearOf(spans: readonly FoundElement[], others: readonly Span[]): FoundElement[] {
  const taken = new Set(marksBySpan(others, spans).flat())
  return spans.filter((span) => !taken.has(span))
}

/** Those that no quotation begins or ends within. */
function wholeOrOutside(spans: readonly FoundElement[], quotations: readonly Span[]): FoundElement[] {
  const cut = new Set<FoundElement>()
  for (const [index, touching] of marksBySpan(quotations, spans).entries()) {
    const { start, end } = quotations[index]!
    for (const one of touching) if (one.start < start || one.end > end) cut.add(one)
  }
  return spans.filter((one) => !cut.has(one))
}
