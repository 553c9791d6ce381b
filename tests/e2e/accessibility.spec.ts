import { lookAt } from './looks'
import { leave, screens, showCheckedClaim } from './screens'
import { expect, maduro, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()

test('no screen has a fault that axe knows, light and small or dark and large', async ({ launch }) => {
  test.slow()
  const bench = await launch()
  await lookAt(bench, 'empty library')
  await bench.open(maduro)
  await expect(bench.rows.first()).toBeVisible()
  await lookAt(bench, 'article')
  await showCheckedClaim(bench)
  for (const { name, show } of screens) {
    await show(bench)
    await lookAt(bench, name)
    await leave(bench)
  }
  const reader = await launch({ library: bench.library })
  await reader.page.locator('.entry').first().click()
  await expect(reader.rows.first()).toBeVisible()
  await lookAt(reader, 'reading only')
})

test('from the start everything is reached with the keyboard alone', async ({ launch }) => {
  const bench = await launch()
  await bench.openFresh()
  await bench.open(maduro)
  await expect(bench.page.locator('.article__title')).toHaveText(/Maduro/)
  await bench.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const reached = new Set<string>()
  for (let tabs = 0; tabs < 30; tabs++) {
    await bench.press('Tab')
    const pane = await bench.page.evaluate(() => {
      const focused = document.activeElement
      return (
        focused
          ?.closest('[role=search], nav, main, [role=tree], .detail, .topbar')
          ?.getAttribute('aria-label') ??
        focused?.closest('[role=search], .topbar')?.className ??
        ''
      )
    })
    reached.add(pane)
  }
  for (const pane of ['search', 'topbar', 'Library', 'Article', 'Claims and unread sentences']) {
    expect([...reached]).toContain(pane)
  }
  const other = bench.page.locator('.entry:not([aria-current])')
  for (let tabs = 0; tabs < 40; tabs++) {
    if (await other.evaluate((entry) => entry === document.activeElement)) break
    await bench.press('Tab')
  }
  await bench.press('Enter')
  await expect(bench.page.locator('.article__title')).toHaveText(/harbour/)
  await bench.press('j')
  await expect(bench.selected).toHaveAttribute('aria-posinset', '1')
  while ((await bench.detail.getAttribute('aria-label')) !== 'Claim') await bench.press('j')
  const pressed = bench.detail.locator('.rating').first()
  for (let tabs = 0; tabs < 60; tabs++) {
    if (await pressed.evaluate((button) => button === document.activeElement)) break
    await bench.press('Tab')
  }
  await bench.press('Space')
  await expect(pressed).toHaveAttribute('aria-pressed', 'true')
})

test('a dialog keeps focus while it is open and returns it afterwards', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectFirstClaim()
  for (const key of ['b', 's', '?']) {
    await bench.list.focus()
    await bench.press(key)
    await expect(bench.dialog).toBeVisible()
    const isInDialog = () =>
      bench.page.evaluate(() => document.activeElement?.closest('[role=dialog]') instanceof Element)
    await expect.poll(isInDialog, key).toBe(true)
    for (let tabs = 0; tabs < 25; tabs++) {
      await bench.press(tabs % 5 === 4 ? 'Shift+Tab' : 'Tab')
      await expect.poll(isInDialog, key).toBe(true)
    }
    await bench.press('Escape')
    await expect(bench.dialog).toHaveCount(0)
    await expect(bench.list, key).toBeFocused()
  }
  const edit = bench.button('Edit details')
  await edit.focus()
  await bench.press('Enter')
  await expect(bench.dialog).toBeVisible()
  await bench.press('Escape')
  await expect(edit).toBeFocused()
})

test('a menu is gone through with the arrows and given up with Escape', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectFirstClaim()
  const trigger = bench.button('More actions for this claim')
  await trigger.focus()
  await bench.press('Enter')
  const items = bench.page.getByRole('menuitem')
  await expect(items.first()).toBeFocused()
  await bench.press('ArrowDown')
  await expect(items.nth(1)).toBeFocused()
  await bench.press('Escape')
  await expect(items).toHaveCount(0)
  await expect(trigger).toBeFocused()
})

test('what happens is said aloud: saved states, notices and problems', async () => {
  const bench = workbench()
  await bench.openFresh()
  await expect(bench.page.locator('.savestate')).toHaveAttribute('role', 'status')
  await bench.open('/no/such/article.txt')
  await expect(bench.page.getByRole('alert').filter({ hasText: 'article.txt was not opened' })).toBeVisible()
  await leave(bench)
})
