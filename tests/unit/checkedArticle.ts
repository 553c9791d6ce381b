import { applyCommand, type Command } from '../../src/core/commands'
import { CommandRefused, type Context } from '../../src/core/commands/act'
import type { Article } from '../../src/core/model/article'
import type { Claim } from '../../src/core/model/claim'
import { articleOf, claimOn, evidenceFrom, sourceOf, verdict } from '../reports/sampleArticle'

/** When and by whom the commands of these tests are given. */
export const context: Context = {
  person: 'Ines Okoye',
  time: '2025-03-04T10:00:00.000Z',
  line: 'this line',
  saw: () => true,
  isNew: true,
}

/** Frozen through and through, so that a command that changes its input throws. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** Three claims, the first with evidence, rationale and verdict, the last set aside, with evidence that its writer offers; two sources. */
export function checkedArticle(): Article {
  const article = articleOf(
    ['Elms of the town', 'Ann planted 40 elms in 1902. Bob felled 12 of them. Nobody counted the rest.'],
    { sources: [sourceOf('archive'), sourceOf('paper')] },
  )
  return frozen({
    ...article,
    claims: [
      claimOn(article, 'Ann planted 40 elms in 1902', {
        id: 'elms',
        label: '40 elms',
        quantities: [
          { text: '40', value: 40, unit: 'elms', approximate: false },
          { text: '1902', value: 1902, unit: 'year', approximate: false },
        ],
        rationale: 'The archive says so.',
        correction: 'in 1903',
        evidence: [evidenceFrom('archive', { quotation: '40 elms' })],
        ...verdict('verified', '2025-03-04T10:00:00.000Z', 'Juan Pérez'),
      }),
      claimOn(article, 'Bob felled 12 of them', { id: 'felled', kinds: ['quantity'], priority: 80 }),
      claimOn(article, 'Nobody counted the rest', {
        id: 'rest',
        dismissed: true,
        evidence: [evidenceFrom('archive', { id: 'e-offered', proposed: true })],
      }),
    ],
  })
}

/** The article after a command, given as the window gives it. */
export function after(command: Command, article: Article = checkedArticle()): Article {
  return applyCommand(article, frozen(command), context)
}

export function claim(article: Article, id: string): Claim {
  const found = article.claims.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`No claim ${id}.`)
  return found
}

/** The sentence with which a command was refused. */
export function refusalOf(command: Command, article: Article = checkedArticle()): string {
  try {
    after(command, article)
  } catch (error) {
    if (error instanceof CommandRefused) return error.message
    throw error
  }
  throw new Error('The command was not refused.')
}

/** Where those words stand in the article. */
export function placeOf(article: Article, words: string): { start: number; end: number } {
  const start = article.text.indexOf(words)
  if (start < 0) throw new Error(`The article does not say: ${words}`)
  return { start, end: start + words.length }
}
