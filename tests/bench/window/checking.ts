import type { Page } from '@playwright/test'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { longArticle } from '../../e2e/longArticle'
import { median } from '../timing'
import { openLiveWindow, type LiveWindow } from './liveWindow'

/** How often each thing is done. */
const times = Number(process.env['PAIRS'] ?? 5)

/** The articles that are opened in turn, by their length in characters. */
const lengths = { short: 2000, long: 200_000, huge: 1_000_000 } as const
type Length = keyof typeof lengths

/** About as many characters as a paragraph of a long article has. */
const paragraph = 240

/** Playwright's own way of looking, at each frame, does not end here. */
const polled = { polling: 50 }

const titleOf = (length: Length) => `What the towns counted, the ${length} edition`

/** What a checker waits for: articles of three lengths opened in turn, and verdicts in the long one. */
export async function* measureChecking(variables: Readonly<Record<string, string>>, folder: string) {
  const own = join(folder, 'checking')
  await mkdir(own)
  const files = await Promise.all(
    (Object.keys(lengths) as Length[]).map(async (length, seed) => {
      const file = join(own, `${length}.txt`)
      const paragraphs = Math.max(Math.round(lengths[length] / paragraph), 4)
      await writeFile(file, longArticle({ title: titleOf(length), seed, paragraphs }))
      return file
    }),
  )
  // The files are read in a window of their own, so that what is measured begins in a fresh one.
  const first = await openLiveWindow(variables, own, files)
  await first.page.waitForFunction(
    (count) => document.querySelectorAll('.entry').length === count,
    files.length,
    polled,
  )
  first.close()
  const window = await openLiveWindow(variables, own)
  try {
    yield { what: 'open', ...(await opening(window.page)) }
    yield { what: 'verdict', ...(await verdicts(window)) }
  } finally {
    window.close()
  }
}

/** Each longer article is opened in turn with the short one; the difference is what its length costs. */
async function opening(page: Page) {
  await page.waitForSelector('.entry')
  for (const length of ['short', 'long', 'huge'] as const) await openArticle(page, length)
  const shorts: number[] = []
  const longer: Record<'long' | 'huge', number[]> = { long: [], huge: [] }
  let nodes = 0
  for (let time = 0; time < times; time++)
    for (const length of ['long', 'huge'] as const) {
      longer[length].push(await openArticle(page, length))
      nodes = Math.max(nodes, await page.evaluate(() => document.querySelectorAll('*').length))
      shorts.push(await openArticle(page, 'short'))
    }
  const short = median(shorts)
  return {
    shortMilliseconds: rounded(short),
    longMoreMilliseconds: rounded(median(longer.long) - short),
    longRatio: rounded(median(longer.long) / short, 2),
    hugeMilliseconds: rounded(median(longer.huge)),
    hugeRatio: rounded(median(longer.huge) / short, 2),
    mostElements: nodes,
  }
}

/** Opens an article by a click in the list; the milliseconds until its first line and its checklist are painted. */
function openArticle(page: Page, length: Length) {
  return page.evaluate(async (title) => {
    const entry = [...document.querySelectorAll<HTMLElement>('.entry')].find((one) =>
      one.textContent.includes(title),
    )
    const from = performance.now()
    entry?.click()
    const isShown = () =>
      document.querySelector('.article__title')?.textContent === title &&
      document.querySelector('[role=treeitem]') !== null
    while (!isShown()) await new Promise((done) => requestAnimationFrame(done))
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    return performance.now() - from
  }, titleOf(length))
}

/** From a rating's key to the frame with the verdict in it, in the long article. */
async function verdicts({ page }: LiveWindow) {
  await openArticle(page, 'long')
  await page.evaluate(() => {
    const seen = { keys: [] as number[] }
    Object.assign(window, { seen })
    let pressed = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'v') pressed = event.timeStamp
    }
    addEventListener('keydown', onKey, { capture: true })
    const counter = document.querySelector('.counter')!
    new MutationObserver(() => {
      const from = pressed
      if (from === 0) return
      pressed = 0
      requestAnimationFrame(() => setTimeout(() => seen.keys.push(performance.now() - from)))
    }).observe(counter, { subtree: true, characterData: true, childList: true })
  })
  const given = times * 10
  for (let verdict = 0; verdict < given; verdict++) {
    // What comes next may be an unread sentence, which has no verdict.
    await page.keyboard.press('a')
    await page.waitForTimeout(200)
    await page.keyboard.press('v')
    await page.waitForFunction(
      (count) => (window as unknown as { seen: { keys: number[] } }).seen.keys.length >= count,
      verdict + 1,
      polled,
    )
  }
  const keys = await page.evaluate(() => (window as unknown as { seen: { keys: number[] } }).seen.keys)
  const sorted = keys.toSorted((one, other) => one - other)
  return {
    verdicts: keys.length,
    medianMilliseconds: rounded(median(keys)),
    p95Milliseconds: rounded(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0),
  }
}

function rounded(value: number, digits = 0): number {
  return Number(value.toFixed(digits))
}
