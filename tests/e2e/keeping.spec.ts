import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, maduro, test, type Workbench } from './workbench'

const ratings = ['v', 'm', 'd', 'l', 'f', 'u'] as const
const names = {
  v: 'Verified',
  m: 'Mostly verified',
  d: 'Disputed',
  l: 'Misleading',
  f: 'False',
  u: 'Unproven',
} as const

/** Opens the library's only article. */
async function openArticle(bench: Workbench): Promise<void> {
  await bench.page.locator('.library .entry').click()
  await expect(bench.rows.first()).toBeVisible()
}

test('a verdict that was said to be saved outlasts the program being killed, time after time', async ({
  launch,
}) => {
  test.slow()
  let bench = await launch({ files: [maduro] })
  await expect(bench.rows.first()).toBeVisible()
  const claims = (await bench.allRows()).filter((row) => !row.isSentence).slice(0, 10)
  expect(claims).toHaveLength(10)
  for (const [round, { label }] of claims.entries()) {
    const key = ratings[round % ratings.length]!
    await bench.select(label)
    await bench.press(key)
    await expect(bench.detail.getByRole('button', { pressed: true })).toHaveText(new RegExp(`^${names[key]}`))
    await bench.saved()
    // At once in the first round, and ever later in the second in which article.json lags behind the log.
    await bench.page.waitForTimeout(round * 100)
    await bench.kill()
    bench = await launch({ folder: bench.folder })
    await openArticle(bench)
    const rows = await bench.allRows()
    for (const [before, claim] of claims.slice(0, round + 1).entries()) {
      const rating = names[ratings[before % ratings.length]!]
      expect(rows.find((row) => row.label === claim.label)?.about).toContain(rating)
    }
    await expect(bench.page.locator('.counter')).toContainText(`${round + 1} of`)
    await expect(bench.notices.locator('.notice--problem')).toHaveCount(0)
  }
})

test('killed within the first second, the program starts again with a library that is whole', async ({
  launch,
}) => {
  test.slow()
  const first = await launch({ files: [maduro] })
  await first.select('three million volunteers')
  await first.press('v')
  await first.saved()
  await first.close()
  for (const delay of [0, 150, 400, 800]) {
    const bench = await launch({ folder: first.folder })
    await new Promise((done) => setTimeout(done, delay))
    await bench.kill()
  }
  const bench = await launch({ folder: first.folder })
  await openArticle(bench)
  await bench.select('three million volunteers')
  await expect(bench.selected.locator('.row__about')).toContainText('Verified')
  await expect(bench.notices.locator('.notice--problem')).toHaveCount(0)
})

test('an article.json that was deleted is made again from the log', async ({ launch }) => {
  const bench = await launch({ files: [maduro] })
  await bench.select('three million volunteers')
  await bench.press('f')
  await bench.field('Rationale').fill('Counted otherwise.')
  await bench.saved()
  await bench.close()
  const [id] = await readdir(join(bench.library, 'articles'))
  await rm(join(bench.library, 'articles', id!, 'article.json'))
  await rm(join(bench.library, 'index.json'))
  const again = await launch({ folder: bench.folder })
  await openArticle(again)
  await again.select('three million volunteers')
  await expect(again.selected.locator('.row__about')).toContainText('False')
  await expect(again.field('Rationale')).toHaveValue('Counted otherwise.')
  await again.close()
  const [article] = await again.storedArticles()
  expect(article?.claims.find(({ label }) => label === 'three million volunteers')?.verdict?.rating).toBe(
    'false',
  )
})

test('what was undone before the program ended can be redone after the next start', async ({ launch }) => {
  const bench = await launch({ files: [maduro] })
  await bench.select('three million volunteers')
  await bench.press('f')
  await bench.saved()
  await bench.choose('undo')
  await expect(bench.button('Redo: mark false')).toBeEnabled()
  await bench.kill()
  const again = await launch({ folder: bench.folder })
  await openArticle(again)
  await again.choose('redo')
  await again.select('three million volunteers')
  await expect(again.selected.locator('.row__about')).toContainText('False')
})
