import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { column, pdfFile } from '../importers/pdfFile'
import { expect, sharedWorkbench, test, type Workbench } from './workbench'

const workbench = sharedWorkbench()
let title = ''

const items = () => workbench().detail.locator('.evidence .item')
const pane = () => workbench().page.getByRole('complementary', { name: 'Source' })
const stored = () => workbench().stored(title)

/** Two pages; a sentence goes on from the first to the second. */
const statistics = [
  [
    'In the spring of 2022 the clerks of the port counted 4.0 million containers, and',
    'they wrote down with great care each of the boxes that the ships had brought, also',
  ],
  [
    'those that stood empty by the mill. Nobody has counted them since that time, and it',
    'was the largest number of containers that was ever seen in this old town by the sea.',
  ],
].map((lines) => ({ texts: column(lines) }))

async function attachedSource(bench: Workbench, quotation: string): Promise<void> {
  const file = join(bench.folder, 'statistics.pdf')
  await writeFile(file, pdfFile(statistics))
  await bench.addEvidence('Port statistics', quotation)
  await bench.answerOpen([file])
  await bench.button('Attach a file…').click()
  await expect(pane().locator('.source__block').first()).toBeVisible()
}

/** What a browser does when a file is dropped there, or pasted; the file is made in the page and is nowhere on the disk. */
async function pastes(
  bench: Workbench,
  what: { readonly words?: string; readonly picture?: string },
): Promise<void> {
  await bench.list.focus()
  await bench.page.evaluate(({ words, picture }) => {
    const data = new DataTransfer()
    if (words !== undefined) data.setData('text/plain', words)
    if (picture !== undefined) {
      const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0))
      data.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
    }
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, what)
}

test.beforeEach(async () => {
  title = await workbench().openFresh()
  await workbench().selectFirstClaim()
})

test.afterEach(async () => {
  const close = workbench().button('Close the source')
  if ((await close.count()) > 0) await close.click()
})

test('a quotation that is not word for word is flagged with the nearest wording', async () => {
  const bench = workbench()
  await attachedSource(bench, 'the clerks of the port counted 4.2 million containers')
  await expect(items().locator('.quotation--differs')).toContainText(
    'Not word for word. statistics.pdf has, p. 1',
  )
  await expect(items().locator('.quotation__wording del')).toHaveText(['4.2'])
  await expect(items().locator('.quotation__wording ins')).toHaveText(['4.0'])
})

test('a passage is found, and taken with its page by one key', async () => {
  const bench = workbench()
  await attachedSource(bench, 'Nobody has counted them since that time')
  await expect(items().locator('.quotation--exact')).toHaveText('Word for word in the file, p. 2')
  await pane().getByLabel('Find in the source').fill('largest number')
  await bench.press('Enter')
  await expect(pane().getByText('1 of 1')).toBeVisible()
  await bench.press('Escape')
  await bench.press('2')
  await expect(items()).toHaveCount(2)
  await expect(items().nth(1)).toContainText('Refutes')
  await expect(items().nth(1)).toContainText('At p. 2')
  const taken = async () => (await stored()).claims.flatMap((claim) => claim.evidence)[1]
  await expect.poll(async () => (await taken())?.quotation).toMatch(/^Nobody has counted .* by the sea\.$/)
  expect((await taken())?.passage?.anchor.exact).toBe((await taken())?.quotation)
})

test('the claim’s own figures and words are marked in the source to start from', async () => {
  const bench = workbench()
  await attachedSource(bench, '')
  await expect(pane().getByPlaceholder(/^Words of “/)).toBeVisible()
  await pane().getByLabel('Next place').click()
  await expect(pane().locator('.findbar__count')).toHaveText(/^1 of \d+$/)
  const marked = await bench.page.evaluate(() => CSS.highlights.get('source-hit')?.size ?? 0)
  expect(marked).toBeGreaterThan(1)
  await bench.list.focus()
  await bench.press('j')
  await expect(pane().locator('.findbar__count')).toHaveText(/^(?:none|\d+ places?|)$/)
})

test('a file dropped on a claim becomes a source, and never an article', async () => {
  const bench = workbench()
  const file = join(bench.folder, 'letter.txt')
  await writeFile(file, 'We counted four million containers, the clerk writes.')
  const before = await bench.page.locator('.library .entry').count()
  await bench.drop([file], bench.detail)
  await expect(pane().getByText('the clerk writes')).toBeVisible()
  await expect(bench.page.locator('.library .entry')).toHaveCount(before)
  await expect
    .poll(async () => (await stored()).sources.map(({ attachment }) => attachment?.name))
    .toEqual(['letter.txt'])
})

test('words that are pasted become a passage, and a web address its source', async () => {
  const bench = workbench()
  await pastes(bench, { words: 'We counted four million containers.' })
  await expect(bench.composer.getByLabel('Quoted passage')).toHaveValue('We counted four million containers.')
  await pastes(bench, { words: 'https://statistics.example/port/2022' })
  await expect(bench.composer).toContainText('statistics.example/port/2022')
  await bench.composer.getByRole('button', { name: 'Add evidence' }).click()
  await expect(items()).toHaveCount(1)
  await expect
    .poll(async () => (await stored()).sources[0])
    .toMatchObject({ title: 'statistics.example/port/2022', url: 'https://statistics.example/port/2022' })
})

test('a picture that is pasted is kept as a source, byte by byte', async () => {
  const bench = workbench()
  const picture =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await pastes(bench, { picture })
  await expect(pane().getByRole('img')).toBeVisible()
  await expect.poll(async () => (await stored()).sources.length).toBe(1)
  const article = await stored()
  const kept = join(bench.library, 'articles', article.id, 'snapshots', article.sources[0]!.attachment!.file)
  expect((await readFile(kept)).toString('base64')).toBe(picture)
})

test('what the article quotes is compared with the attached speech', async () => {
  const bench = workbench()
  const file = join(bench.folder, 'speech.txt')
  await writeFile(file, 'Thank you all. We have nearly never lost a ship, and we will not start now.')
  await bench.drop([file], bench.detail)
  await expect(pane().getByText('Thank you all')).toBeVisible()
  await bench.select('We have never lost a ship')
  await expect(bench.detail.locator('.quoted')).toContainText('The article quotes We have never lost a ship,')
  await expect(bench.detail.locator('.quoted ins')).toHaveText(['nearly'])
  await bench.button('Read it in speech').click()
  await expect(pane()).toBeVisible()
})
