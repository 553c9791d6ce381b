import type { Article, Details, Sentence } from '../model/article'
import type { Source } from '../model/source'
import { type Change, changedField, changedFields, type FieldChange, withoutSame } from './change'
import { changesOfClaim } from './claimChanges'

/** What changed in an article, field by field, in words. */
export function changesBetween(before: Article, after: Article): Change[] {
  if (before === after) return []
  const own = [
    ...changedDetails(before, after),
    ...changedTrash(before, after),
    ...changedFiles(before, after),
    ...changedSentences(before, after),
  ].map((field) => ({ claim: null, label: '', ...field }))
  if (before.claims === after.claims) return own
  const [old, now] = withoutSame(before.claims, after.claims)
  const oldById = new Map(old.map((claim) => [claim.id, claim]))
  const nowById = new Map(now.map((claim) => [claim.id, claim]))
  const ids = new Set([...oldById.keys(), ...nowById.keys()])
  return [
    ...own,
    ...[...ids].flatMap((id) => changesOfClaim(oldById.get(id), nowById.get(id), before, after)),
  ]
}

function changedDetails({ details: before }: Article, { details: after }: Article): FieldChange[] {
  if (before === after) return []
  const names = Object.keys({ ...before, ...after }) as (keyof Details)[]
  return names.flatMap((name) => changedField(name, before[name] ?? '', after[name] ?? ''))
}

function changedTrash({ removed: before }: Article, { removed: after }: Article): FieldChange[] {
  const words = (isRemoved: boolean) => (isRemoved ? 'in the trash' : '')
  return changedField('trash', words(Boolean(before)), words(Boolean(after)))
}

function changedFiles({ sources: before }: Article, { sources: after }: Article): FieldChange[] {
  if (before === after) return []
  const files = (sources: readonly Source[]) =>
    new Map(sources.map(({ id, attachment }) => [id, attachment?.name ?? '']))
  const [old, now] = withoutSame(before, after)
  return changedFields('file', files(old), files(now))
}

function changedSentences(before: Article, after: Article): FieldChange[] {
  if (before.text === after.text && before.sentences === after.sentences) return []
  const passed = ({ text }: Article, sentences: readonly Sentence[]) =>
    new Map(
      sentences
        .filter(({ nothingToCheck }) => nothingToCheck)
        .map(({ start, end }) => [String(start), text.slice(start, end)]),
    )
  const [old, now] =
    before.text === after.text
      ? withoutSame(before.sentences, after.sentences)
      : [before.sentences, after.sentences]
  return changedFields('nothing-to-check', passed(before, old), passed(after, now))
}
