import type { CslItem, Exchange, FlatRecord, Json } from './exchange'

/** CSL-JSON, as Zotero writes it: an array of items; one item alone is read, too. */
export const csl: Exchange = {
  read: (text) => ({ records: itemsIn(text).map(flat), unread: [] }),
  toCsl: (record) =>
    Object.fromEntries(
      Object.entries(record).map(([name, [value = 'null']]) => [name, JSON.parse(value) as Json]),
    ),
  fromCsl: flat,
  print: (records) => `${JSON.stringify(records.map(csl.toCsl), null, 2)}\n`,
  filesIn: () => [],
}

function itemsIn(text: string): CslItem[] {
  const data = parsed(text)
  const items = Array.isArray(data) ? data : [data]
  if (items.length === 0 || !items.every(isItem))
    throw new Error('it is no CSL-JSON: an array of items, each with a type')
  return items
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('it is no JSON')
  }
}

function isItem(data: unknown): data is CslItem {
  return (
    typeof data === 'object' &&
    data !== null &&
    !Array.isArray(data) &&
    typeof (data as CslItem)['type'] === 'string'
  )
}

function flat(item: CslItem): FlatRecord {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, [JSON.stringify(value)]]))
}
