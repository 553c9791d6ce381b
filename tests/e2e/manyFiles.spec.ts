import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()

test('a folder is opened with all that is in it, and a summary says what became of each file', async () => {
  const bench = workbench()
  const folder = join(bench.folder, 'desk')
  await mkdir(join(folder, 'old'), { recursive: true })
  for (const name of ['a.txt', 'b.txt', join('old', 'c.txt')])
    await writeFile(
      join(folder, name),
      `The bridge in ${name}\n\nIt cost 4 million euros in 1998, ${name} says.\n`,
    )
  await writeFile(join(folder, 'picture.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a))
  await bench.answerOpen([folder])
  await bench.choose('open.folder')
  await expect(bench.notices).toContainText('4 files: 3 added, 1 not opened.')
  await bench.notices.getByRole('button', { name: 'Summary' }).click()
  await expect(bench.dialog).toContainText('3 articles added, 0 already there, 1 not opened.')
  await expect(bench.dialog).toContainText('picture.png was not opened: it is a picture')
  await bench.page.screenshot({ path: test.info().outputPath('summary.png') })
  const saved = join(bench.folder, 'summary.csv')
  await bench.answerSave(saved)
  await bench.dialog.getByRole('button', { name: 'Save summary…' }).click()
  await expect(bench.notices).toContainText('The summary was saved as summary.csv.')
  expect(await readFile(saved, 'utf8')).toMatch(/picture\.png,not opened,/)
  await bench.press('Escape')
})

test('opening hundreds of files can be stopped, and what is in the library by then stays', async () => {
  const bench = workbench()
  const folder = join(bench.folder, 'many')
  await mkdir(folder)
  const paragraph = 'The works by the harbour cost 12 million euros in 1998, and 40 people were hurt. '
  for (let number = 0; number < 400; number++)
    await writeFile(
      join(folder, `${number}.txt`),
      `Works number ${number}\n\n${paragraph.repeat(60)} ${number}.\n`,
    )
  const before = Number((await bench.page.locator('.library .count').textContent())?.replaceAll(',', ''))
  await bench.answerOpen([folder])
  await bench.choose('open.folder')
  // At least a few, so that there is something to report.
  await expect(bench.notices).toContainText(/Opening (?:[3-9]|\d{2,}) of 400: \d+\.txt/)
  await bench.notices.getByRole('button', { name: 'Stop' }).click()
  await expect(bench.notices).toContainText(/\d+ files: \d+ added\./)
  const after = Number((await bench.page.locator('.library .count').textContent())?.replaceAll(',', ''))
  expect(after).toBeGreaterThan(before)
  expect(after).toBeLessThan(before + 400)
})
