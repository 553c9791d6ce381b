import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lookAt } from './looks'
import { expect, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()

const draft = (cost: string) =>
  `The quay of Aldmoor, its cost and its ships

The new quay cost ${cost} euros, said Ada Brandt, the harbour master.

The port handled 4.2 million containers in 2022.
`

test('a claim stays in sight beside the article while its checker goes on to others', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectFirstClaim()
  const words = await bench.detail.locator('mark').textContent()
  const beside = bench.page.getByRole('complementary', { name: 'Beside the article' })
  await bench.press('i')
  await expect(beside.locator('mark')).toHaveText(words!)
  await bench.press('f')
  await expect(beside).toContainText('False')
  await bench.press('j')
  await bench.press('j')
  await expect(bench.words).not.toHaveText(words!)
  await expect(beside.locator('mark')).toHaveText(words!)
  await lookAt(bench, 'claim beside claim')
  await beside.getByRole('button', { name: 'Go to this claim' }).click()
  await expect(bench.detail.locator('mark')).toHaveText(words!)
  await bench.list.focus()
  await bench.press('i')
  await expect(beside).toHaveCount(0)
})

test('an earlier version is read beside the article, change by change in both', async ({ folder }) => {
  const bench = workbench()
  const file = join(folder, 'quay.txt')
  await writeFile(file, draft('310 million'))
  await bench.open(file)
  await expect(bench.text).toContainText('310 million')
  await writeFile(file, draft('280 million'))
  await bench.open(file)
  await bench.dialog.getByRole('button', { name: 'Add as the newer version' }).click()
  await expect(bench.text).toContainText('280 million')
  await bench.button('More actions for this article').click()
  await bench.page.getByRole('menuitem', { name: 'Earlier version beside' }).click()
  const beside = bench.page.getByRole('complementary', { name: 'Beside the article' })
  await expect(beside.locator('del')).toHaveText('310')
  await expect(beside.locator('ins')).toHaveText('280')
  await beside.getByRole('button', { name: 'Next' }).click()
  await expect(beside).toContainText('Change 1 of 2')
  await expect(beside.locator('[aria-current]')).toHaveText('310')
  await lookAt(bench, 'earlier version beside')
  await beside.getByRole('button', { name: 'Close what is beside the article' }).click()
  await expect(beside).toHaveCount(0)
})

test('what is kept beside belongs to its article', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectFirstClaim()
  await bench.press('i')
  const beside = bench.page.getByRole('complementary', { name: 'Beside the article' })
  await expect(beside).toBeVisible()
  await bench.openFresh()
  await expect(beside).toHaveCount(0)
})
