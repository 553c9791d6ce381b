import axe from 'axe-core'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Workbench } from './workbench'

async function faults({ page }: Workbench): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const { violations } = await run(document)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}

test('a desk report over a period is written by the menu, in every format and the same twice', async ({
  launch,
  folder,
}) => {
  const bench = await launch()
  const { title } = await bench.rateFresh('f')
  await bench.choose('report.desk')
  await expect(bench.dialog.getByLabel('First day')).toBeFocused()
  expect(await faults(bench)).toEqual([])
  await bench.page.screenshot({ path: test.info().outputPath('desk report.png') })
  await bench.dialog.getByLabel('First day').fill('2026-03-02')
  await bench.dialog.getByLabel('Last day').fill('2026-03-01')
  await bench.dialog.getByRole('button', { name: 'Export…' }).click()
  await expect(bench.dialog.getByRole('alert')).toHaveText('The period ends before it begins.')
  await bench.press('Escape')
  await expect(bench.dialog).toHaveCount(0)
  for (const format of ['html', 'csv', 'json', 'pdf']) {
    const files = [join(folder, `one.${format}`), join(folder, `two.${format}`)]
    for (const file of files) {
      await bench.answerSave(file)
      await bench.chooseFrom('More actions for the library', 'Desk report…')
      await bench.dialog.getByLabel('First day').fill('2020-01-01')
      await bench.dialog.getByLabel('Format').selectOption(format)
      await bench.dialog.getByRole('button', { name: 'Export…' }).click()
      await expect(bench.notices).toContainText(`Desk report written to ${file}.`)
      await bench.dismissNotices()
    }
    const [one, two] = await Promise.all(files.map((file) => readFile(file)))
    expect(one!.equals(two!), `${format} is the same twice`).toBe(true)
    if (format !== 'pdf') expect(one!.toString()).toContain(title)
  }
})

test('reports of many articles go into a folder, and existing ones are not written again', async ({
  launch,
  folder,
}) => {
  const bench = await launch()
  await bench.openFresh()
  await bench.rateFresh('v')
  const out = join(folder, 'out')
  await mkdir(out)
  await bench.answerOpen([out])
  await bench.chooseFrom('More actions for the library', 'Export reports…')
  expect(await faults(bench)).toEqual([])
  await bench.page.screenshot({ path: test.info().outputPath('many reports.png') })
  await bench.dialog.getByRole('button', { name: 'Export 2 reports…' }).click()
  await expect(bench.notices).toContainText(`2 reports in ${out}.`)
  await bench.page.screenshot({ path: test.info().outputPath('many reports told.png') })
  expect(await readdir(out)).toHaveLength(2)
  await bench.dismissNotices()
  await bench.choose('report.many')
  await bench.dialog.getByLabel('Articles').selectOption('begun')
  await bench.dialog.getByRole('button', { name: 'Export 1 report…' }).click()
  await expect(bench.notices).toContainText(`1 report in ${out}, 1 of them there already.`)
  await expect(bench.notices.getByRole('button', { name: 'Show in folder' })).toBeVisible()
  expect(await readdir(out)).toHaveLength(2)
})
