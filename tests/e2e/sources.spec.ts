import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { column, pdfFile } from '../importers/pdfFile'
import { expect, test } from './workbench'

test('a source of one article is found in the list and used in the next one, with its file', async ({
  launch,
}) => {
  const bench = await launch()
  const first = await bench.openFresh()
  await bench.selectFirstClaim()
  const file = join(bench.folder, 'statistics.pdf')
  const lines = ['In the spring of 2022 the clerks of the port counted 4.0 million containers.']
  await writeFile(file, pdfFile([{ texts: column(lines) }]))
  await bench.addEvidence('Port statistics', 'the clerks of the port counted')
  await bench.answerOpen([file])
  await bench.button('Attach a file…').click()
  await expect(bench.page.locator('.source__block').first()).toBeVisible()
  await bench.button('Close the source').click()

  const next = await bench.openFresh()
  await bench.chooseFrom('More actions for the library', 'Sources…')
  await bench.dialog.getByRole('searchbox', { name: 'Find a source' }).fill('port statistics')
  const found = bench.dialog.getByRole('option', { name: /^Port statistics/ })
  await expect(found).toContainText('Attached')
  await expect(bench.dialog.getByRole('heading', { name: first })).toBeVisible()
  await bench.dialog.getByRole('button', { name: 'Use in this article' }).click()

  await expect(bench.dialog).toHaveCount(0)
  await expect(bench.page.getByRole('complementary', { name: 'Source' })).toContainText(lines[0]!)
  await expect
    .poll(async () =>
      (await bench.stored(next)).sources.map(({ title, attachment }) => [title, attachment?.name]),
    )
    .toEqual([['Port statistics', 'statistics.pdf']])
})
