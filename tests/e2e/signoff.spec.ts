import { expect, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()

test.beforeEach(async () => {
  const bench = workbench()
  await bench.checkAs('Ada Lamm')
  await bench.openFresh()
  await bench.selectFirstClaim()
  await bench.press('v')
  await bench.saved()
})

test.afterEach(() => workbench().dismissNotices())

test('nobody signs off their own verdict, however they write their name', async () => {
  const bench = workbench()
  await expect(bench.detail).toContainText('A second person signs off.')
  await expect(bench.button(/^Sign off/)).toHaveCount(0)
  await bench.press('o')
  await expect(bench.notices.getByRole('alert')).toContainText('Ada Lamm gave this verdict')
  await bench.checkAs(' ada  lamm ')
  await expect(bench.button(/^Sign off/)).toHaveCount(0)
})

test('a second person signs a verdict off, and can withdraw that', async () => {
  const bench = workbench()
  await bench.checkAs('Ed Itor')
  await bench.button(/^Sign off/).click()
  await expect(bench.detail).toContainText(/Signed off by Ed Itor, \d{4}-\d\d-\d\d/)
  await expect(bench.selected.locator('.row__about')).toContainText('signed off')
  await bench.button(/^Withdraw/).click()
  await expect(bench.selected.locator('.row__about')).not.toContainText('signed off')
  await bench.list.focus()
  await bench.press('o')
  await expect(bench.selected.locator('.row__about')).toContainText('signed off')
})

test('a sign-off goes when what it was given for changes', async () => {
  const bench = workbench()
  await bench.checkAs('Ed Itor')
  await bench.list.focus()
  await bench.press('o')
  await expect(bench.detail).toContainText('Signed off by Ed Itor')
  await bench.field('Rationale').fill('Another reason.')
  await bench.saved()
  await expect(bench.detail).not.toContainText('Signed off by')
})

test('an editor signs off at once all that stands, sees what is left, and takes it back at once', async () => {
  const bench = workbench()
  const [, second] = (await bench.allRows()).filter(({ isSentence }) => !isSentence)
  await bench.select(second!.label)
  await bench.list.focus()
  await bench.press('f')
  await bench.saved()
  await bench.checkAs('Ed Itor')
  await bench.choose('review', true)
  const panel = bench.dialog.getByRole('region', { name: 'Sign-off' })
  await expect(panel).toContainText(/^0 of \d+ signed off/)
  await panel.getByRole('button', { name: 'Sign off 2 claims' }).click()
  await expect(panel.getByRole('status')).toContainText(
    /Signed off 2 claims\. Left out: \d+ claims without a verdict/,
  )
  await bench.press('Escape')
  await expect(bench.page.locator('.counter')).toContainText(/2 of \d+ signed off/)
  await expect(bench.page.locator('.entry[aria-current]')).toContainText(/2 of \d+ signed off/)
  await bench.button('Undo: sign off 2 claims').click()
  await expect(bench.page.locator('.counter')).not.toContainText('signed off')
  await bench.button('2 to sign off').click()
  await expect(bench.rows).toHaveCount(2)
})

test('a person without a name is asked for one, and it is kept for the next start', async ({ launch }) => {
  const bench = await launch()
  await expect(bench.button(/set your name$/)).toBeVisible()
  await bench.checkAs('Ada Lamm')
  await expect(bench.button('Checking as Ada Lamm')).toBeVisible()
  await bench.close()
  const again = await launch({ folder: bench.folder })
  await expect(again.button('Checking as Ada Lamm')).toBeVisible()
})
