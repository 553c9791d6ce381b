import type { Attribution } from './foundAttribution'
import { nameAtEnd } from './describedNames'
import { canBeNamed, subjectAfter } from './subjectAfter'
import { subjectBefore } from './subjects'

/** A quotation that opens a sentence, with the comma and the blank behind it, in words whose quotations are hidden. */
const quoted = /^\s*["“«]\uE000{8,}[”"»],? (?=.)/u
/** How much of the words behind it is read, in UTF-16 code units. */
const reach = 200
const english = String.raw`\p{Ll}{3,12}(?:ed|[^s\P{Ll}]s)`
const spanish = String.raw`(?!\p{L}*mente )\p{Ll}{3,12}(?:[aeó]|an|en|aron|ieron)`
const verbFirst = new RegExp(String.raw`^(?<verb>(?<english>${english})|${spanish})(?=[ .,])`, 'u')
const verbLast = new RegExp(
  String.raw`^(?<before>[^.;:"“«\uE000]{3,80}?) (?<verb>${english}|(?:hit|shot|fired|snapped) back)(?=[.]?\s*$|, )`,
  'u',
)
/** Words that have a verb's ending and aren't one. */
const notVerbs =
  /^(?:ante|antes|aquella|contra|cuando|desde|donde|entonces|entre|excepto|indeed|mediante|mientras|perhaps|sobre|sometimes|towards|versus)$/

/**
 * Who speaks in a quotation that opens a sentence, by a verb that no list has but whose place tells it: “…,” grunted Ann
 * Poole. Undefined unless a name or its owner's office stands beside it.
 */
export function byPlace(words: string): Attribution | undefined {
  const opening = quoted.exec(words)
  if (opening === null) return undefined
  const at = opening[0].length
  const behind = words.slice(at, at + reach)
  return afterVerb(behind, at) ?? beforeVerb(behind, at)
}

function afterVerb(behind: string, at: number): Attribution | undefined {
  const match = verbFirst.exec(behind)
  const verb = match?.[0] ?? ''
  if (verb === '' || notVerbs.test(verb)) return undefined
  const right = behind.slice(verb.length)
  const isEnglish = match?.groups?.['english'] !== undefined
  const after = subjectAfter(verb, right, !isEnglish)
  if (!after || !closes.test(right.slice(after.length))) return undefined
  const sure = after.subject === '' ? /^\.?\s*$/.test(right) : isSomebody(after.subject)
  return sure
    ? { subject: after.subject, cue: verb, said: 'before', start: at, end: at + verb.length + after.length }
    : undefined
}

function beforeVerb(behind: string, at: number): Attribution | undefined {
  const { before = '', verb = '' } = verbLast.exec(behind)?.groups ?? {}
  const found = before === '' ? undefined : subjectBefore(before)
  if (
    found === undefined ||
    !isSomebody(found.subject) ||
    !/^(?:\p{Lu}[\p{L}-]+[’']s )?$/u.test(before.slice(0, found.start))
  )
    return undefined
  const end = at + before.length + 1 + verb.length
  return { subject: found.subject, cue: verb, said: 'before', start: at, end }
}

const closes = /^\s*(?:$|[.,;(]|(?:who|as|after|when|while|in|on|at|que|tras|en) )/u

/** Whether words are a name, or an office that one person holds: “the mayor”, “la experta”. */
const isSomebody = (subject: string): boolean =>
  /^(?:[\p{Ll}-]+ \p{Lu}\S+ )?\p{Lu}/u.test(subject)
    ? nameAtEnd(subject) !== undefined
    : definite.test(subject) && canBeNamed(subject)

const definite = /^(?:the|his|her|el|la|su) /

const opensWithVerb = /^\s*(\p{Lu}\p{Ll}{3,12}) (?:de )?que (?=[\p{L}\d])/u

/** "Añadió que …" opens a sentence without a subject, which is that of the sentence before. */
export function openedByVerb(words: string, isVerb: (word: string) => boolean): Attribution | undefined {
  const match = opensWithVerb.exec(words)
  if (match === null || !isVerb(match[1]?.toLowerCase() ?? '')) return undefined
  return { subject: '', cue: match[0].trim(), said: 'after', start: 0, end: match[0].length - 1 }
}
