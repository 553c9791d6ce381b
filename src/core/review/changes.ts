import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import type { Evidence } from '../model/evidence'
import { standingVerdicts } from './contested'

/** One field that is other than it was. */
export interface Change {
  /** The claim it belongs to; null for the article's own. */
  readonly claim: string | null
  /** What a person calls the claim; empty for the article's own. */
  readonly label: string
  /** What a person calls the field: "verdict", "rationale". */
  readonly field: string
  /** Empty where there was nothing. Of a verdict, the id of its rating. */
  readonly before: string
  readonly after: string
}

/** What is other in an article than it was, field by field, in words. */
export function changesBetween(before: Article, after: Article): Change[] {
  if (before === after) return []
  const sources = new Map([...before.sources, ...after.sources].map((source) => [source.id, source.title]))
  const ids = new Set([...before.claims, ...after.claims].map((claim) => claim.id))
  const old = new Map(before.claims.map((claim) => [claim.id, claim]))
  const now = new Map(after.claims.map((claim) => [claim.id, claim]))
  const ofClaims = [...ids].flatMap((id) => {
    const one = old.get(id)
    const other = now.get(id)
    if (one === other) return []
    const label = other?.label ?? one?.label ?? ''
    const fields = changed(fieldsOf(one, sources), fieldsOf(other, sources))
    return fields.map((field) => ({ claim: id, label, ...field }))
  })
  const own = changed(ownFields(before), ownFields(after))
  return [...own.map((field) => ({ claim: null, label: '', ...field })), ...ofClaims]
}

type Fields = ReadonlyMap<string, string>

function changed(before: Fields, after: Fields): Pick<Change, 'field' | 'before' | 'after'>[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [old, now] = [before.get(field) ?? '', after.get(field) ?? '']
    return old === now ? [] : [{ field: field.replace(/ \S+$/, ''), before: old, after: now }]
  })
}

/** Fields by name; a name of two words ends with what tells several of a kind apart, and is shown without it. */
function fieldsOf(claim: Claim | undefined, sources: ReadonlyMap<string, string>): Fields {
  if (!claim) return new Map()
  const {
    anchor,
    label,
    speaker,
    dismissed,
    urgency,
    rationale,
    correction,
    limits,
    privateNote,
    evidence,
    signOff,
  } = claim
  return new Map([
    ['words', anchor.exact],
    ['label', label],
    ['speaker', speaker?.name ?? ''],
    ['said-on', speaker?.date ?? ''],
    ['said-at', speaker?.place ?? ''],
    [
      'verdict',
      standingVerdicts(claim)
        .map(({ rating }) => rating)
        .join(', '),
    ],
    ['rationale', rationale],
    ['correction', correction],
    ['limits', limits ?? ''],
    ['private-note', privateNote ?? ''],
    ['set-aside', dismissed ? 'nothing to check' : ''],
    ['order', urgency ?? ''],
    ['sign-off', signOff?.by ?? ''],
    ...evidence.map((item) => [`evidence ${item.id}`, evidenceInWords(item, sources)] as const),
  ])
}

function evidenceInWords(
  { source, stance, quotation, locator, note, proposed }: Evidence,
  sources: ReadonlyMap<string, string>,
): string {
  const parts = [sources.get(source) ?? source, quotation && `“${quotation}”`, locator, note]
  return `${proposed ? 'offered, ' : ''}${stance}: ${parts.filter((part) => part !== '').join(', ')}`
}

function ownFields({ details, removed, sentences, text, sources }: Article): Fields {
  return new Map([
    ...Object.entries(details),
    ['trash', removed ? 'in the trash' : ''],
    ...sources.map((source) => [`file ${source.id}`, source.attachment?.name ?? ''] as const),
    ...sentences
      .filter((sentence) => sentence.nothingToCheck)
      .map(({ start, end }) => [`nothing-to-check ${start}`, text.slice(start, end)] as const),
  ])
}
