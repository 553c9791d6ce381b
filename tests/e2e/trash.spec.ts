import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()

test.afterEach(() => workbench().dismissNotices())

test('an article moved to the trash is out of sight, and Undo brings it back as it was', async () => {
  const bench = workbench()
  const { title, label } = await bench.rateFresh('f')
  await bench.chooseFrom('More actions for this article', 'Move to trash')
  await expect(bench.notices).toContainText(`“${title}” is in the trash.`)
  await expect(bench.page.getByRole('main')).toContainText(/Choose an article|Check an article/)
  await expect(bench.entry(title)).toHaveCount(0)
  expect(await bench.menuItem('remove')).toMatchObject({ enabled: false })
  await bench.notices.getByRole('button', { name: 'Undo' }).click()
  await bench.shows(title)
  await expect(bench.entry(title)).toBeVisible()
  await bench.select(label)
  await expect(bench.selected.locator('.row__about')).toContainText('False')
})

test('articles in the trash are not found, and are put back from there', async () => {
  const bench = workbench()
  const title = await bench.openFresh()
  const { search } = bench
  await search.fill(title)
  await expect(bench.page.locator('.hit', { hasText: title }).first()).toBeVisible()
  await bench.choose('remove')
  await expect(bench.entry(title)).toHaveCount(0)
  await search.fill(`${title} `)
  await expect(bench.page.locator('.hit', { hasText: title })).toHaveCount(0)
  await search.fill('')
  await bench.chooseFrom('More actions for the library', /^Trash \(\d+\)…$/)
  await bench.dialog.getByRole('button', { name: `Put back “${title}”` }).click()
  await expect(bench.dialog.getByRole('button', { name: `Put back “${title}”` })).toHaveCount(0)
  await bench.press('Escape')
  await bench.openEntry(title)
})

test('Delete moves the focused entry to the trash, and focus moves to the next', async () => {
  const bench = workbench()
  const below = await bench.openFresh()
  const above = await bench.openFresh()
  const open = await bench.openFresh()
  await bench.entry(above).focus()
  await bench.press('Delete')
  await expect(bench.entry(above)).toHaveCount(0)
  await expect(bench.entry(below)).toBeFocused()
  await bench.shows(open)
})

test('in a text field the trash’s key is the field’s own', async () => {
  const bench = workbench()
  const title = await bench.openFresh()
  await bench.selectFirstClaim()
  await bench.field('Rationale').fill('Two words')
  await bench.choose('remove', true)
  // By the time the next choice is carried out, that one would have been.
  await bench.goToSearch()
  await bench.saved()
  await bench.shows(title)
  await expect(bench.entry(title)).toBeVisible()
})

test('emptying asks, says how many go, and only then deletes them from the disk', async ({ launch }) => {
  const bench = await launch()
  const kept = await bench.openFresh()
  const gone = [await bench.openFresh(), await bench.openFresh()]
  for (const title of gone) {
    await bench.openEntry(title)
    await bench.choose('remove')
    await expect(bench.entry(title)).toHaveCount(0)
  }
  const folders = () => readdir(join(bench.library, 'articles'))
  expect(await folders()).toHaveLength(3)
  await bench.choose('trash')
  await bench.dialog.getByRole('button', { name: 'Empty trash…' }).click()
  await expect(bench.dialog).toContainText('Delete 2 articles for good?')
  await expect(bench.dialog).toContainText('This can’t be undone.')
  const keep = bench.dialog.getByRole('button', { name: 'Keep them' })
  await expect(keep).toBeFocused()
  await keep.click()
  expect(await folders()).toHaveLength(3)
  await bench.dialog.getByRole('button', { name: 'Empty trash…' }).click()
  await bench.dialog.getByRole('button', { name: 'Delete 2 articles for good' }).click()
  await expect(bench.dialog).toHaveCount(0)
  await expect(bench.notices).toContainText('2 articles were deleted for good.')
  await expect.poll(folders).toHaveLength(1)
  await bench.choose('trash')
  await expect(bench.dialog).toContainText('The trash is empty.')
  await bench.press('Escape')
  await bench.close()
  const again = await launch({ folder: bench.folder })
  await again.openEntry(kept)
  await expect(again.page.locator('.entry')).toHaveCount(1)
})
