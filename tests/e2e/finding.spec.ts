import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, maduro, sharedWorkbench, test } from './workbench'
import { longArticle } from './longArticle'

const workbench = sharedWorkbench({ files: [maduro] })

const search = () => workbench().page.getByRole('combobox', { name: 'Find articles, claims and sources' })
const hits = () => workbench().page.getByRole('listbox', { name: 'What was found' }).getByRole('option')

test('a misspelt search finds the claim, shows what matched, and Enter opens the article at it', async () => {
  const bench = workbench()
  await bench.shows(/Maduro says/)
  await bench.openFresh()
  await bench.list.focus()
  await bench.press('/')
  await expect(search()).toBeFocused()
  await bench.page.keyboard.type('milion voluntiers')
  const hit = hits().filter({ hasText: 'three million volunteers' }).first()
  await expect(hit).toBeVisible()
  await expect(hit.locator('mark').first()).toBeVisible()
  expect((await hit.locator('mark').allTextContents()).join(' ')).toMatch(/million|volunteers/)
  await expect(hits().first()).toHaveAttribute('aria-selected', 'true')
  await bench.press('Enter')
  await bench.shows(/Maduro says/)
  await expect(bench.selected.locator('.row__label')).toContainText('three million volunteers')
  expect(await bench.highlighted()).toContain('three million volunteers')
  await expect(bench.here.first()).toBeInViewport()
  await expect(bench.list).toBeFocused()
})

test('an article is found by its title, a source by its own, and both are reached by arrows and Enter', async () => {
  const bench = workbench()
  const title = await bench.openFresh()
  const claim = await bench.selectFirstClaim()
  await bench.press('e')
  await bench.dialog.getByLabel('Title', { exact: true }).fill('Quayside almanac')
  await bench.dialog.getByRole('button', { name: 'Add evidence' }).click()
  await expect(bench.detail.locator('.item')).toContainText('Quayside almanac')
  await bench.openFresh()
  await bench.choose('search')
  await bench.page.keyboard.type('quaysyde almanac')
  await expect(hits().first()).toContainText('source')
  await expect(hits().first()).toContainText('Quayside almanac')
  await bench.press('Enter')
  await bench.shows(title)
  await expect(bench.selected.locator('.row__label')).toHaveText(claim)

  await bench.choose('search')
  await search().fill('harbour in nubers')
  await expect(hits().first()).toContainText(/^article.*harbour in numbers/)
  await bench.press('ArrowDown')
  await expect(hits().nth(1)).toHaveAttribute('aria-selected', 'true')
  await bench.press('ArrowUp')
  await expect(hits().first()).toHaveAttribute('aria-selected', 'true')
  await bench.press('Escape')
  await expect(hits().first()).toBeHidden()
})

test('a claim that was just added is found', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectWords('wet morning')
  await bench.press('c')
  await expect(bench.words).toHaveText('wet morning')
  await bench.saved()
  await bench.choose('search')
  await bench.page.keyboard.type('wet morning')
  await expect(hits().filter({ hasText: 'claim' }).first()).toContainText('wet morning')
  await bench.press('Escape')
})

test('a search without a hit says so', async () => {
  await workbench().choose('search')
  await workbench().page.keyboard.type('zzqqxxyy')
  await expect(workbench().page.getByText('Nothing found for “zzqqxxyy”.')).toBeVisible()
  await workbench().press('Escape')
})

test('among 2,000 claims a search answers within a second while the window stays responsive', async ({
  folder,
}) => {
  test.setTimeout(120_000)
  const bench = workbench()
  const files = Array.from({ length: 10 }, (_, index) => join(folder, `long-${index}.txt`))
  for (const [index, file] of files.entries()) {
    await writeFile(file, longArticle({ title: `Long report ${index}`, seed: index, paragraphs: 120 }))
  }
  await bench.open(...files)
  await expect(bench.notices).toContainText('10 files: 10 added.', { timeout: 60_000 })
  const articles = await bench.storedArticles()
  expect(articles.reduce((sum, { claims }) => sum + claims.length, 0)).toBeGreaterThan(2000)
  await bench.choose('search')
  await bench.page.keyboard.type('warm')
  await expect(hits().first().or(bench.page.locator('.hits__none'))).toBeVisible({ timeout: 20_000 })
  await search().fill('')
  await bench.page.evaluate(() => {
    const watch = { longest: 0, last: performance.now(), on: true }
    Object.assign(window, { watch })
    const frame = () => {
      watch.longest = Math.max(watch.longest, performance.now() - watch.last)
      watch.last = performance.now()
      if (watch.on) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  const times: number[] = []
  for (const words of ['milion voluntiers', 'Maduro Moscow', 'vacancys Aldmoor', 'Long report 7']) {
    await search().fill('')
    const start = Date.now()
    await search().fill(words)
    await expect(hits().first(), words).toBeVisible()
    times.push(Date.now() - start)
  }
  const longest = await bench.page.evaluate(
    () => (window as unknown as { watch: { longest: number } }).watch.longest,
  )
  test.info().annotations.push({
    type: 'measured',
    description: `answers ${times.join(', ')} ms; longest frame ${longest.toFixed(0)} ms`,
  })
  expect(Math.max(...times)).toBeLessThan(1500)
  expect(longest).toBeLessThan(400)
})
