import { lookAt } from './looks'
import { expect, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()

test('an article is assigned, dated and tagged from its entry by keyboard alone, and it is undone at once', async () => {
  const bench = workbench()
  const title = await bench.openFresh()
  const entry = bench.entry(title)
  await entry.focus()
  await bench.press('Shift+F10')
  await expect(bench.page.getByRole('menuitem', { name: 'Assignment and tags…' })).toBeVisible()
  await lookAt(bench, 'entry menu')
  await bench.press('ArrowDown')
  await bench.press('ArrowDown')
  await bench.press('Enter')
  await expect(bench.field('Assigned to')).toBeFocused()
  await bench.page.keyboard.type('Juan Marín')
  await bench.press('Tab')
  await bench.page.keyboard.type('2026-12-03')
  await bench.press('Tab')
  await bench.page.keyboard.type('town hall, energy')
  await lookAt(bench, 'assignment')
  await bench.press('Enter')
  await expect(bench.dialog).toHaveCount(0)
  await expect(entry).toContainText(/Juan Marín.* · .*due 2026-12-03.* · .*#energy.* · .*#town hall/)
  await expect(entry).toBeFocused()
  await lookAt(bench, 'assigned')
  await expect.poll(() => bench.menuItem('undo')).toMatchObject({ label: 'Undo: edit assignment' })
  await bench.choose('undo')
  await expect(entry).not.toContainText('Juan Marín')
  await expect(entry).not.toContainText('#energy')
})

test('the article’s own menu opens it too, and it says what is wrong and keeps what was typed', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.chooseFrom('More actions for this article', 'Assignment and tags…')
  await bench.field('Due').fill('tomorrow')
  await bench.press('Enter')
  await expect(bench.dialog.getByRole('alert')).toHaveText(
    'A day is written as 2026-12-03. Nothing was changed.',
  )
  await expect(bench.field('Due')).toHaveValue('tomorrow')
  await bench.press('Escape')
  await expect(bench.dialog.getByRole('alert')).toHaveText(/Nothing was changed\.|discard/)
  await bench.press('Escape')
  await expect(bench.dialog).toHaveCount(0)
})
