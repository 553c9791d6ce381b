import { cslToRis, risToCsl } from './citationJs'
import { type CslItem, type Exchange, type FlatRecord, textOf } from './exchange'
import { itemWithBasics, recordWithBasics } from './risBasics'

const line = /^([A-Z][A-Z0-9]) {2}-(?: (.*)|)$/

/** RIS as its specification has it; the package only maps its tags, since its reader drops and its writer breaks values. */
export const ris: Exchange = {
  read: (text) => ({ records: recordsIn(text), unread: [] }),
  toCsl: (record) => itemWithBasics(withNoteInOne(risToCsl(asPackageHasIt(record))), record),
  fromCsl: (item) => recordWithBasics(flat(cslToRis(withRisType(item))), item),
  print: (records) => records.map(printed).join('\n'),
  filesIn: (record) => ['L1', 'L2', 'L4'].flatMap((tag) => record[tag] ?? []),
}

function recordsIn(text: string): FlatRecord[] {
  const records: Record<string, string[]>[] = []
  let values: string[] | undefined
  let record: Record<string, string[]> | undefined
  for (const written of text.split(/\r\n|\r|\n/)) {
    const [, tag, value = ''] = line.exec(written.trimEnd()) ?? []
    if (tag === undefined) {
      // A value goes on in the lines after it.
      if (values && (written.trim() !== '' || values.length > 0))
        values.push(`${values.pop() ?? ''}\n${written.trimEnd().replace(/^ (?=[A-Z][A-Z0-9] {2}-|$)/, '')}`)
    } else if (tag === 'ER') record = values = undefined
    else {
      if (tag === 'TY') records.push((record = {}))
      values = record && (record[tag] ??= [])
      values?.push(value.trim())
    }
  }
  if (records.length === 0) throw new Error('it has no entry that begins with “TY  - ”')
  return records.map(withoutEmpty)
}

function withoutEmpty(record: Record<string, string[]>): FlatRecord {
  const filled = Object.entries(record).map(
    ([tag, values]) => [tag, values.map((value) => value.trim()).filter((value) => value !== '')] as const,
  )
  return Object.fromEntries(filled.filter(([, values]) => values.length > 0))
}

/** The package reads authors from one tag alone, though the specification has two for them. */
function asPackageHasIt({ AU = [], A1 = [], ...record }: FlatRecord) {
  const authors = AU.length > 0 ? { AU: [...AU, ...A1] } : { A1 }
  const single = Object.entries({ ...record, ...authors })
    .filter(([, values]) => values.length > 0)
    .map(([tag, values]) => [tag, values.length === 1 ? values[0]! : [...values]] as const)
  return Object.fromEntries(
    single.map(([tag, value]) => [tag, tag === 'TY' ? String(value).toUpperCase() : value]),
  )
}

/** RIS has a type for posts in weblogs only; the package takes other posts for letters. */
function withRisType(item: CslItem): CslItem {
  return item['type'] === 'post' ? { ...item, type: 'post-weblog' } : item
}

function withNoteInOne(item: CslItem): CslItem {
  return Array.isArray(item['note']) ? { ...item, note: item['note'].map(textOf).join('\n') } : item
}

function flat(record: Readonly<Record<string, string | readonly string[]>>): FlatRecord {
  const fields = Object.entries(record).map(([tag, value]) => [tag, [value].flat().map(String)] as const)
  return Object.fromEntries(fields)
}

function printed({ TY: [type = 'GEN'] = [], ...fields }: FlatRecord): string {
  const lines = Object.entries(fields).flatMap(([tag, values]) =>
    values.map((value) => `${tag}  - ${continued(value)}`),
  )
  return [`TY  - ${type}`, ...lines, 'ER  - ', ''].join('\n')
}

/** A line of a value must not be taken for a tag. */
function continued(value: string): string {
  return value.replace(/\n(?=[A-Z][A-Z0-9] {2}-|\n|$)/g, '\n ')
}
