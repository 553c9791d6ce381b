import { chmod, mkdir, open, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { changed, fitted } from '../library/bundleFiles'
import { expect, test, type Workbench } from './workbench'

async function articleFolder(bench: Workbench): Promise<string> {
  const [id] = await readdir(join(bench.library, 'articles'))
  return join(bench.library, 'articles', id!)
}

test('a verification says what was looked at, and that everything is intact', async ({ launch }) => {
  const bench = await launch()
  await bench.openFresh()
  const claims = (await bench.allRows()).filter((row) => !row.isSentence).length
  await bench.selectFirstClaim()
  await bench.press('v')
  await bench.saved()
  await bench.chooseFrom('More actions for the library', 'Verify library')
  await expect(bench.dialog).toContainText('Everything is intact.')
  const fact = (name: string) => bench.dialog.locator(`dt:text-is("${name}") + dd`)
  await expect(fact('Articles')).toHaveText('1')
  await expect(fact('Log lines')).toHaveText('2')
  await expect(fact('Kept files')).toHaveText('1')
  await expect(fact('Claims')).toHaveText(String(claims))
})

test('one changed byte of an original is found, and its article and file are named', async ({ launch }) => {
  const bench = await launch()
  const title = await bench.openFresh()
  const folder = join(await articleFolder(bench), 'original', '1')
  const [name] = await readdir(folder)
  const file = join(folder, name!)
  const bytes = await readFile(file)
  bytes[40]! ^= 1
  await chmod(file, 0o644)
  await writeFile(file, bytes)
  await bench.choose('verify')
  await expect(bench.dialog).toContainText('1 problem was found.')
  const found = bench.dialog.getByRole('region', { name: 'What was found' })
  await expect(found.getByRole('heading', { name: title })).toBeVisible()
  await expect(found.getByRole('listitem')).toContainText(`original/1/${name} has changed since it was kept`)
})

test('a verification that takes long is stopped when the person says so, which is no problem', async ({
  launch,
}) => {
  const bench = await launch()
  await bench.openFresh()
  const snapshots = join(await articleFolder(bench), 'snapshots')
  await mkdir(snapshots, { recursive: true })
  const huge = join(snapshots, `${'a'.repeat(64)}.bin`)
  await (await open(huge, 'w')).close()
  await truncate(huge, 200_000_000_000)
  await bench.choose('verify')
  await expect(bench.notices).toContainText('Verifying the library: 0 of 1')
  // Everything else can be done meanwhile.
  await bench.selectFirstClaim()
  await bench.press('v')
  await bench.saved()
  await bench.notices.getByRole('button', { name: 'Stop' }).click()
  await expect(bench.notices).toContainText('The job was stopped.')
  await expect(bench.notices.locator('.notice--problem')).toHaveCount(0)
  await expect(bench.notices).not.toContainText('Verifying')
})

test('a replay bundle is checked: proved, not proved or false, in words, by a mark and a list', async ({
  launch,
  folder,
}) => {
  const bench = await launch()
  const title = await bench.openFresh()
  await bench.selectFirstClaim()
  await bench.press('v')
  await bench.saved()
  const own = join(folder, 'own.zip')
  await bench.answerSave(own)
  await bench.untilAnswered(() => bench.choose('export.bundle'))
  await expect(bench.notices).toContainText('own.zip')
  const found = bench.dialog.getByRole('region', { name: 'What was found' })
  const checked = async (file: string, outcome: string) => {
    await bench.answerOpen([file])
    await bench.chooseFrom('More actions for the library', 'Check a replay bundle…')
    await expect(bench.dialog).toContainText(outcome)
  }
  await checked(own, 'Everything in this bundle is proved.')
  await expect(bench.dialog.locator('dt:text-is("Article") + dd')).toHaveText(title)
  await expect(bench.dialog.locator('dt:text-is("Claims") + dd')).toContainText('1 Verified')
  await expect(found.getByRole('heading')).toHaveText(['Proved'])
  await bench.press('Escape')
  const older = resolve(import.meta.dirname, '../fixtures/bundles/format-5.touchstone-report.zip')
  await checked(older, 'Nothing was found to be false, but not everything is proved.')
  await expect(found.getByRole('heading')).toHaveText(['Not proved', 'Proved'])
  await bench.press('Escape')
  const forged = await changed(own, (files) =>
    fitted({ ...files, 'report.html': Buffer.from('<h1>All false</h1>') }),
  )
  await checked(forged, 'Something in this bundle is false.')
  await expect(found.getByRole('listitem').first()).toHaveText(
    'report.html is not the report that the replayed log leads to.',
  )
})
