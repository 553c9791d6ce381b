import { expect, test } from './workbench'

test('a library in use opens for reading, says who has it, and is had when they are done', async ({
  launch,
}) => {
  const first = await launch()
  const { title, label } = await first.rateFresh('v')
  const second = await launch({ library: first.library })
  const banner = second.page.getByRole('region', { name: 'Open for reading only' })
  await expect(banner).toContainText(/is in use by Touchstone \(process \d+ on /)
  await second.openEntry(title)
  await second.select(label)
  await expect(second.selected.locator('.row__about')).toContainText('Verified')
  await second.press('h')
  await expect(second.dialog.getByRole('option').first()).toContainText('Marked verified')
  await second.press('Escape')

  await second.list.focus()
  await second.press('f')
  await expect(second.notices.getByRole('alert')).toContainText(
    'It is open for reading only; nothing was saved.',
  )
  await expect(second.selected.locator('.row__about')).toContainText('Verified')
  await second.dismissNotices()
  await banner.getByRole('button', { name: 'Try again' }).click()
  await expect(second.notices.getByRole('alert')).toContainText('is in use by Touchstone')
  await expect(banner).toBeVisible()
  await second.dismissNotices()

  await first.list.focus()
  await first.press('m')
  await first.saved()
  await first.close()
  await banner.getByRole('button', { name: 'Try again' }).click()
  await expect(banner).toHaveCount(0)
  await expect(second.selected.locator('.row__about')).toContainText('Mostly verified')
  await second.list.focus()
  await second.press('f')
  await expect(second.selected.locator('.row__about')).toContainText('False')
  await second.saved()
})

test('what is typed while read-only stays on the screen, and is saved once the library is writable', async ({
  launch,
}) => {
  const first = await launch()
  const title = await first.openFresh()
  const label = await first.selectFirstClaim()
  const second = await launch({ library: first.library })
  await second.openEntry(title)
  await second.select(label)
  await second.field('Rationale').fill('Typed too early.')
  await expect(second.page.locator('.savestate')).toHaveText('Not saved')
  await first.close()
  await second.button('Try again').click()
  await expect(second.field('Rationale')).toHaveValue('Typed too early.')
  await second.saved()
  await second.close()
  const claim = (await second.stored(title)).claims.find((candidate) => candidate.label === label)
  expect(claim?.rationale).toBe('Typed too early.')
})
