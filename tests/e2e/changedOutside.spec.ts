import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { checkElsewhere } from './otherComputer'
import { expect, test } from './workbench'

test('an article that something else changed on the disk is shown as it is there, and nothing is written over', async ({
  launch,
  folder,
}) => {
  const first = await launch()
  const { title, label } = await first.rateFresh('v')
  await first.close()
  // A copy of the whole computer continues the same log.
  await mkdir(join(folder, 'app'))
  await copyFile(join(first.folder, 'app', 'device'), join(folder, 'app', 'device'))
  const other = await checkElsewhere(first, folder, 'Ada Lamm', async (there) => {
    await there.openEntry(title)
    await there.select(label)
    await there.press('m')
    await there.field('Rationale').fill('Written on the copy.')
    await there.saved()
  })

  const bench = await launch({ folder: first.folder })
  await bench.openEntry(title)
  await bench.select(label)
  const [id] = await readdir(join(bench.library, 'articles'))
  const logs = join('articles', id!, 'log')
  const [log] = await readdir(join(bench.library, logs))
  await copyFile(join(other, logs, log!), join(bench.library, logs, log!))
  await bench.list.focus()
  await bench.press('f')
  await expect(bench.notices.getByRole('alert')).toContainText('changed on the disk by another program')
  await expect(bench.selected.locator('.row__about')).toContainText('Mostly verified')
  await expect(bench.field('Rationale')).toHaveValue('Written on the copy.')
  await bench.press('f')
  await expect(bench.selected.locator('.row__about')).toContainText('False')
  await bench.saved()
  await expect(bench.notices.getByRole('alert').locator('.notice')).toHaveCount(0)
})
