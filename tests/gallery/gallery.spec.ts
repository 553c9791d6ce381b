import { rm } from 'node:fs/promises'
import { leave, screens, showCheckedClaim } from '../e2e/screens'
import { expect, maduro, test } from '../e2e/workbench'
import { kindsOfArticle } from './kindsOfArticle'
import { everyLook, folder, mainLooks, photograph } from './pictures'
import { states } from './states'

test.beforeAll(() => rm(folder, { recursive: true, force: true }))

for (const { name, show, isMain } of [...states, ...kindsOfArticle])
  test(name, async ({ launch }) => {
    const bench = await launch()
    await show(bench)
    await photograph(bench, name, isMain ? mainLooks : everyLook)
  })

test('every dialog, menu and notice', async ({ launch }) => {
  const bench = await launch()
  await bench.open(maduro)
  await expect(bench.rows.first()).toBeVisible()
  await showCheckedClaim(bench)
  for (const { name, show } of screens) {
    await show(bench)
    await photograph(bench, name)
    await leave(bench)
  }
})
