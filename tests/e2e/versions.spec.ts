import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, sharedWorkbench, test, type Workbench } from './workbench'

const workbench = sharedWorkbench()
let count = 0

const first = [
  'The council planted 40 elms along the river in 1902.',
  'The mayor of that time felled 12 of them, the town book says.',
  'Nobody has counted the rest since the flood of 1954.',
]

/** The label of the claim that has these words in it. */
async function labelWith(bench: Workbench, words: string): Promise<string> {
  const found = (await bench.allRows()).find(({ label }) => label.includes(words))
  if (!found) throw new Error(`No claim has “${words}” in its label.`)
  return found.label
}

/** Opens an article, rates its first claim, and then opens a file of the same title with another text. */
async function openTwice(bench: Workbench, second: readonly string[]): Promise<string> {
  const title = `The elms by the river, part ${++count}`
  const write = async (name: string, sentences: readonly string[]) => {
    const file = join(bench.folder, `${name}-${count}.txt`)
    await writeFile(file, `${title}\n\n${sentences.join(' ')}\n`)
    return file
  }
  await bench.open(await write('elms', first))
  await bench.shows(title)
  await bench.select(await labelWith(bench, '40 elms'))
  await bench.press('V')
  await bench.saved()
  await bench.open(await write('newer', second))
  await expect(bench.dialog).toContainText(`“${title}” is in the library already, with a different text.`)
  return title
}

test('a newer version is compared word by word before anything is done', async () => {
  const bench = workbench()
  await openTwice(bench, [first[0]!.replace('40', '45'), first[1]!, 'Ann Berg counted 70 oaks in 2019.'])
  await expect(bench.dialog.locator('del').first()).toHaveText('40')
  await expect(bench.dialog.locator('ins').first()).toHaveText('45')
  await bench.page.screenshot({ path: test.info().outputPath('version.png') })
  await bench.press('Escape')
  await expect(bench.dialog).toHaveCount(0)
  await expect(bench.text).toContainText('planted 40 elms')
})

test('as a version it keeps verdicts on the same words and brings changed ones back to be checked', async () => {
  const bench = workbench()
  const title = await openTwice(bench, [
    first[0]!.replace('40', '45'),
    first[1]!,
    'Ann Berg counted 70 oaks in 2019.',
  ])
  await bench.dialog.getByRole('button', { name: 'Add as the newer version' }).click()
  await expect(bench.text).toContainText('planted 45 elms')
  await bench.select(await labelWith(bench, '45 elms'))
  await expect(bench.detail).toContainText('The previous version said, and it was rated Verified:')
  await expect(bench.detail.locator('.claimhead__note')).toContainText('40 elms')
  await expect(bench.words).toContainText('45 elms')
  await bench.page.screenshot({ path: test.info().outputPath('changed.png') })
  await bench.choose('undo')
  await bench.shows(title)
  await expect(bench.text).toContainText('planted 40 elms')
})

test('it can be opened as an article of its own instead', async () => {
  const bench = workbench()
  const before = await bench.page.locator('.library .entry').count()
  await openTwice(bench, [first[1]!, first[2]!])
  await bench.dialog.getByRole('button', { name: 'Open as a separate article' }).click()
  await expect(bench.page.locator('.library .entry')).toHaveCount(before + 2)
})
