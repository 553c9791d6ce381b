import type { Locator } from '@playwright/test'
import { expect, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()

const arabic = `قال الوزير أحمد علي يوم الاثنين إن الميناء استقبل 4.2 مليون حاوية في عام 2022. وأضاف أن الرصيف الجديد كلف 310 ملايين يورو.`

/** Where something stands, in the window's pixels from its left. */
async function placeOf(element: Locator): Promise<{ readonly left: number; readonly right: number }> {
  const box = await element.boundingBox()
  return { left: box!.x, right: box!.x + box!.width }
}

test('an article from right to left has its margin, its strip and its checklist mirrored', async () => {
  const bench = workbench()
  await bench.openFresh(arabic)
  const text = await placeOf(bench.text.locator('p').first())
  const strip = await placeOf(bench.page.locator('.textstrip'))
  expect(strip.right, 'the strip is beside the ends of the lines').toBeLessThanOrEqual(text.left)
  const margin = await bench.text
    .locator('p')
    .first()
    .evaluate((block) => {
      const { paddingLeft, paddingRight } = getComputedStyle(block)
      return [parseFloat(paddingLeft), parseFloat(paddingRight)]
    })
  expect(margin[1]).toBeGreaterThan(margin[0]!)
  const row = bench.list.locator('.row--sentence').nth(1)
  const [number, label] = [
    await placeOf(row.locator('.row__number')),
    await placeOf(row.locator('.row__label')),
  ]
  expect(number.left).toBeGreaterThanOrEqual(label.right)
  const claim = bench.list.locator('.row--claim').first()
  await expect(claim.locator('.row__about')).toHaveCSS('text-align', 'right')
})

test('the program’s own words keep their order there, and no script is slanted', async () => {
  const bench = workbench()
  await bench.openFresh(arabic)
  await expect(bench.page.locator('.counter > *').first()).toHaveCSS('direction', 'ltr')
  const slanted = await bench.text.evaluate(
    (whole) =>
      [...whole.querySelectorAll('*')].filter((part) => getComputedStyle(part).fontStyle !== 'normal').length,
  )
  expect(slanted).toBe(0)
})

test('an article from left to right stays as it was', async () => {
  const bench = workbench()
  await bench.openFresh()
  const text = await placeOf(bench.text.locator('p').first())
  const strip = await placeOf(bench.page.locator('.textstrip'))
  expect(strip.left).toBeGreaterThanOrEqual(text.right)
})
