import { expect, sharedWorkbench, test, type Workbench } from './workbench'

const workbench = sharedWorkbench()

test.beforeEach(async () => {
  await workbench().openFresh()
})

const state = (bench: Workbench, words: string) =>
  bench.text.locator('.sentence').filter({ hasText: words }).first()
const current = (bench: Workbench) => bench.selected.locator('.row__label')

test('G goes from one unread sentence to the next, and N marks it and lands on the one after', async () => {
  const bench = workbench()
  await bench.goesOn(true)
  const [first, second] = (await bench.allRows()).filter((row) => row.isSentence)
  await bench.list.focus()
  await bench.press('g')
  await expect(current(bench)).toHaveText(first!.label)
  await expect(state(bench, first!.label)).toHaveClass(/sentence--unread/)
  await bench.press('n')
  await expect(state(bench, first!.label)).toHaveClass(/sentence--passed/)
  await expect(current(bench)).toHaveText(second!.label)
  await bench.goesOn(false)
})

test('a verdict goes on to the next line that is not finished', async () => {
  const bench = workbench()
  await bench.goesOn(true)
  const [first, second] = (await bench.allRows()).filter((row) => !row.isSentence)
  await bench.select(first!.label)
  await bench.list.focus()
  await bench.press('v')
  await expect(current(bench)).toHaveText(second!.label)
  await bench.goesOn(false)
})

test('a sentence is done when all its claims are, and folds in the list', async () => {
  const bench = workbench()
  const words = (await bench.text.locator('.sentence--open').first().textContent()) ?? ''
  const sentence = state(bench, words)
  const claims = await sentence.locator('.claimed').count()
  expect(claims).toBeGreaterThan(0)
  await sentence.locator('.claimed').first().click()
  await bench.list.focus()
  for (let rated = 0; rated < 10 && !/settled/.test((await sentence.getAttribute('class')) ?? ''); rated++) {
    await bench.press('v')
    await bench.saved()
    await bench.press('j')
  }
  await expect(sentence).toHaveClass(/sentence--settled/)
  await expect(bench.list.getByRole('treeitem', { name: /done/ }).first()).toHaveAttribute(
    'aria-expanded',
    'false',
  )
})

test('a click on the strip beside the text goes there', async () => {
  const bench = workbench()
  await bench.openFresh(
    Array.from({ length: 80 }, (_, number) => `In ${1900 + number} the port had ${number + 3} ships.`).join(
      '\n\n',
    ),
  )
  await expect(bench.text.getByText('In 1979')).not.toBeInViewport()
  const strip = bench.page.locator('.textstrip')
  const { height } = (await strip.boundingBox())!
  await strip.click({ position: { x: 8, y: height - 4 } })
  await expect(bench.text.getByText('In 1979')).toBeInViewport()
})

test('an article is shown where it was left, also after a restart', async ({ launch }) => {
  const bench = await launch()
  const title = await bench.openFresh()
  const rows = await bench.allRows()
  const claim = rows.filter((row) => !row.isSentence).at(-1)!
  await bench.select(claim.label)
  await bench.button(/^Open \d/).click()
  await bench.close()
  const again = await bench.reopen()
  await again.openEntry(title)
  await expect(current(again)).toHaveText(claim.label)
  await expect(again.button(/^Open \d/)).toHaveAttribute('aria-pressed', 'true')
  await again.end()
})

test('the panes are resized by keyboard, and stay so', async () => {
  const bench = workbench()
  const width = async () => (await bench.page.locator('nav.library').boundingBox())!.width
  const before = await width()
  await bench.page.getByRole('separator', { name: 'Width of the library' }).focus()
  await bench.press('ArrowRight')
  await expect.poll(width).toBeGreaterThan(before)
  await bench.press('ArrowLeft')
  await expect.poll(width).toBeLessThanOrEqual(before + 1)
})

test('the verdict stays at one place, whatever the claim', async () => {
  const bench = workbench()
  await bench.resize(1024, 700)
  const places = new Set<number>()
  for (const row of (await bench.allRows()).filter(({ isSentence }) => !isSentence)) {
    await bench.select(row.label)
    const box = (await bench.detail.locator('.rating').first().boundingBox())!
    places.add(Math.round(box.y))
    expect(box.y + box.height).toBeLessThanOrEqual(700)
  }
  expect(places.size).toBe(1)
})
