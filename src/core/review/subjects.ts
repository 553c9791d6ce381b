import { claimNumbers } from '../checklist/numbers'
import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import { counted } from '../text/counted'
import type { ReviewedRule } from './review'
import type { Finding } from './rule'
import { secondPersonId } from './secondPerson'

/**
 * What findings are about: a claim, the article as a whole, or a sentence. `agreement`: a claim that lacks nothing but a
 * second person’s agreement.
 */
export const subjectKinds = ['claim', 'article', 'sentence', 'agreement'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** What one finding says of its subject. */
export interface Remark {
  readonly rule: string
  readonly says: string
  readonly isRequired: boolean
}

/** One claim, sentence or article that something stands in the way of, with all that does. */
export interface Subject {
  readonly id: string
  readonly kind: SubjectKind
  readonly claim: Claim | null
  /** Where the sentence starts, in UTF-16 code units of the article's text. */
  readonly sentence: number | null
  /** At least one, the required ones first. */
  readonly remarks: readonly Remark[]
  /** Whether one of them falls under a rule that the library requires. */
  readonly isRequired: boolean
}

/** Subjects of one kind, in the order of the article, those under required rules first. */
export interface SubjectGroup {
  readonly kind: SubjectKind
  readonly subjects: readonly Subject[]
}

type Reviewed = Pick<Article, 'claims'>

/** What stands in the way of a sign-off, each subject once; groups with something required come first. */
export function subjectGroups(reviewed: readonly ReviewedRule[], article: Reviewed): SubjectGroup[] {
  const subjects = subjectsOf(reviewed, article)
  const groups = subjectKinds
    .map((kind) => ({ kind, subjects: subjects.filter((subject) => subject.kind === kind) }))
    .filter((group) => group.subjects.length > 0)
  return requiredFirst(groups, (group) => group.subjects.some(({ isRequired }) => isRequired))
}

function subjectsOf(reviewed: readonly ReviewedRule[], article: Reviewed): Subject[] {
  const claims = new Map(article.claims.map((claim) => [claim.id, claim]))
  const places = claimNumbers(article.claims)
  const found = new Map<string, { readonly finding: Finding; readonly remarks: Remark[] }>()
  for (const { id, mode, findings } of reviewed) {
    if (mode === 'off') continue
    for (const finding of findings) {
      const key = keyOf(finding)
      const entry = found.get(key) ?? { finding, remarks: [] }
      const label = claims.get(finding.claim ?? '')?.label
      entry.remarks.push({ rule: id, says: aboutIt(finding.says, label), isRequired: mode === 'require' })
      found.set(key, entry)
    }
  }
  const subjects = [...found].map(([id, { finding, remarks }]): Subject => {
    const claim = claims.get(finding.claim ?? '') ?? null
    return {
      id,
      kind: kindOf(finding, remarks),
      claim,
      sentence: finding.sentence,
      remarks: requiredFirst(remarks, ({ isRequired }) => isRequired),
      isRequired: remarks.some(({ isRequired }) => isRequired),
    }
  })
  const placeOf = ({ claim, sentence }: Subject) => (claim && places.get(claim.id)) ?? sentence ?? 0
  return requiredFirst(
    subjects.toSorted((a, b) => placeOf(a) - placeOf(b)),
    ({ isRequired }) => isRequired,
  )
}

function keyOf({ claim, sentence }: Finding): string {
  return claim !== null ? `claim ${claim}` : sentence !== null ? `sentence ${sentence}` : 'article'
}

function kindOf({ claim, sentence }: Finding, remarks: readonly Remark[]): SubjectKind {
  if (claim === null) return sentence === null ? 'article' : 'sentence'
  return remarks.every(({ rule }) => rule === secondPersonId) ? 'agreement' : 'claim'
}

/** A finding as it reads beneath the claim's label: “It has no verdict yet.” */
function aboutIt(says: string, label: string | undefined): string {
  if (label === undefined) return says
  const named = `“${label}”`
  return says.startsWith(named) ? `It${says.slice(named.length)}` : says.replace(named, 'it')
}

function requiredFirst<T>(items: readonly T[], isRequired: (item: T) => boolean): T[] {
  return [...items.filter(isRequired), ...items.filter((item) => !isRequired(item))]
}

/** “12 claims and 82 sentences”, “1 claim and the article as a whole”; empty for none. */
export function subjectsInWords(groups: readonly SubjectGroup[]): string {
  const numberOf = (...kinds: SubjectKind[]) =>
    groups.reduce((sum, { kind, subjects }) => sum + (kinds.includes(kind) ? subjects.length : 0), 0)
  const [claims, sentences] = [numberOf('claim', 'agreement'), numberOf('sentence')]
  const parts = [
    claims > 0 ? counted(claims, 'claim') : '',
    sentences > 0 ? counted(sentences, 'sentence') : '',
    numberOf('article') > 0 ? 'the article as a whole' : '',
  ].filter((part) => part !== '')
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`
}

/** How many subjects there are, and how many of them fall under a required rule. */
export function countSubjects(groups: readonly SubjectGroup[]): {
  readonly all: number
  readonly required: number
} {
  const subjects = groups.flatMap((group) => group.subjects)
  return { all: subjects.length, required: subjects.filter(({ isRequired }) => isRequired).length }
}
