import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { longArticle } from './longArticle'
import { expect, sharedWorkbench, test, type Workbench } from './workbench'

const workbench = sharedWorkbench()

/** How long the long article may take to open before it counts as hung, in milliseconds. */
const patience = 600_000

/** What a person waits for in an article, in milliseconds, and how many rows of its checklist are drawn. */
interface Waits {
  readonly open: number
  /** From a key J or K to its row and its words being on the screen. */
  readonly key: number
  readonly verdict: number
  readonly letter: number
  readonly rows: number
}

async function timed(act: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/** How long the window takes from a key to the second frame after it, in milliseconds; of several keys, the middle one. */
async function keyTime({ page }: Workbench, press: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const watch = { times: [] as number[], end: new AbortController() }
    Object.assign(window, { watch })
    const onKey = ({ timeStamp }: KeyboardEvent) =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => watch.times.push(performance.now() - timeStamp)),
      )
    addEventListener('keydown', onKey, { capture: true, signal: watch.end.signal })
  })
  await press()
  const times = await page.evaluate(() => {
    const { watch } = window as unknown as { watch: { times: number[]; end: AbortController } }
    watch.end.abort()
    return watch.times
  })
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
}

/** Opens an article of so many characters, walks through it, rates a claim and writes why. */
async function check(bench: Workbench, folder: string, title: string, length: number): Promise<Waits> {
  const text = longArticle({ title, seed: 3, paragraphs: Math.ceil(length / 200) }).slice(0, length)
  expect(text.length).toBe(length)
  const file = join(folder, `${title}.txt`)
  await writeFile(file, text)
  const open = await timed(async () => {
    await bench.open(file)
    // Nothing else in the tests is opened that is a hundred times as long.
    await expect(bench.page.locator('.article__title')).toHaveText(title, { timeout: patience })
    await expect(bench.rows.first()).toBeVisible()
  })
  await bench.list.focus()
  await bench.press('j')
  const key = await keyTime(bench, async () => {
    for (const key of ['j', 'j', 'j', 'k', 'j', 'j', 'k']) {
      const place = await bench.selected.getAttribute('aria-posinset')
      await bench.press(key)
      await expect(bench.selected).not.toHaveAttribute('aria-posinset', place ?? '')
      await bench.twoFrames()
      await expect(bench.here.first()).toBeInViewport()
    }
  })
  while ((await bench.detail.getAttribute('aria-label')) !== 'Claim') await bench.press('j')
  const verdict = await timed(async () => {
    await bench.press('v')
    await expect(bench.detail.getByRole('button', { pressed: true })).toHaveText(/^Verified/)
  })
  await bench.press('r')
  await expect(bench.field('Rationale')).toBeFocused()
  const words = 'Typed in it.'
  const letter = await keyTime(bench, async () => {
    await bench.page.keyboard.type(words)
    await expect(bench.field('Rationale')).toHaveValue(words)
    await bench.twoFrames()
  })
  await bench.saved()
  return { open, key, verdict, letter, rows: await bench.rows.count() }
}

test('an article of a million characters opens, and J, K and typing answer as they do in a short one', async ({
  folder,
}) => {
  test.setTimeout(2 * patience)
  const bench = workbench()
  const short = await check(bench, folder, 'A short report', 10_000)
  const long = await check(bench, folder, 'A very long report', 1_000_000)
  const times = (name: 'open' | 'key' | 'verdict' | 'letter') => long[name] / short[name]
  const figures = (['open', 'key', 'verdict', 'letter'] as const)
    .map((name) => `${name} ${long[name].toFixed(0)} ms, ${times(name).toFixed(1)} times the short one’s`)
    .join('; ')
  test.info().annotations.push({ type: 'measured', description: figures })
  console.log(figures)
  // Only the rows in view are rendered, however many there are.
  expect(long.rows).toBeLessThanOrEqual(2 * short.rows)
  // It has a hundred times the text. Opening it takes at most as many times as long, and a key does not grow with it;
  // what is saved brings the whole article back, which is far from opening it anew.
  expect(times('open')).toBeLessThan(100)
  expect(times('key')).toBeLessThan(20)
  expect(times('letter')).toBeLessThan(40)
  expect(long.verdict).toBeLessThan(long.open / 2)
})
