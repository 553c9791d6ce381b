import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { letGo, meddle } from './meddling'
import { expect, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()

/** A file comes from outside, as when it is opened in the file manager while the window is in use. */
async function arrives(title: string): Promise<void> {
  const bench = workbench()
  const file = join(bench.folder, `${title}.txt`)
  await writeFile(
    file,
    `${title}\n\nThe town of Elm has 4,500 inhabitants, said the mayor, Jo Ash. It rained.\n`,
  )
  await bench.app.evaluate(
    ({ app }, path) => app.emit('open-file', { preventDefault: () => undefined }, path),
    file,
  )
}

test('a file that arrives while a form is filled in is offered, and the form stays as it is', async () => {
  const bench = workbench()
  const title = await bench.openFresh()
  await bench.selectFirstClaim()
  await bench.press('e')
  const half = bench.composer.getByRole('combobox', { name: 'Source' })
  await half.fill('Half a title')
  await arrives('A file in between')
  await expect(bench.page.getByText('“A file in between” is in the library now.')).toBeVisible()
  await expect(half).toHaveValue('Half a title')
  await bench.button('Discard').click()
  await expect(bench.page.locator('.article__title')).toHaveText(title)
})

test('a file that arrives in the middle of a word takes no letter to itself', async () => {
  const bench = workbench()
  const title = await bench.openFresh()
  const label = await bench.selectFirstClaim()
  await bench.field('Rationale').focus()
  await bench.page.keyboard.type('before ')
  await arrives('A file in the middle')
  await expect(bench.page.getByText('“A file in the middle” is in the library now.')).toBeVisible()
  await bench.page.keyboard.type('jvd and after')
  await bench.press('Escape')
  await bench.saved()
  await expect
    .poll(async () => (await bench.stored(title)).claims.find((claim) => claim.label === label)?.rationale)
    .toBe('before jvd and after')
  await bench.button('Open it').last().click()
  await bench.shows('A file in the middle')
})

test('a pause after a blank does not eat the blank', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectFirstClaim()
  await bench.field('Speaker').fill('')
  await bench.field('Speaker').focus()
  await bench.page.keyboard.type('Ada ')
  // By then the field has heard what was stored, without the blank.
  await bench.saved()
  await bench.twoFrames()
  await bench.page.keyboard.type('Brandt')
  await expect(bench.field('Speaker')).toHaveValue('Ada Brandt')
  await bench.press('Escape')
  await bench.saved()
})

test('steady typing is saved as it goes, and is never called saved before it is', async ({ launch }) => {
  const bench = await launch()
  const title = await bench.openFresh()
  const label = await bench.selectFirstClaim()
  const rationale = async () =>
    (await bench.stored(title)).claims.find((claim) => claim.label === label)?.rationale ?? ''
  await bench.field('Rationale').focus()
  // The window's clock is the test's from here on, so that no letter comes late on a slow machine.
  await bench.page.clock.install()
  await bench.page.clock.pauseAt(Date.now() + 60_000)
  for (const letter of `a${'b'.repeat(25)}`) {
    await bench.press(letter)
    await expect(bench.page.locator('.savestate')).toHaveText('Saving…')
    await bench.page.clock.runFor(80)
  }
  // Not one pause long enough to count as one, and yet most of it is on the disk.
  await expect.poll(rationale).toMatch(/^ab{5,}/)
})

test('a text that could not be saved stays, is called unsaved, and is saved when the disk has room again', async () => {
  const bench = workbench()
  const title = await bench.openFresh()
  const label = await bench.selectFirstClaim()
  await meddle(bench, { fail: 'setRationale' })
  await bench.field('Rationale').fill('Not on the disk yet')
  await expect(bench.page.locator('.savestate')).toHaveText('Not saved')
  await bench.press('Escape')
  await bench.press('v')
  await expect(bench.selected.locator('.row__about')).toHaveText(/^Verified/)
  await expect(bench.page.locator('.savestate')).toHaveText('Not saved')
  await bench.press('j')
  await bench.select(label)
  await expect(bench.field('Rationale')).toHaveValue('Not on the disk yet')
  await meddle(bench)
  await bench.saved()
  await expect
    .poll(async () => (await bench.stored(title)).claims.find((claim) => claim.label === label)?.rationale)
    .toBe('Not on the disk yet')
})

test('words selected in one article never become a claim of another', async () => {
  const bench = workbench()
  const title = await bench.openFresh()
  await bench.openFresh()
  await bench.selectWords('310 million euros')
  await bench.page.locator('.library .entry', { hasText: title }).press('Enter')
  await bench.shows(title)
  const before = (await bench.allRows()).length
  await bench.press('c')
  await expect(bench.page.getByText('Select the words of the claim in the article first')).toBeVisible()
  expect((await bench.allRows()).length).toBe(before)
})

