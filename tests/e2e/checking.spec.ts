import { expect, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()

const ratings = [
  ['v', 'verified', 'Verified'],
  ['m', 'mostly-verified', 'Mostly verified'],
  ['d', 'disputed', 'Disputed'],
  ['l', 'misleading', 'Misleading'],
  ['f', 'false', 'False'],
  ['u', 'unproven', 'Unproven'],
] as const

let title = ''

test.beforeEach(async () => {
  title = await workbench().openFresh()
})

test('J and K go through text and checklist together, and keep both in view', async () => {
  const bench = workbench()
  const rows = await bench.allRows()
  const visit = async (place: number) => {
    await expect(bench.selected).toHaveAttribute('aria-posinset', String(place))
    await expect(bench.selected).toBeInViewport({ ratio: 0.9 })
    await expect(bench.here.first()).toBeInViewport()
    const shown = await bench.words.textContent()
    expect(await bench.highlighted()).toBe(shown)
  }
  for (const row of rows) {
    await bench.press('j')
    await visit(row.place)
  }
  await bench.press('j')
  await visit(rows.at(-1)!.place)
  for (const row of rows.toReversed().slice(1)) {
    await bench.press('k')
    await visit(row.place)
  }
  await bench.press('k')
  await visit(1)
})

test('the arrow keys go through the checklist too', async () => {
  const bench = workbench()
  const [first, second] = await bench.allRows()
  await bench.list.focus()
  await bench.press('ArrowDown')
  await bench.press('ArrowDown')
  await expect(bench.selected).toHaveAttribute('aria-posinset', String(second!.place))
  await bench.press('ArrowUp')
  await expect(bench.selected).toHaveAttribute('aria-posinset', String(first!.place))
})

test('a click on a claim in the text chooses it in the checklist', async () => {
  const bench = workbench()
  const claimed = bench.text.locator('.claimed--open').first()
  await claimed.click()
  await expect(claimed).toHaveClass(/claimed--here/)
  await expect(bench.selected).toBeInViewport()
})

for (const [key, rating, name] of ratings) {
  test(`${key.toUpperCase()} rates the claim “${name}”, and once more takes it back`, async () => {
    const bench = workbench()
    const label = await bench.selectFirstClaim()
    await bench.press(key)
    await expect(bench.detail.getByRole('button', { pressed: true })).toHaveText(new RegExp(`^${name}`))
    await expect(bench.selected.locator('.row__about')).toContainText(name)
    await expect(bench.page.locator('.counter')).toContainText(/1 of \d+ claims checked/)
    await bench.saved()
    const stored = async () => (await bench.stored(title)).claims.find((claim) => claim.label === label)
    await expect.poll(async () => (await stored())?.verdict?.rating).toBe(rating)
    await bench.press(key)
    await expect(bench.detail.getByRole('button', { pressed: true })).toHaveCount(0)
    await expect(bench.page.locator('.counter')).toContainText(/0 of \d+ claims checked/)
  })
}

test('N sets a claim aside, and brings it back', async () => {
  const bench = workbench()
  await bench.selectFirstClaim()
  await bench.press('n')
  await expect(bench.selected.locator('.row__about')).toContainText('nothing to check')
  await expect(bench.button(/^Nothing to check \d/)).toHaveText('Nothing to check 1')
  await bench.press('n')
  await expect(bench.button(/^Nothing to check \d/)).toHaveText('Nothing to check 0')
})

test('N settles an unread sentence, and makes it unread again', async () => {
  const bench = workbench()
  const unread = (await bench.allRows()).filter((row) => row.isSentence)
  await bench.select(unread[0]!.label)
  await bench.press('n')
  await expect(bench.selected.locator('.row__about')).toHaveText('nothing to check')
  const left = unread.length - 1
  await expect(bench.page.locator('.counter')).toContainText(left > 0 ? `${left} unread` : 'Saved')
  await expect(bench.detail.getByRole('heading')).toHaveText('Nothing to check')
  await bench.press('n')
  await expect(bench.page.locator('.counter')).toContainText(`${unread.length} unread`)
})

test('the counter, the library and the share of settled sentences follow every verdict', async () => {
  const bench = workbench()
  const rows = await bench.allRows()
  const claims = rows.filter((row) => !row.isSentence).length
  const entry = bench.page.locator('.entry[aria-current]')
  await expect(entry).toContainText(`0/${claims}`)
  for (const _ of rows) {
    await bench.press('j')
    await bench.press((await bench.detail.getAttribute('aria-label')) === 'Sentence' ? 'n' : 'v')
    await bench.saved()
  }
  await expect(bench.page.locator('.counter')).toContainText(`${claims} of ${claims} claims checked`)
  await expect(bench.page.locator('.counter')).toContainText(/(\d+) of \1 sentences done/)
  await expect(entry).toContainText(`${claims}/${claims}`)
})

test('letters do nothing once they are switched off, and act again once they are switched on', async () => {
  const bench = workbench()
  const label = await bench.selectFirstClaim()
  await bench.press('?')
  const letters = bench.dialog.getByRole('checkbox', { name: /Single letters act/ })
  await letters.uncheck()
  await bench.press('Escape')
  await bench.list.focus()
  await bench.press('v')
  await bench.press('j')
  await bench.saved()
  await bench.settled()
  await expect(bench.selected.locator('.row__label')).toHaveText(label)
  await expect(bench.detail.getByRole('button', { pressed: true })).toHaveCount(0)
  await bench.choose('shortcuts')
  await letters.check()
  await bench.press('Escape')
  await bench.list.focus()
  await bench.press('v')
  await expect(bench.detail.getByRole('button', { pressed: true })).toHaveText(/^Verified/)
})

test('the shortcuts dialog names the key of every rating', async () => {
  const bench = workbench()
  await bench.press('?')
  for (const [key, , name] of ratings) {
    const line = bench.dialog.locator('dl > div').filter({ has: bench.page.getByText(name, { exact: true }) })
    await expect(line.locator('kbd')).toHaveText(key.toUpperCase())
  }
  await bench.press('Escape')
  await expect(bench.dialog).toHaveCount(0)
})
