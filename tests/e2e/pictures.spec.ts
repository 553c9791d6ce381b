import { showCheckedClaim } from './screens'
import { expect, maduro, sharedWorkbench, test, type Workbench } from './workbench'

const workbench = sharedWorkbench()

/** What the window looked like when a person last looked at it and found it right. Another day is not another look. */
async function looksAsBefore(bench: Workbench, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await bench.colours(theme)
    await bench.resize(1280, 800)
    await bench.stillness()
    await expect(bench.page).toHaveScreenshot(`${name} ${theme}.png`, {
      mask: [bench.page.locator('.verdict__by'), bench.page.locator('.library__person')],
      // Letters are drawn a little differently by each system; what moves or goes changes far more.
      threshold: 0.3,
      maxDiffPixelRatio: 0.02,
    })
  }
}

test('the main screens look as they did when they were last looked at', async () => {
  const bench = workbench()
  await looksAsBefore(bench, 'empty library')
  await bench.open(maduro)
  await expect(bench.rows.first()).toBeVisible()
  await looksAsBefore(bench, 'article')
  await showCheckedClaim(bench)
  await looksAsBefore(bench, 'claim')
  await bench.choose('shortcuts')
  await expect(bench.dialog).toBeVisible()
  await looksAsBefore(bench, 'dialog')
  await bench.press('Escape')
})
