import { execFile } from 'node:child_process'
import { chmod, mkdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, maduro, sharedWorkbench, test, type Workbench } from './workbench'

const workbench = sharedWorkbench({ files: [maduro] })
const run = promisify(execFile)
const cli = resolve(import.meta.dirname, '../../out/main/cli.js')

/** An article with a verdict, a rationale and a source. */
async function checkedArticle(bench: Workbench): Promise<void> {
  await bench.select('three million volunteers')
  await bench.list.focus()
  await bench.press('f')
  await bench.field('Rationale').fill('The ministry’s own figure is 1.6 million.')
  await bench.press('Escape')
  await bench.addEvidence('Ministry of Defence, yearbook', 'The militia has 1.6 million members.')
  await bench.saved()
}

/** Exports by the menu; returns the bytes. */
async function exported(bench: Workbench, format: string, file: string): Promise<Buffer> {
  await bench.answerSave(file)
  await bench.choose(`export.${format}`)
  await expect(bench.notices).toContainText(`Report written to ${file}.`)
  return readFile(file)
}

async function fromCommandLine(bench: Workbench, format: string, file: string): Promise<Buffer> {
  const args = [cli, 'report', 'maduro', '--library', bench.library, '--format', format, '--output', file]
  await run(process.execPath, args)
  return readFile(file)
}

test('every format is written by the menu, and the same again byte by byte, in the window and on the command line', async ({
  launch,
  folder,
}) => {
  const bench = await launch({ files: [maduro] })
  await checkedArticle(bench)
  const first = new Map<string, Buffer>()
  for (const format of ['html', 'pdf', 'md', 'claimreview']) {
    first.set(format, await exported(bench, format, join(folder, `first.${format}`)))
    const again = await exported(bench, format, join(folder, `again.${format}`))
    expect(again.equals(first.get(format)!), `${format} is the same twice`).toBe(true)
  }
  expect(first.get('pdf')!.subarray(0, 5).toString()).toBe('%PDF-')
  for (const format of ['html', 'md', 'claimreview']) {
    const text = first.get(format)!.toString()
    expect(text).toContain('three million volunteers')
    expect(text).toContain('1.6 million')
  }
  expect(JSON.parse(first.get('claimreview')!.toString())).toBeTruthy()
  await bench.close()

  const later = await launch({ folder: bench.folder })
  await later.page.locator('.library .entry').click()
  await expect(later.rows.first()).toBeVisible()
  for (const format of ['html', 'pdf']) {
    const bytes = await exported(later, format, join(folder, `later.${format}`))
    expect(bytes.equals(first.get(format)!), `${format} is the same after the next start`).toBe(true)
  }
  await later.close()
  for (const format of ['html', 'pdf', 'md', 'claimreview']) {
    const bytes = await fromCommandLine(later, format, join(folder, `line.${format}`))
    expect(bytes.equals(first.get(format)!), `${format} is the same on the command line`).toBe(true)
  }
})

test('the formats can be chosen only while an article is open', async ({ launch }) => {
  const bench = await launch()
  for (const format of ['html', 'pdf', 'md', 'claimreview']) {
    expect(await bench.menuItem(`export.${format}`)).toMatchObject({ enabled: false })
  }
  await bench.open(maduro)
  await expect(bench.rows.first()).toBeVisible()
  await expect.poll(() => bench.menuItem('export.pdf')).toMatchObject({ enabled: true })
})

test('a report that can’t be written is reported with the reason, and the next one is written', async ({
  folder,
}) => {
  const bench = workbench()
  await expect(bench.rows.first()).toBeVisible()
  const problem = bench.notices.locator('.notice--problem')
  const gone = join(folder, 'gone', 'report.html')
  await bench.answerSave(gone)
  await bench.choose('export.html')
  await expect(problem.filter({ hasText: gone })).toContainText(
    /Could not write the report .*: .+\. Nothing in the library was changed\./,
  )
  const inTheWay = join(folder, 'a folder of that name')
  await mkdir(inTheWay)
  await bench.answerSave(inTheWay)
  await bench.choose('export.md')
  await expect(problem.filter({ hasText: inTheWay })).toContainText('Could not write the report')
  await expect(bench.notices).not.toContainText(/E[A-Z]{4,}/)
  const locked = join(folder, 'locked')
  await mkdir(locked)
  await chmod(locked, 0o500)
  // The administrator may write anywhere; everybody else is refused.
  if (process.getuid?.() !== 0 && process.platform !== 'win32') {
    await bench.answerSave(join(locked, 'report.html'))
    await bench.choose('export.html')
    await expect(problem.filter({ hasText: locked })).toContainText('Could not write the report')
  }
  await exported(bench, 'html', join(folder, 'report.html'))
})

test('a person who cancels the dialog writes nothing and gets no notice', async ({ folder }) => {
  const bench = workbench()
  await bench.dismissNotices()
  await expect(bench.rows.first()).toBeVisible()
  await bench.answerSave('')
  await bench.untilAnswered(() => bench.choose('export.html'))
  await expect(bench.notices.locator('.notice--problem')).toHaveCount(0)
  await expect(bench.notices).not.toContainText('Report written')
  await expect(stat(join(folder, 'report.html'))).rejects.toThrow()
})
