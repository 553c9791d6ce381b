import { chmod, mkdir, open, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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