test('of two articles chosen one after the other, the later is shown, however slow the first', async () => {
  const bench = workbench()
  const slow = await bench.openFresh()
  const quick = await bench.openFresh()
  await bench.openFresh()
  await meddle(bench, { hold: slow })
  await bench.page.locator('.library .entry', { hasText: slow }).click()
  await bench.page.locator('.library .entry', { hasText: quick }).click()
  await bench.shows(quick)
  await letGo(bench)
  await bench.shows(quick)
  await meddle(bench)
})

test('a click elsewhere, Escape and going to another claim leave what was typed as evidence', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectFirstClaim()
  await bench.press('e')
  const passage = bench.composer.getByLabel('Quoted passage')
  await passage.fill('a long passage')
  await bench.page.mouse.click(5, 300)
  await expect(passage).toHaveValue('a long passage')
  await passage.press('Escape')
  await expect(passage).toHaveValue('a long passage')
  await bench.press('j')
  await expect(bench.composer).toHaveCount(0)
  await bench.press('k')
  await expect(passage).toHaveValue('a long passage')
})

test('a key held down gives one verdict', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectFirstClaim()
  for (let times = 0; times < 6; times++) await bench.page.keyboard.down('v')
  await bench.page.keyboard.up('v')
  await bench.saved()
  await expect(bench.detail.getByRole('button', { pressed: true })).toHaveText(/^Verified/)
})

test('Enter right after typing opens what was typed, not what was found before', async () => {
  const bench = workbench()
  await arrives('Rain in Elm')
  await bench.shows('Rain in Elm')
  await bench.openFresh()
  const box = bench.search
  await box.fill('inhabitants')
  await expect(
    bench.page.getByRole('option', { selected: true }).filter({ hasText: 'inhabitants' }),
  ).toBeVisible()
  await box.evaluate((input: HTMLInputElement) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(
      input,
      '310 million euros',
    )
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await box.press('Enter')
  await expect(bench.detail.locator('.detail__quote')).toContainText('310 million euros')
  await box.fill('')
})

test('under “Open” by priority, J goes to the next one of the list and passes none over', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.page.getByLabel('Order').selectOption('priority')
  await bench.button(/^Open \d/).click()
  const [first, second] = await bench.allRows()
  await bench.select(first!.label)
  await bench.press('v')
  await bench.saved()
  await bench.press('j')
  await expect(bench.selected.locator('.row__label')).toHaveText(second!.label)
  await bench.button(/^All/).click()
  await bench.page.getByLabel('Order').selectOption('reading')
})

test('a triple click on the last paragraph selects all of it', async () => {
  const bench = workbench()
  await bench.openFresh()
  const last = bench.text.locator('p').last()
  await last.click({ clickCount: 3, position: { x: 40, y: 10 } })
  await expect(bench.page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible()
  await bench.press('c')
  await expect(bench.detail.locator('mark')).toHaveText((await last.textContent()) ?? '')
})

test('the menu’s “Undo: mark verified” undoes just that, wherever the keyboard is', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectFirstClaim()
  await bench.press('v')
  await bench.saved()
  await bench.field('Rationale').focus()
  await bench.choose('undo')
  await expect(bench.detail.getByRole('button', { name: /^Verified/ })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
})

test('a claim that undo takes away takes its dialog with it, and the keys act again', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectWords('the largest on the coast')
  await bench.press('c')
  await bench.saved()
  // As long as words are selected, B takes these as bounds.
  await expect(bench.page.getByRole('toolbar', { name: 'Selected words' })).toHaveCount(0)
  await bench.press('b')
  await expect(bench.dialog).toBeVisible()
  await bench.choose('undo')
  await expect(bench.dialog).toHaveCount(0)
  await bench.press('j')
  await expect(bench.selected).toBeVisible()
})

test('a window that can’t be displayed says that what was saved is safe, and reloads', async () => {
  const bench = workbench()
  const title = await bench.openFresh()
  await bench.openFresh()
  await meddle(bench, { spoil: title })
  await bench.page.locator('.library .entry', { hasText: title }).click()
  await expect(bench.page.getByRole('alert').filter({ hasText: 'is safe on the disk' })).toBeVisible()
  await meddle(bench)
  await bench.button('Reload the window').click()
  await bench.page.locator('.library .entry', { hasText: title }).click()
  await bench.shows(title)
})

test('Ctrl+Enter in any field of the evidence form adds it', async () => {
  const bench = workbench()
  await bench.openFresh()
  await bench.selectFirstClaim()
  await bench.press('e')
  await bench.composer.getByRole('combobox', { name: 'Source' }).fill('Port accounts')
  await bench.composer.getByLabel('Quoted passage').fill('4.2 million containers')
  await bench.press('Control+Enter')
  await expect(bench.composer).toHaveCount(0)
  await expect(bench.detail.getByText('Port accounts')).toBeVisible()
})
