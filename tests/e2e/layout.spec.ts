import type { Locator } from '@playwright/test'
import { showCheckedClaim } from './screens'
import { expect, maduro, sharedWorkbench, test, type Workbench } from './workbench'

const workbench = sharedWorkbench({ files: [maduro] })

test.beforeAll(async () => {
  await showCheckedClaim(workbench())
})

/** Where the panes are, in the window's pixels, and how far anything reaches out of the window. */
function measure({ page }: Workbench) {
  return page.evaluate(() => {
    const box = (selector: string) => {
      const { left, right, top, bottom } = document.querySelector(selector)!.getBoundingClientRect()
      return { left, right, top, bottom }
    }
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    return {
      panes: {
        library: box('.library'),
        article: box('main.article'),
        checklist: box('.checklist'),
        detail: box('.detail'),
      },
      width: innerWidth,
      height: innerHeight,
      tooWide: scrollWidth - clientWidth,
      tooHigh: scrollHeight - clientHeight,
    }
  })
}

async function isWhole(bench: Workbench, smallest: number): Promise<void> {
  const { panes, width, height, tooWide, tooHigh } = await measure(bench)
  expect(tooWide).toBe(0)
  expect(tooHigh).toBe(0)
  const boxes = Object.entries(panes)
  for (const [name, box] of boxes) {
    expect(box.right - box.left, `${name} is wide enough`).toBeGreaterThanOrEqual(smallest)
    expect(box.bottom - box.top, `${name} is high enough`).toBeGreaterThanOrEqual(smallest)
    expect(box.left, name).toBeGreaterThanOrEqual(0)
    expect(box.top, name).toBeGreaterThanOrEqual(0)
    expect(box.right, name).toBeLessThanOrEqual(width + 0.5)
    expect(box.bottom, name).toBeLessThanOrEqual(height + 0.5)
  }
  for (const [name, a] of boxes) {
    for (const [other, b] of boxes) {
      if (name >= other) continue
      const apart =
        a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1
      expect(apart, `${name} and ${other} do not overlap`).toBe(true)
    }
  }
}

for (const [width, height] of [
  [880, 560],
  [1280, 800],
  [1920, 1080],
] as const) {
  test(`every pane is visible at ${width}×${height}, and the page never scrolls sideways`, async () => {
    const bench = workbench()
    await bench.resize(width, height)
    await isWhole(bench, 140)
    for (const theme of ['light', 'dark'] as const) {
      await bench.colours(theme)
      await bench.page.screenshot({ path: test.info().outputPath(`${theme}.png`) })
    }
    for (const button of await bench.detail.locator('.rating').all()) {
      await button.scrollIntoViewIfNeeded()
      await expect(button).toBeInViewport()
      expect(await button.evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true)
    }
  })
}

test('the window cannot be made smaller than it can be used', async () => {
  const smallest = await workbench().app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.getMinimumSize(),
  )
  expect(smallest).toEqual([880, 560])
})

for (const [width, height] of [
  [880, 560],
  [1280, 800],
] as const) {
  test(`at twice the size all of a ${width}×${height} window can still be reached`, async () => {
    const bench = workbench()
    const zoom = (factor: number) =>
      bench.app.evaluate(
        ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(by),
        factor,
      )
    await bench.resize(width, height)
    await zoom(2)
    try {
      await expect.poll(() => bench.page.evaluate(() => innerWidth)).toBe(width / 2)
      expect(await measure(bench)).toMatchObject({ tooWide: 0, tooHigh: 0 })
      for (const part of [
        bench.button('Open…'),
        bench.search,
        bench.button(/^Undo/),
        bench.button('Export report'),
        bench.page.locator('.library .entry').first(),
        bench.text.locator('p').last(),
        bench.rows.last(),
        bench.detail.locator('.rating').last(),
        bench.field('Rationale'),
        bench.field('Speaker'),
      ]) {
        expect(await canBeReached(part), String(part)).toBe(true)
      }
    } finally {
      await zoom(1)
      await expect.poll(() => bench.page.evaluate(() => innerWidth)).toBe(width)
    }
  })
}

/** Whether a part of the window, scrolled to, is as wide as a word and not under another. */
function canBeReached(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    element.scrollIntoView({ block: 'center', inline: 'center' })
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const on = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return right - left >= 30 && left >= 0 && right <= innerWidth + 0.5 && element.contains(on)
  })
}
