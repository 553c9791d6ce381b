import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleSummary } from '../../../src/core/model/summary'
import { generateLibrary } from '../generator/library'
import { median } from '../timing'
import { countElements, type LiveWindow, openArticle, openLiveWindow } from './liveWindow'

/** How many articles of each length are opened. */
const times = Number(process.env['PAIRS'] ?? 5)

/** In characters. */
const [short, long, huge] = [2000, 200_000, Number(process.env['HUGE'] ?? 10_000_000)]

/**
 * What a checker waits for when opening an article: long ones, opened in turn with short ones, and a huge one. `first`
 * is the opening that reads the article from the disk, `again` a later one of the same article.
 */
export async function* measureOpening(variables: Readonly<Record<string, string>>, folder: string) {
  const own = join(folder, 'opening')
  await mkdir(own)
  const lengths = [...Array.from({ length: times }, () => [short, long]).flat(), short, huge]
  const { articles } = generateLibrary(join(own, 'library'), lengths)
  const window = await openLiveWindow(variables, own)
  try {
    // The first article of all compiles what draws one.
    await openArticle(window, articles.at(-2)!)
    yield { what: 'long', claims: articles[1]!.claims, ...(await inTurn(window, articles.slice(0, -2))) }
    yield { what: 'huge', claims: articles.at(-1)!.claims, ...(await one(window, articles.slice(-2))) }
  } finally {
    window.close()
  }
}

/** Short and long articles in turn, each for the first time; then the last two of them again and again. */
async function inTurn(window: LiveWindow, articles: readonly ArticleSummary[]) {
  const again = Array.from({ length: times }, () => articles.slice(-2)).flat()
  return { first: await compared(window, articles), again: await compared(window, again) }
}

async function compared(window: LiveWindow, articles: readonly ArticleSummary[]) {
  const [shorts, longs]: [number[], number[]] = [[], []]
  for (const [index, article] of articles.entries())
    (index % 2 === 0 ? shorts : longs).push(await openArticle(window, article))
  const more = median(longs) - median(shorts)
  return { shortMilliseconds: Math.round(median(shorts)), longMoreMilliseconds: Math.round(more) }
}

/** The huge article for the first time, and again after the short one. */
async function one(window: LiveWindow, [shortOne, hugeOne]: readonly ArticleSummary[]) {
  await openArticle(window, shortOne!)
  const first = await openArticle(window, hugeOne!)
  const elements = await countElements(window)
  await openArticle(window, shortOne!)
  const again = await openArticle(window, hugeOne!)
  return {
    firstMilliseconds: Math.round(first),
    againMilliseconds: Math.round(again),
    elements: Math.max(elements, await countElements(window)),
  }
}
