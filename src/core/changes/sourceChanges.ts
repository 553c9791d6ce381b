import type { Source } from '../model/source'
import { type Change, changedField, withoutSame } from './change'

type Detail = Exclude<keyof Source, 'id' | 'work'>

/** Each detail of a source, as the history names it, and in words. */
const details: { readonly [detail in Detail]: readonly [field: string, of: (source: Source) => string] } = {
  title: ['source-title', ({ title }) => title],
  author: ['source-author', ({ author }) => author],
  publisher: ['source-publisher', ({ publisher }) => publisher],
  published: ['source-published', ({ published }) => published],
  edition: ['source-edition', ({ edition = '' }) => edition],
  kind: ['source-kind', ({ kind = '' }) => kind],
  tier: ['source-tier', ({ tier }) => tier],
  url: ['source-address', ({ url }) => url],
  archiveUrl: ['source-archived-address', ({ archiveUrl }) => archiveUrl],
  accessed: ['source-accessed', ({ accessed }) => accessed],
  doi: ['source-DOI', ({ doi = '' }) => doi],
  isbn: ['source-ISBN', ({ isbn = '' }) => isbn],
  group: ['source-group', ({ group = '' }) => group],
  reliability: ['source-reliability', ({ reliability = '' }) => reliability],
  obtained: ['source-obtained', ({ obtained = '' }) => obtained],
  note: ['source-note', ({ note }) => note],
  confidential: ['source-confidential', ({ confidential }) => (confidential ? 'confidential' : '')],
  attachment: ['file', ({ attachment }) => attachment?.name ?? ''],
  csl: ['source-other-details', ({ csl = {} }) => JSON.stringify(csl).slice(1, -1)],
}

/** What changed in an article's sources. One that is new, or gone, is named by its title and its file alone. */
export function changedSources(before: readonly Source[], after: readonly Source[]): Change[] {
  if (before === after) return []
  const [old, now] = withoutSame(before, after)
  const oldById = new Map(old.map((source) => [source.id, source]))
  const nowById = new Map(now.map((source) => [source.id, source]))
  return [...new Set([...oldById.keys(), ...nowById.keys()])].flatMap((id) => {
    const [one, other] = [oldById.get(id), nowById.get(id)]
    const label = (other ?? one)!.title
    return changesOfSource(one, other).map((field) => ({ claim: null, label, ...field }))
  })
}

function changesOfSource(before: Source | undefined, after: Source | undefined) {
  const shown = before && after ? (Object.keys(details) as Detail[]) : (['title', 'attachment'] as const)
  return shown.flatMap((detail) => {
    const [field, of] = details[detail]
    const name = before && after ? field : field.replace('source-title', 'source')
    return changedField(name, before ? of(before) : '', after ? of(after) : '')
  })
}
