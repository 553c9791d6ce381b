import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, maduro, test, type Workbench } from './workbench'

/** The first check that the README tells, by the keyboard alone: nothing here touches the pointer. */
test('from an empty library to an exported report, by the keyboard alone', async ({ launch, folder }) => {
  const bench = await launch()
  await bench.goesOn(true)
  const { page } = bench
  const saidToBe = (name: string) => page.getByRole('region', { name })

  // 1. Open an article. The system's own dialog for files is answered as a person would.
  await bench.answerOpen([maduro])
  await tabTo(bench, 'button', /^Open…/)
  await bench.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/full Russian support in defense/)

  // 2. Go through it line by line, and to one claim by a few of its words.
  await bench.press('Escape')
  await bench.press('j')
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(1)
  await bench.press('a')
  await expect(page.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/in the defense sector/)
  await bench.press('n')
  await expect(page.getByRole('button', { name: 'Nothing to check 1' })).toBeVisible()
  await bench.press('/')
  await page.keyboard.type('three million volunteers')
  await expect(page.getByRole('option').first()).toBeVisible()
  await bench.press('Enter')
  await expect(saidToBe('Claim').getByRole('heading', { name: 'three million volunteers' })).toBeVisible()

  // 3. Add evidence.
  await bench.press('Escape')
  await bench.press('e')
  await expect(page.getByRole('textbox', { name: 'Quoted passage' })).toBeFocused()
  await page.keyboard.type('The militia has 1.6 million members.')
  await tabTo(bench, 'combobox', /^Source$/)
  await page.keyboard.type('Ministry of Defence, yearbook')
  await bench.press('Control+Enter')
  await expect(page.getByRole('form', { name: 'New evidence' })).toHaveCount(0)

  // 4. Say how one knows, and decide; the verdict goes on to what comes next.
  await bench.press('r')
  await page.keyboard.type('The yearbook counts half as many.')
  await bench.press('Escape')
  await bench.press('f')
  await expect(saidToBe('Claim').getByRole('heading', { name: 'three million volunteers' })).toHaveCount(0)
  await expect(page.getByText('1 of 21', { exact: true })).toBeVisible()
  await bench.saved()

  // 5. Export the report.
  const report = join(folder, 'report.html')
  await bench.answerSave(report)
  await tabTo(bench, 'button', /^Export report$/, 'Shift+Tab')
  await bench.press('Enter')
  await expect(bench.dialog).toBeVisible()
  await tabTo(bench, 'button', /^Export…$/)
  await bench.press('Enter')
  await expect(bench.notices).toContainText(`Report written to ${report}.`)
  const written = await readFile(report, 'utf8')
  for (const words of [
    'three million volunteers',
    'False',
    'The yearbook counts half as many.',
    'Ministry of Defence, yearbook',
    'The militia has 1.6 million members.',
  ])
    expect(written).toContain(words)
})

/** Presses Tab until what has that role and name in the accessibility tree has the focus. */
async function tabTo(
  { page }: Workbench,
  role: 'button' | 'combobox' | 'textbox',
  name: RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const wanted = page.getByRole(role, { name }).first()
  await expect(wanted).toBeVisible()
  for (let tabs = 0; tabs < 80; tabs++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not reach the ${role} ${name}.`)
}
