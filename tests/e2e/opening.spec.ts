import { spawn } from 'node:child_process'
import { copyFile, mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, fixture, maduro, sharedWorkbench, startAgain, test } from './workbench'

const maduroTitle = 'Maduro says he has ‘full Russian support in defense’'
const draftTitle = 'Who planted the elms?'

const workbench = sharedWorkbench()

test('files named on the command line are opened, and the first of them is shown', async ({ launch }) => {
  const bench = await launch({ files: [maduro, fixture('draft.md')] })
  await bench.shows(maduroTitle)
  await expect(bench.page.locator('.library .entry')).toHaveCount(2)
  await expect(bench.notices).toContainText('2 files: 2 added.')
})

test('a second start hands its files to the window that is open and ends', async ({ launch }) => {
  const bench = await launch()
  const [command, args] = startAgain(bench.folder, [maduro])
  const code = await new Promise((done) => spawn(command, args, { stdio: 'ignore' }).on('exit', done))
  expect(code).toBe(0)
  await bench.shows(maduroTitle)
  expect(await bench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the menu opens the files that are chosen, several at once', async () => {
  const bench = workbench()
  await bench.open(fixture('draft.md'), fixture('saved-news-page.html'))
  await bench.shows(draftTitle)
  await expect(bench.notices).toContainText('2 files: 2 added.')
})

test('a person who cancels the dialog is left where they were', async () => {
  const bench = workbench()
  await bench.openFresh()
  const before = await bench.page.locator('.library .count').textContent()
  await bench.open()
  await bench.twoFrames()
  await expect(bench.page.locator('.library .count')).toHaveText(before ?? '')
  await expect(bench.notices.locator('.notice--problem')).toHaveCount(0)
})

test('files dropped on the window are opened', async ({ folder }) => {
  const file = join(folder, 'dropped.txt')
  await writeFile(file, 'A dropped article\n\nThe bridge is 412 metres long, the engineer said.\n')
  await workbench().drop([file])
  await workbench().shows('A dropped article')
  await expect(workbench().page.locator('.dropzone')).toHaveCount(0)
})

test('a file that is in the library already is shown, not added twice', async ({ folder }) => {
  const bench = workbench()
  await bench.open(maduro)
  await bench.shows(maduroTitle)
  await bench.openFresh()
  const before = await bench.page.locator('.library .count').textContent()
  const copy = join(folder, 'the same under another name.txt')
  await copyFile(maduro, copy)
  for (const file of [maduro, copy]) {
    await bench.open(file)
    await bench.shows(maduroTitle)
    await expect(bench.notices).toContainText(`“${maduroTitle}” is in the library already; here it is.`)
    await bench.page.locator('.library .entry').first().click()
  }
  await expect(bench.page.locator('.library .count')).toHaveText(before ?? '')
})

test('files that cannot be opened are named with the reason, and the others are opened', async ({
  folder,
}) => {
  const bench = workbench()
  const file = (name: string) => join(folder, name)
  await writeFile(file('empty.txt'), '')
  await writeFile(
    file('picture.txt'),
    Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7) % 256)),
  )
  await writeFile(file('huge.txt'), 'x')
  await truncate(file('huge.txt'), 3_000_000_000)
  await mkdir(file('a folder'))
  await writeFile(file('good.txt'), 'A good article\n\nThe tower is 96 metres high, the city says.\n')
  await bench.open(
    file('empty.txt'),
    file('picture.txt'),
    file('huge.txt'),
    file('missing.txt'),
    file('a folder'),
    file('good.txt'),
  )
  await bench.shows('A good article')
  const problem = bench.notices.locator('.notice--problem').last()
  for (const sentence of [
    /empty\.txt.*empty/,
    /picture\.txt.*/,
    /huge\.txt was not opened: it is too large \(3000 MB; the limit is \d+ MB\)/,
    /missing\.txt was not opened: .+/,
    /a folder was not opened: it is a folder without files/,
  ]) {
    await expect(problem).toContainText(sentence)
  }
  await expect(problem).not.toContainText('ENOENT')
  await expect(bench.notices).toContainText('6 files: 1 added, 5 not opened.')
  await problem.getByRole('button', { name: 'Dismiss' }).click()
  await expect(bench.notices.locator('.notice--problem')).toHaveCount(0)
})
