import type { Article, Details, Sentence } from '../model/article'
import { assignmentOf } from '../model/assignment'
import type { ElementMark } from '../model/elementMark'
import { type Change, changedField, changedFields, type FieldChange, withoutSame } from './change'
import { changesOfClaim } from './claimChanges'
import { changedSources } from './sourceChanges'

/** What changed in an article, field by field, in words. */
export function changesBetween(before: Article, after: Article): Change[] {
  if (before === after) return []
  const own = [
    ...changedDetails(before, after),
    ...changedAssignment(before, after),
    ...changedTrash(before, after),
    ...changedSentences(before, after),
    ...changedElements(before, after),
  ]
    .map((field): Change => ({ claim: null, label: '', ...field }))
    .concat(changedSources(before.sources, after.sources))
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

function changedAssignment(before: Article, after: Article): FieldChange[] {
  const [old, now] = [assignmentOf(before), assignmentOf(after)]
  const byTag = (tags: readonly string[]) => new Map(tags.map((tag) => [tag, tag]))
  return [
    ...changedField('assigned-to', old.assignee, now.assignee),
    ...changedField('due', old.due, now.due),
    ...changedFields('tag', byTag(old.tags), byTag(now.tags)),
  ]
}

function changedTrash({ removed: before }: Article, { removed: after }: Article): FieldChange[] {
  const words = (isRemoved: boolean) => (isRemoved ? 'in the trash' : '')
  return changedField('trash', words(Boolean(before)), words(Boolean(after)))
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

function changedElements(before: Article, after: Article): FieldChange[] {
  if (before.elementMarks === after.elementMarks) return []
  const [old, now] = [marksByWords(before), marksByWords(after)]
  const texts = (marks: typeof old, text: (mark: ElementMark) => string) =>
    new Map([...marks].map(([key, mark]) => [key, text(mark)]))
  const fields = { tick: tickOf, query: queryOf, 'query-answer': answerOf }
  return Object.entries(fields).flatMap(([field, of]) => changedFields(field, texts(old, of), texts(now, of)))
}

const quotedIf = (isSo: boolean, { anchor }: ElementMark, more = '') =>
  isSo ? `“${anchor.exact}”${more}` : ''
const tickOf = (mark: ElementMark) => quotedIf(mark.tick !== undefined, mark)
const queryOf = (mark: ElementMark) => quotedIf((mark.question ?? '') !== '', mark, `: ${mark.question}`)
const answerOf = (mark: ElementMark) => quotedIf((mark.answer ?? '') !== '', mark, `: ${mark.answer}`)

/** The marks by their words, and by how often these came before: a place says nothing in another version of the text. */
function marksByWords({ elementMarks = [] }: Article): Map<string, ElementMark> {
  const times = new Map<string, number>()
  return new Map(
    elementMarks.map((mark) => {
      const { exact } = mark.anchor
      times.set(exact, (times.get(exact) ?? 0) + 1)
      return [`${times.get(exact)} ${exact}`, mark]
    }),
  )
}
