import { type ArticleDraft, noDetails, type RatedBlock } from '../../core/model/article'
import { shorten } from '../../core/text/shorten'
import { calendarDay } from '../shared/dates'
import { webAddress } from '../../core/text/webAddress'
import { languageTag, personNames, plainLine } from '../shared/details'
import type { FileContent, Part } from '../file'
import { ImportRefusal } from '../../core/importRefusal'

type Thing = Readonly<Record<string, unknown>>

/** How many objects and lists are read; the largest feeds of fact-checks have a tenth of it. */
const mostValues = 5_000_000
/** UTF-16 code units of a title that is made from the claim. */
const titleLength = 100

/**
 * The checked claims in ClaimReview data (schema.org/ClaimReview as JSON-LD), each a part with its rating. The data may
 * be one object or many: in a list, a graph, a data feed, or one a line.
 * Throws an ImportRefusal when the file is not JSON, or has no ClaimReview with a claim.
 */
export function importClaimReviews(text: string, name: string): FileContent {
  const reviews = thingsIn(parsed(text, name)).filter(
    (thing) => isOfType(thing, 'ClaimReview') && claimOf(thing) !== '',
  )
  if (reviews.length === 0) throw refused(name, 'its JSON data has no ClaimReview with a claim')
  return { kind: 'parts', parts: reviews.map((review, at) => partOf(review, `claim ${at + 1}`, name)) }
}

function partOf(review: Thing, part: string, name: string): Part {
  return {
    name: part,
    title: shorten(claimOf(review).slice(0, 10 * titleLength), titleLength),
    isUsual: true,
    open: async () => ({
      file: {
        name: `${name.replace(/\.\w+$/, '')} ${part}.json`,
        bytes: new TextEncoder().encode(JSON.stringify(review, null, 2)),
      },
      draft: draftOf(review),
    }),
  }
}

function draftOf(review: Thing): ArticleDraft {
  const claim = claimOf(review)
  const item = thing(review['itemReviewed'])
  const appearance = thing(item['appearance'])
  const first = item['firstAppearance'] ?? review['firstAppearance']
  const addresses = [thing(first)['url'], first, appearance['url'], item['appearance'], item['url']]
  const rated = ratingIn(review)
  return {
    details: {
      ...noDetails,
      title: shorten(claim, titleLength),
      byline: personNames(names(item['author'])),
      publisher: plainLine(names(item['publisher'])),
      published: plainLine(calendarDay(text(item['datePublished']))),
      address: addresses.map((one) => webAddress(text(one))).find((one) => one !== '') ?? '',
      language: languageTag(text(review['inLanguage'])),
    },
    mediaType: 'application/ld+json',
    blocks: [{ kind: 'paragraph', text: claim }],
    leftOut: [],
    notices: noticeOf(rated),
    rated: [rated],
  }
}

function ratingIn(review: Thing): RatedBlock {
  const rating = thing(review['reviewRating'])
  return {
    block: 0,
    ratingValue: oneToFive(rating),
    ratingName: plainLine(text(rating['alternateName']) || text(rating['name'])),
    rationale: text(review['reviewBody']) || text(rating['ratingExplanation']),
    reviewer: plainLine(names(review['author']) || names(review['publisher'])),
    url: webAddress(text(review['url'])),
    published: plainLine(calendarDay(text(review['datePublished']))),
  }
}

/** A rating from 1 (worst) to 5 (best); where only the best is given, the worst is 1 (schema.org/worstRating). */
function oneToFive(rating: Thing): string {
  const number = (value: unknown) => Number.parseFloat(text(value) || 'NaN')
  const value = number(rating['ratingValue'])
  const best = number(rating['bestRating'])
  const worst = rating['worstRating'] === undefined ? 1 : number(rating['worstRating'])
  const share = (value - worst) / (best - worst)
  return share >= 0 && share <= 1 ? String(Math.round((1 + 4 * share) * 100) / 100) : ''
}

function noticeOf({ reviewer, ratingName, ratingValue, url, published }: RatedBlock): string[] {
  const rating = ratingName === '' ? ratingValue && `${ratingValue} of 5` : `“${ratingName}”`
  if (rating === '') return []
  const when = published === '' ? '' : ` on ${published}`
  return [`${reviewer || 'An unnamed reviewer'} rated it ${rating}${when}${url && ` (${url})`}.`]
}

function claimOf(review: Thing): string {
  const item = thing(review['itemReviewed'])
  return text(review['claimReviewed']) || text(item['claimReviewed']) || text(item['name'])
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    try {
      return lines.map((line) => JSON.parse(line) as unknown)
    } catch (cause) {
      throw refused(name, 'it is not JSON as its name says, or was cut off', cause)
    }
  }
}

/** Every object in the data, in file order, without recursion. */
function thingsIn(data: unknown): Thing[] {
  const things: Thing[] = []
  const stack: unknown[] = [data]
  for (let seen = 0; stack.length > 0 && seen < mostValues; seen += 1) {
    const value = stack.pop()
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) things.push(value as Thing)
    for (const inner of Object.values(value).toReversed())
      if (typeof inner === 'object' && inner !== null) stack.push(inner)
  }
  return things
}

/** Matches the plain type name, or the name with schema.org before it. */
function isOfType(thing: Thing, type: string): boolean {
  return [thing['@type']].flat().some((one) => typeof one === 'string' && one.split(/[/:]/).at(-1) === type)
}

function thing(value: unknown): Thing {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'object' && first !== null ? (first as Thing) : {}
}

function text(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first.trim() : typeof first === 'number' ? String(first) : ''
}

/** Names of people or organisations, in whatever form the data has them. */
function names(value: unknown): string {
  const found = [value].flat().map((one) => text(thing(one)['name']) || text(one))
  return [...new Set(found.filter((name) => name !== ''))].join(', ')
}

function refused(name: string, why: string, cause?: unknown): ImportRefusal {
  return new ImportRefusal(
    'unsupported',
    `${name} was not opened: ${why}. Touchstone opens JSON data of fact-checks (ClaimReview); save an article as text or as a web page and open that file.`,
    { cause },
  )
}
