import { isDeepStrictEqual } from 'node:util'
import { type Source, SourceKind } from '../core/model/source'
import { webAddress } from '../core/text/webAddress'
import { dateInWords, dateOf } from './dates'
import { type CslItem, type Json, textOf } from './exchange'
import { namesInWords, namesOf } from './names'

type Words =
  'title' | 'author' | 'published' | 'accessed' | 'url' | 'doi' | 'isbn' | 'edition' | 'note' | 'kind'

/** A field of a source, where CSL has the same, and how one becomes the other. */
interface Held {
  readonly field: Words | 'publisher'
  readonly key: string
  readonly words: (value: Json | undefined) => string
  readonly make: (words: string) => Json
}

const text = (value: Json | undefined) => textOf(value).trim()
const asIs = (words: string) => words

const held: readonly Held[] = [
  { field: 'title', key: 'title', words: text, make: asIs },
  { field: 'author', key: 'author', words: namesInWords, make: namesOf },
  { field: 'published', key: 'issued', words: dateInWords, make: dateOf },
  { field: 'accessed', key: 'accessed', words: dateInWords, make: dateOf },
  { field: 'url', key: 'URL', words: (value) => webAddress(text(value)), make: asIs },
  { field: 'doi', key: 'DOI', words: text, make: asIs },
  { field: 'isbn', key: 'ISBN', words: text, make: asIs },
  { field: 'edition', key: 'edition', words: text, make: asIs },
  { field: 'note', key: 'note', words: text, make: asIs },
  { field: 'kind', key: 'type', words: (value) => SourceKind.safeParse(value).data ?? '', make: asIs },
]

/** Whether what has that type of CSL appears in something else, such as a newspaper, which publishes it. */
export function isContained(type: Json | undefined): boolean {
  return typeof type === 'string' && /^(?:article|post|webpage|broadcast)/.test(type)
}

/** Where CSL names who published a source of that kind; the other key is where it stands if this one is missing. */
function publisherKeys(type: string): readonly [string, string] {
  return isContained(type) ? ['container-title', 'publisher'] : ['publisher', 'container-title']
}

const publisherAt = (key: string): Held => ({ field: 'publisher', key, words: text, make: asIs })

/** The fields that a CSL item fills, and what it says besides. */
export function fieldsOf(item: CslItem): { fields: Partial<Source>; rest: CslItem } {
  const [usual, other] = publisherKeys(text(item['type']))
  const rest = { ...item }
  const fields: Partial<Record<Held['field'], string>> = {}
  for (const { field, key, words, make } of [...held, publisherAt(usual)]) {
    const found = words(item[key])
    if (found !== '') fields[field] = found
    if (isDeepStrictEqual(item[key], make(found))) delete rest[key]
  }
  // It stays in the rest, too, which tells where it stood.
  fields.publisher ??= text(item[other])
  // A kind is one of the kinds there are: its words are empty for all others.
  return { fields: fields as Partial<Source>, rest }
}

/** The CSL item of a source's fields and of what it said besides: that counts where the field was not corrected since. */
export function itemWith(source: Source, rest: CslItem): CslItem {
  const [usual, other] = publisherKeys(source.kind ?? text(rest['type']))
  const isElsewhere = rest[usual] === undefined && text(rest[other]) === source.publisher
  const all = isElsewhere ? held : [...held, publisherAt(usual)]
  const item = { ...rest }
  for (const { field, key, words, make } of all) {
    const now = source[field] ?? ''
    if (key in rest && words(rest[key]) === now) continue
    if (now === '') delete item[key]
    else item[key] = make(now)
  }
  return { ...item, type: item['type'] ?? 'document' }
}
