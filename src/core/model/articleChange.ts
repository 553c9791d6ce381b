import type { Article, Sentence } from './article'
import type { Claim } from './claim'

/** Items of a list that are different, each with its index. */
type Items<Item> = readonly (readonly [index: number, item: Item])[]

/** What makes one state of an article of an earlier one. */
export interface ArticleChange {
  /** The members that are new or different as a whole. */
  readonly put: Partial<Article>
  /** The names of the members that it has no longer. */
  readonly dropped: readonly string[]
  /** Where the list is as long as before, the claims and sentences that are different. */
  readonly claims?: Items<Claim>
  readonly sentences?: Items<Sentence>
}

/**
 * The change from one state of an article to another. What both states share is taken to be the same, and everything else
 * to be different, so that no text is compared.
 */
export function changeBetween(before: Article, after: Article): ArticleChange {
  const claims = differentItems(before.claims, after.claims)
  const sentences = differentItems(before.sentences, after.sentences)
  const lists = { ...(claims ? { claims } : {}), ...(sentences ? { sentences } : {}) }
  const isPut = (name: keyof Article) => after[name] !== before[name] && !(name in lists)
  const names = Object.keys(after) as (keyof Article)[]
  return {
    put: Object.fromEntries(names.filter(isPut).map((name) => [name, after[name]])),
    dropped: Object.keys(before).filter((name) => !(name in after)),
    ...lists,
  }
}

/** The later state of an article, which shares everything that did not change with the earlier one. */
export function withChange(before: Article, { put, dropped, claims, sentences }: ArticleChange): Article {
  const kept = Object.entries(before).filter(([name]) => !dropped.includes(name))
  return {
    ...(Object.fromEntries(kept) as Article),
    ...put,
    ...(claims ? { claims: withItems(before.claims, claims) } : {}),
    ...(sentences ? { sentences: withItems(before.sentences, sentences) } : {}),
  }
}

/** Undefined where the lists are the same, or one of them is longer. */
function differentItems<Item>(before: readonly Item[], after: readonly Item[]): Items<Item> | undefined {
  if (before === after || before.length !== after.length) return undefined
  return after.flatMap((item, index) => (item === before[index] ? [] : [[index, item] as const]))
}

function withItems<Item>(before: readonly Item[], items: Items<Item>): Item[] {
  const after = [...before]
  for (const [index, item] of items) after[index] = item
  return after
}
