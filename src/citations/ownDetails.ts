import { type Source, Tier } from '../core/model/source'
import { webAddress } from '../core/text/webAddress'
import type { CitationFormat, CslItem, Json } from './exchange'
import type { KeptFields } from './kept'

/** Details that CSL has no place for; they stand in its `custom`, under this program's name. */
const own = ['archiveUrl', 'group', 'reliability', 'obtained'] as const

type JsonObject = { readonly [name: string]: Json }

/** What this program wrote into a CSL item. */
export function ownDetails(item: CslItem): Partial<Source> {
  const { touchstone } = objectOf(item['custom'])
  const given = objectOf(touchstone)
  const texts = own.flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]] as const] : []))
  const { archiveUrl, ...others } = Object.fromEntries(texts)
  const tier = Tier.safeParse(given['tier']).data
  return {
    ...others,
    ...(archiveUrl === undefined ? {} : { archiveUrl: webAddress(archiveUrl) }),
    ...(tier ? { tier } : {}),
    ...(given['confidential'] === true ? { confidential: true } : {}),
  }
}

export function withOwnDetails(item: CslItem, source: Source): CslItem {
  const names = [...own, 'tier', 'confidential'] as const
  const details = names.flatMap((name) => (source[name] ? [[name, source[name]] as const] : []))
  return { ...item, custom: { ...objectOf(item['custom']), touchstone: Object.fromEntries(details) } }
}

/** The item with what an export in that format needs to lose nothing; without a format, with none of it. */
export function withKept(item: CslItem, format?: CitationFormat, kept: KeptFields = {}): CslItem {
  const { touchstone: _, ...custom } = objectOf(item['custom'])
  const isKept = format !== undefined && Object.keys(kept).length > 0
  const all = isKept ? { ...custom, touchstone: { [format]: kept } } : custom
  const { custom: _custom, ...rest } = item
  return Object.keys(all).length > 0 ? { ...rest, custom: all as unknown as Json } : rest
}

/** What was kept of an entry for an export in the format that it came in. */
export function keptIn(item: CslItem, format: CitationFormat): KeptFields {
  const kept = objectOf(objectOf(objectOf(item['custom'])['touchstone'])[format])
  const fields = Object.entries(kept).flatMap(([name, field]) => {
    const { given, ours } = objectOf(field)
    return isTexts(given) && isTexts(ours) ? [[name, { given, ours }] as const] : []
  })
  return Object.fromEntries(fields)
}

function isTexts(value: Json | undefined): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string')
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
