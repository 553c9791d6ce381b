import { expect, maduro, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()

test('rationale and correction save themselves and are there after the next start', async ({ launch }) => {
  const bench = await launch({ files: [maduro] })
  await bench.select('three million volunteers')
  await bench.field('Rationale').fill('The ministry’s own figure is lower: 1.6 million.')
  await bench.field('Suggested correction').fill('Venezuela says it has 1.6 million volunteers.')
  await bench.saved()
  await bench.close()
  const again = await launch({ folder: bench.folder })
  await again.page.locator('.library .entry').click()
  await again.select('three million volunteers')
  await expect(again.field('Rationale')).toHaveValue('The ministry’s own figure is lower: 1.6 million.')
  await expect(again.field('Suggested correction')).toHaveValue(
    'Venezuela says it has 1.6 million volunteers.',
  )
})

test('closing the window in the middle of a word loses nothing', async ({ launch }) => {
  const bench = await launch({ files: [maduro] })
  await bench.select('three million volunteers')
  await bench.field('Rationale').focus()
  await bench.page.keyboard.type('Typed just before the window was clo')
  await bench.close()
  const [article] = await bench.storedArticles()
  const claim = article?.claims.find(({ label }) => label === 'three million volunteers')
  expect(claim?.rationale).toBe('Typed just before the window was clo')
})

test('quitting from the menu in the middle of a word loses nothing', async ({ launch }) => {
  const bench = await launch({ files: [maduro] })
  await bench.select('three million volunteers')
  await bench.field('Rationale').focus()
  await bench.page.keyboard.type('Typed just before quitti')
  const ended = bench.hasEnded()
  await bench.app.evaluate(({ app }) => app.quit()).catch(() => undefined)
  await ended
  const [article] = await bench.storedArticles()
  const claim = article?.claims.find(({ label }) => label === 'three million volunteers')
  expect(claim?.rationale).toBe('Typed just before quitti')
})

test('going to another claim or article in the middle of a word loses nothing', async () => {
  const bench = workbench()
  const title = await bench.openFresh()
  const label = await bench.selectFirstClaim()
  await bench.field('Rationale').focus()
  await bench.page.keyboard.type('left for another claim')
  const other = (await bench.allRows()).filter((row) => !row.isSentence)[1]!
  await bench.select(other.label)
  await bench.field('Rationale').focus()
  await bench.page.keyboard.type('left for another article')
  await bench.openFresh()
  await expect
    .poll(async () => {
      const { claims } = await bench.stored(title)
      return [label, other.label].map((name) => claims.find((claim) => claim.label === name)?.rationale)
    })
    .toEqual(['left for another claim', 'left for another article'])
})

test('letters typed in a field are words, not acts', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectFirstClaim()
  const label = await bench.selected.locator('.row__label').textContent()
  const letters = 'jkvmdlfunbcesr/?'
  for (const field of ['Rationale', 'Suggested correction', 'Speaker']) {
    await bench.field(field).focus()
    await bench.page.keyboard.type(letters)
    await expect(bench.field(field)).toHaveValue(new RegExp(`jkvmdlfunbcesr/\\?$`))
  }
  await expect(bench.dialog).toHaveCount(0)
  await expect(bench.selected.locator('.row__label')).toHaveText(label ?? '')
  await expect(bench.detail.getByRole('button', { pressed: true })).toHaveCount(0)
})

test('R goes to the rationale and Escape back to the checklist', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectFirstClaim()
  await bench.press('r')
  await expect(bench.field('Rationale')).toBeFocused()
  await bench.press('Escape')
  await expect(bench.list).toBeFocused()
})

test('one spell of typing is one thing to undo', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectFirstClaim()
  await bench.press('r')
  await bench.page.keyboard.type('A first sentence.')
  await bench.saved()
  await expect.poll(() => bench.menuItem('undo')).toMatchObject({ label: 'Undo: edit rationale' })
  await bench.page.keyboard.type(' And a second.')
  await bench.saved()
  await bench.press('Escape')
  await bench.choose('undo')
  await expect(bench.field('Rationale')).toHaveValue('')
  await bench.choose('redo')
  await expect(bench.field('Rationale')).toHaveValue('A first sentence. And a second.')
})

test('undo in a field takes back typing, not the verdict', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectFirstClaim()
  await bench.press('v')
  await bench.saved()
  await bench.press('r')
  await bench.page.keyboard.type('typed')
  await bench.choose('undo', true)
  await expect(bench.field('Rationale')).not.toHaveValue('typed')
  await expect(bench.detail.getByRole('button', { pressed: true })).toHaveText(/^Verified/)
})

test('a label cannot be emptied; the old one comes back', async () => {
  const bench = workbench()
  await bench.openFresh()
  const label = await bench.selectFirstClaim()
  await bench.field('Label').fill('')
  await bench.press('Escape')
  await expect(bench.field('Label')).toHaveValue(label)
  await expect(bench.selected.locator('.row__label')).toHaveText(label)
})
