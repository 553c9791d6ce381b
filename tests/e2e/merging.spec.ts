import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { checkElsewhere, mergeFolder } from './otherComputer'
import { expect, sharedWorkbench, test, type Workbench } from './workbench'

/** For what needs no library of its own. */
const workbench = sharedWorkbench()

/**
 * Opens an article whose first claim Ada rates by a key here and Bea by one elsewhere; returns what the test needs.
 */
async function rateApart(bench: Workbench, folder: string, keys = { here: 'v', there: 'f' }) {
  await bench.checkAs('Ada Lamm')
  const title = await bench.openFresh()
  const label = await bench.selectFirstClaim()
  const other = await checkElsewhere(bench, folder, 'Bea Ortiz', async (there) => {
    await there.openEntry(title)
    await there.select(label)
    await there.press(keys.there)
    await there.field('Rationale').fill('The yearbook has another figure.')
    await there.saved()
  })
  await bench.list.focus()
  await bench.press(keys.here)
  await bench.saved()
  return { title, label, other }
}

test('two verdicts given apart both stand as contested after a merge, until one is chosen', async ({
  launch,
  folder,
}) => {
  const bench = await launch()
  const { title, label, other } = await rateApart(bench, folder)
  await mergeFolder(bench, other)
  await expect(bench.notices).toContainText('1 article was updated')
  await expect(bench.notices).toContainText('1 claim is contested')
  const contested = bench.detail.getByRole('region', { name: 'Contested' })
  await expect(contested.getByRole('listitem').filter({ hasText: 'Verified' })).toContainText('Ada Lamm')
  await expect(contested.getByRole('listitem').filter({ hasText: 'False' })).toContainText('Bea Ortiz')
  await expect(bench.selected.locator('.row__about')).toContainText('contested')
  await expect(bench.entry(title)).toContainText('1 contested')
  await expect(bench.page.locator('.counter')).toContainText(/0 of \d+ claims checked/)
  await expect(bench.button(/^Checked/)).toHaveText('Checked 0')
  await expect(bench.detail.locator('.rating[aria-pressed=true]')).toHaveCount(0)
  await expect(bench.field('Rationale')).toHaveValue('The yearbook has another figure.')
  await bench.list.focus()
  await bench.press('v')
  await expect(contested).toHaveCount(0)
  await expect(bench.selected.locator('.row__about')).toContainText('Verified')
  await expect(bench.entry(title)).not.toContainText('contested')
  await bench.saved()
  await bench.close()
  const claim = (await bench.stored(title)).claims.find((candidate) => candidate.label === label)
  expect(claim).toMatchObject({ verdict: { rating: 'verified', by: 'Ada Lamm' } })
  expect(claim?.rivals).toBeUndefined()
})

test('merging once more brings nothing new', async ({ launch, folder }) => {
  const bench = await launch()
  const { other } = await rateApart(bench, folder)
  await mergeFolder(bench, other)
  await expect(bench.notices).toContainText('1 claim is contested')
  await bench.dismissNotices()
  await mergeFolder(bench, other)
  await expect(bench.notices).toContainText('1 article was unchanged')
  await expect(bench.notices).not.toContainText('contested')
})

test('who came to the same verdict apart is named beside it', async ({ launch, folder }) => {
  const bench = await launch()
  const { other } = await rateApart(bench, folder, { here: 'd', there: 'd' })
  await mergeFolder(bench, other)
  await expect(bench.detail).toContainText(/also rated so by (Ada Lamm|Bea Ortiz)/)
  await expect(bench.detail.locator('.rating[aria-pressed=true]')).toContainText('Disputed')
  await expect(bench.page.locator('.counter')).toContainText(/1 of \d+ claims checked/)
})

test('a backup is one file that another library takes in whole', async ({ launch, folder }) => {
  const bench = await launch()
  const title = await bench.openFresh()
  await bench.openFresh()
  const file = join(folder, 'backup.zip')
  await bench.answerSave(file)
  await bench.chooseFrom('More actions for the library', 'Back up library…')
  await expect(bench.notices).toContainText(
    new RegExp(`Backed up 2 articles to .*backup\\.zip \\(\\d+ kB\\)\\.`),
  )
  expect((await stat(file)).size).toBeGreaterThan(1000)
  const other = await launch()
  await other.answerOpen([file])
  await other.choose('merge.file')
  await expect(other.notices).toContainText('Merged: 2 articles were added.')
  await other.openEntry(title)
  await expect(other.notices.locator('.notice--problem')).toHaveCount(0)
})

test('one article is backed up separately', async ({ folder }) => {
  const bench = workbench()
  await bench.openFresh()
  await bench.openFresh()
  await bench.answerSave(join(folder, 'one.zip'))
  await bench.chooseFrom('More actions for this article', 'Back up this article…')
  await expect(bench.notices).toContainText('Backed up 1 article to')
})

test('a folder that is not a library is refused with a sentence, and nothing is changed', async ({
  folder,
}) => {
  const bench = workbench()
  await bench.openFresh()
  await mergeFolder(bench, folder)
  await expect(bench.notices.getByRole('alert')).toContainText(
    'is not a Touchstone library. Nothing was changed.',
  )
})
