import { checkElsewhere, mergeFolder } from './otherComputer'
import { expect, test } from './workbench'

test('a colleague’s key is marked as known after a merge, and the history names her from then on', async ({
  launch,
  folder,
}) => {
  const bench = await launch()
  await bench.checkAs('Ada Lamm')
  const title = await bench.openFresh()
  const label = await bench.selectFirstClaim()
  const other = await checkElsewhere(bench, folder, 'Bea Ortiz', async (there) => {
    await there.openEntry(title)
    await there.select(label)
    await there.press('f')
    await there.saved()
  })
  await mergeFolder(bench, other)
  await expect(bench.notices).toContainText(
    /1 log line signed by a key not known here \([0-9a-f ]{19}\), which calls itself “Bea Ortiz”\./,
  )
  await bench.notices.getByRole('button', { name: 'Who signed' }).click()
  await bench.dialog.getByRole('button', { name: 'Mark as known…' }).click()
  await expect(bench.dialog.getByLabel('Whose key is it?')).toBeFocused()
  await bench.dialog.getByLabel('Whose key is it?').fill('Bea Ortiz')
  await bench.press('Enter')
  await expect(bench.dialog).toContainText(/1 log line signed by Bea Ortiz \([0-9a-f ]{19}\), known\./)
  await bench.press('Escape')
  await bench.chooseFrom('More actions for this article', 'History…')
  await bench.dialog.getByText('Who signed').click()
  await expect(bench.dialog).toContainText(/1 log line signed by Bea Ortiz \([0-9a-f ]{19}\), known\./)
  await expect(bench.dialog).toContainText(/\d+ log lines? signed by this device/)
  await bench.press('Escape')
})
