import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()
let title = ''
let claim = ''

const items = () => workbench().detail.locator('.evidence .item')
const stored = async () => {
  const article = await workbench().stored(title)
  return { ...article, claim: article.claims.find(({ label }) => label === claim) }
}

test.beforeEach(async () => {
  title = await workbench().openFresh()
  claim = await workbench().selectFirstClaim()
})

test('evidence from a new source is kept with everything that was typed', async () => {
  const { composer } = workbench()
  await workbench().press('e')
  await composer.getByText('Refutes').click()
  const typed = {
    Title: 'Port statistics 2022',
    Publisher: 'Statistics office',
    Author: 'M. Okafor',
    Published: '2023-02-01',
    'Web address': 'https://statistics.example/port',
    'Archived at': 'https://archive.example/port',
    'Quoted passage': 'The port handled 3.9 million containers.',
    'Where in the source': 'table 4',
    'Note on this evidence': 'Counted by the customs.',
  }
  await workbench().describeEvidence(typed)
  await composer.getByLabel('Tier').selectOption('primary')
  await composer.getByRole('button', { name: 'Add evidence' }).click()
  await expect(composer).toHaveCount(0)
  await expect(items()).toHaveCount(1)
  await expect(items()).toContainText('Refutes')
  await expect(items()).toContainText('primary source')
  const { Title, Publisher, Author, 'Web address': url, 'Quoted passage': passage } = typed
  for (const words of [Title, Publisher, Author, url, passage]) await expect(items()).toContainText(words)
  await expect(workbench().selected.locator('.row__about')).toContainText('evidence: 1')
})

test('a second claim can cite the source of the first', async () => {
  const bench = workbench()
  await workbench().addEvidence('Port statistics 2022', 'First passage.')
  const second = (await bench.allRows()).filter((row) => !row.isSentence)[1]!
  await bench.select(second.label)
  await bench.press('e')
  await bench.page.keyboard.type('Second passage.')
  await bench.press('Tab')
  await bench.page.keyboard.type('po')
  await bench.press('Control+Enter')
  await expect(items()).toContainText('Second passage.')
  await expect
    .poll(async () => (await stored()).sources.map((source) => source.title))
    .toEqual(['Port statistics 2022'])
})

test('evidence can be edited', async () => {
  await workbench().addEvidence('Port statistics 2022', 'A passage.')
  await workbench().button('Edit evidence from Port statistics 2022').click()
  const form = workbench().page.getByRole('form', { name: 'Edit evidence' })
  await form.getByText('About the source').click()
  await form.getByLabel('Title', { exact: true }).fill('Port statistics 2022, revised')
  await form.getByLabel('Quoted passage').fill('A corrected passage.')
  await form.getByRole('button', { name: 'Save evidence' }).click()
  await expect(items()).toHaveCount(1)
  await expect(items()).toContainText('Port statistics 2022, revised')
  await expect(items()).toContainText('A corrected passage.')
})

test('evidence that is removed comes back by undo', async () => {
  await workbench().addEvidence('Port statistics 2022', 'A passage.')
  await workbench().button('Remove evidence from Port statistics 2022').click()
  await expect(items()).toHaveCount(0)
  await workbench().choose('undo')
  await expect(items()).toContainText('A passage.')
})

test('a file attached to a source is kept in the library byte by byte', async ({ folder }) => {
  const bench = workbench()
  await workbench().addEvidence('Port statistics 2022', 'A passage.')
  const bytes = Buffer.from(Array.from({ length: 70_001 }, (_, index) => (index * 31) % 256))
  const file = join(folder, 'table 4.pdf')
  await writeFile(file, bytes)
  await bench.answerOpen([file])
  await bench.button('Attach a file…').click()
  await expect(bench.button('table 4.pdf')).toBeVisible()
  await bench.saved()
  const attached = async () => (await stored()).sources[0]?.attachment?.file
  await expect.poll(attached).toBeDefined()
  const kept = join(bench.library, 'articles', (await stored()).id, 'snapshots', (await attached()) ?? '')
  expect((await readFile(kept)).equals(bytes)).toBe(true)
})

test('a web address of another kind is refused with a sentence, and nothing typed is lost', async () => {
  const { composer } = workbench()
  await workbench().press('e')
  await workbench().describeEvidence({
    'Quoted passage': 'Words that took a while.',
    Title: 'A source',
    'Web address': 'javascript:alert(1)',
  })
  await composer.getByRole('button', { name: 'Add evidence' }).click()
  await expect(composer.getByRole('alert')).toHaveText(
    'An address must start with http:// or https:// and name a site.',
  )
  await expect(composer.getByLabel('Quoted passage')).toHaveValue('Words that took a while.')
  await composer.getByLabel('Web address', { exact: true }).fill('https://example.org/')
  await composer.getByRole('button', { name: 'Add evidence' }).click()
  await expect(composer).toHaveCount(0)
  await expect(items()).toContainText('Words that took a while.')
})

test('evidence without a title is not taken, and the form stays open', async () => {
  const { composer } = workbench()
  await workbench().press('e')
  await composer.getByLabel('Quoted passage').fill('A passage.')
  await composer.getByRole('button', { name: 'Add evidence' }).click()
  await expect(composer.getByRole('alert')).toHaveText('Which source says so? Type its title.')
  await expect(composer.getByLabel('Quoted passage')).toHaveValue('A passage.')
  await composer.getByRole('button', { name: 'Discard' }).click()
  await expect(items()).toHaveCount(0)
})
