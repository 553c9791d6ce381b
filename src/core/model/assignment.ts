import { z } from 'zod'
import type { Article } from './article'

/** A calendar day as `2026-12-03`; empty for none. */
export const DueDay = z.literal('').or(z.iso.date('A day is written as 2026-12-03. Nothing was changed.'))

/** The longest tag, in UTF-16 code units. */
const longestTag = 60

/** A word or a few to find articles by. Several are written with commas between them, so that none has one. */
export const Tag = z
  .string()
  .transform((text) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'A tag has at least one letter. Nothing was changed.')
      .max(longestTag, `A tag has at most ${longestTag} characters. Nothing was changed.`)
      .refine((tag) => !tag.includes(','), 'A tag has no comma. Nothing was changed.'),
  )

/** An assignment as a person writes it: tags with commas between them. */
export const WrittenAssignment = z.object({
  assignee: z.string().trim(),
  due: z.string().trim().pipe(DueDay),
  tags: z
    .string()
    .transform((text) => text.split(',').filter((tag) => tag.trim() !== ''))
    .pipe(z.array(Tag))
    .transform((tags) => tagsWith([], tags)),
})
export type WrittenAssignment = z.input<typeof WrittenAssignment>

/** Who has an article, when it is due and its tags: how a desk shares its work out. */
export interface Assignment {
  /** Empty if nobody has it. */
  readonly assignee: string
  /** A calendar day; empty if there is none. */
  readonly due: string
  /** In alphabetical order. */
  readonly tags: readonly string[]
}

/** The assignment of an article, which says nothing of what it hasn't. */
export function assignmentOf({
  assignee = '',
  due = '',
  tags = [],
}: Pick<Article, 'assignee' | 'due' | 'tags'>): Assignment {
  return { assignee, due, tags }
}

/** Whether two tags are one: the same letters, whether large or small. */
export function isSameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** The tags that are not among others. */
export function tagsWithout(tags: readonly string[], others: readonly string[]): string[] {
  return tags.filter((tag) => !others.some((other) => isSameTag(tag, other)))
}

/** The tags and others, each once, in alphabetical order; one that is there already keeps its spelling. */
export function tagsWith(tags: readonly string[], others: readonly string[]): string[] {
  const all = others.reduce<readonly string[]>((sum, tag) => [...sum, ...tagsWithout([tag], sum)], tags)
  return all.toSorted((a, b) => byLetters(a.toLowerCase(), b.toLowerCase()))
}

/** The same on every computer, whatever its language. */
function byLetters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What there is to say of an assignment: "assigned to Ines Okoye", "due 2026-12-03", "tagged energy, politics". */
export function assignmentInWords({ assignee, due, tags }: Assignment): string[] {
  return [
    ...(assignee === '' ? [] : [`assigned to ${assignee}`]),
    ...(due === '' ? [] : [`due ${due}`]),
    ...(tags.length === 0 ? [] : [`tagged ${tags.join(', ')}`]),
  ]
}
