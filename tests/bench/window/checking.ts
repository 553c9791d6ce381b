import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { generateLibrary } from '../generator/library'
import { median } from '../timing'
import { type Frames, watchFrames } from './frames'
import { openArticle, openLiveWindow, polled } from './liveWindow'

/** How many verdicts are given. */
const given = 10 * Number(process.env['PAIRS'] ?? 5)

/** The article that is checked, in characters. */
const length = 200_000

/** What a checker waits for in a long article: verdicts, and every frame while scrolling, rating and typing. */
export async function* measureChecking(variables: Readonly<Record<string, string>>, folder: string) {
  const own = join(folder, 'checking')
  await mkdir(own)
  const { articles } = generateLibrary(join(own, 'library'), [length])
  const window = await openLiveWindow(variables, own)
  const { page } = window
  try {
    await openArticle(window, articles[0]!)
    await page.waitForTimeout(2000)
    yield { what: 'scrolling', ...(await watched(page, () => scroll(page))) }
    yield { what: 'verdicts', ...(await verdicts(page)) }
    yield { what: 'typing', ...(await watched(page, () => type(page))) }
  } finally {
    window.close()
  }
}

async function watched(page: Page, act: () => Promise<void>): Promise<Frames> {
  const frames = await watchFrames(page)
  await act()
  return frames()
}

async function scroll(page: Page): Promise<void> {
  const { x, y, width, height } = (await page.locator('.article__scroll').boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  for (let turn = 0; turn < 120; turn++) {
    await page.mouse.wheel(0, 240)
    await page.waitForTimeout(16)
  }
}

/** Writes why a claim is so, as fast as people type. */
async function type(page: Page): Promise<void> {
  await page.keyboard.press('a')
  await page.waitForTimeout(300)
  await page.keyboard.press('r')
  await page.keyboard.type('The yearbook has the figure, and the ministry confirmed it. '.repeat(3), {
    delay: 40,
  })
  await page.waitForTimeout(1000)
}

/** From a rating's key to the frame in which its claim looks rated in the text, and to its being saved. */
async function verdicts(page: Page) {
  await page.evaluate(watchVerdicts)
  const frames = await watchFrames(page)
  for (let verdict = 1; verdict <= given; verdict++) {
    // What comes next may be an unread sentence, which has no verdict.
    await page.keyboard.press('a')
    await page.waitForTimeout(250)
    await page.keyboard.press('v')
    await page.waitForFunction(
      (count) => (window as unknown as { seen: Seen }).seen.saved.length >= count,
      verdict,
      polled,
    )
  }
  const { painted, saved } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen)
  return {
    verdicts: given,
    painted: summary(painted),
    saved: summary(saved),
    ...(await frames()),
  }
}

/** In milliseconds from the key. */
interface Seen {
  readonly painted: number[]
  readonly saved: number[]
}

/** Runs in the page: collects the times of every verdict in `window.seen`. */
function watchVerdicts(): void {
  const seen: Seen = { painted: [], saved: [] }
  Object.assign(window, { seen })
  const onKey = async ({ key, timeStamp }: KeyboardEvent) => {
    if (key !== 'v') return
    const row = document.querySelector('.row--claim[aria-selected=true]')!.id.replace('row-claim-', 'claim:')
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    // A message is next after the frame; a timer would wait for the answer of the program, too, and the frame after it.
    const frameEnds = () =>
      new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => done(), { once: true })
        port1.start()
        port2.postMessage(null)
      })
    while (!document.querySelector(`[data-rows~="${row}"].claimed--rated`)) await frame()
    // It was there when this frame began, so it has been painted once the frame ends.
    await frameEnds()
    seen.painted.push(performance.now() - timeStamp)
    while (document.querySelector('.savestate')?.getAttribute('data-saved') !== 'true') await frame()
    await frame()
    await frameEnds()
    seen.saved.push(performance.now() - timeStamp)
  }
  addEventListener('keydown', (event) => void onKey(event), { capture: true })
}

function summary(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  return {
    median: Math.round(median(times)),
    p95: Math.round(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0),
  }
}
