import { expect, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()
const bench = () => workbench()
let title = ''

const quote = () => bench().words
const count = () => bench().button(/^All/).locator('.count')
const labels = async () => (await bench().allRows()).map((row) => row.label)

/** Undoes what was just done by the menu and redoes it from the toolbar; both must call it by its name. */
async function undoAndRedo(name: string, seeDone: () => Promise<void>, seeUndone: () => Promise<void>) {
  await seeDone()
  await bench().saved()
  await expect.poll(() => bench().menuItem('undo')).toMatchObject({ label: `Undo: ${name}` })
  await expect(bench().button(`Undo: ${name}`)).toBeEnabled()
  // In a field the same keys undo typing.
  await bench().list.focus()
  await bench().choose('undo')
  await seeUndone()
  await expect(bench().notices).toContainText(`Undone: ${name}.`)
  await expect.poll(() => bench().menuItem('redo')).toMatchObject({ label: `Redo: ${name}` })
  await bench().button(`Redo: ${name}`).click()
  await seeDone()
  await expect.poll(() => bench().menuItem('redo')).toMatchObject({ label: 'Redo' })
}

const sees = (locator: () => ReturnType<typeof quote>, words: string | RegExp) => () =>
  expect(locator()).toHaveText(words)

test.beforeEach(async () => {
  title = await bench().openFresh()
})

test('words selected with the mouse become a claim by C', async () => {
  const before = Number(await count().textContent())
  await bench().selectWords('wet morning')
  await bench().press('c')
  await expect(quote()).toHaveText('wet morning')
  expect(await bench().highlighted()).toBe('wet morning')
  await expect(bench().here.first()).toBeInViewport()
  const after = String(Number(await count().textContent()))
  await undoAndRedo('add claim', sees(count, after), sees(count, String(before)))
})

test('words selected with the mouse become a claim by the button beside them', async () => {
  await bench().selectWords('the largest on the coast')
  await bench()
    .button(/^Add as claim/)
    .click()
  await expect(quote()).toHaveText('the largest on the coast')
})

test('C without words selected says what to do', async () => {
  await bench().selectFirstClaim()
  await bench().press('c')
  await expect(bench().notices).toContainText('Select the words of the claim in the article first')
})

test('an unread sentence becomes a claim by C', async () => {
  const unread = (await bench().allRows()).filter((row) => row.isSentence)
  await bench().select(unread[0]!.label)
  await bench().list.focus()
  const sentence = (await quote().textContent()) ?? ''
  await bench().press('c')
  await expect(bench().detail).toHaveAttribute('aria-label', 'Claim')
  await expect(quote()).toHaveText(sentence)
  const left = unread.length - 1
  await undoAndRedo(
    'add claim',
    sees(
      () => bench().page.locator('.counter'),
      left > 0 ? new RegExp(`${left} unread`) : /^((?!unread).)*$/,
    ),
    sees(() => bench().page.locator('.counter'), new RegExp(`${unread.length} unread`)),
  )
})

test('the bounds of a claim are moved word by word with the keyboard alone', async () => {
  await bench().selectFirstClaim()
  const before = (await quote().textContent()) ?? ''
  await bench().press('b')
  await expect(bench().dialog).toBeVisible()
  const end = bench().dialog.getByRole('group', { name: 'End' })
  const fewer = end.getByRole('button', { name: 'One word earlier' })
  for (let tabs = 0; tabs < 12 && !(await fewer.evaluate((it) => it === document.activeElement)); tabs++) {
    await bench().press('Tab')
  }
  await bench().press('Enter')
  await bench().press('Enter')
  const shown = (await bench().dialog.locator('mark').textContent()) ?? ''
  expect(before.startsWith(shown)).toBe(true)
  const set = bench().dialog.getByRole('button', { name: 'Set bounds' })
  for (let tabs = 0; tabs < 12 && !(await set.evaluate((it) => it === document.activeElement)); tabs++) {
    await bench().press('Tab')
  }
  await bench().press('Enter')
  await expect(bench().dialog).toHaveCount(0)
  expect(shown.split(' ').length).toBeLessThan(before.split(' ').length)
  await undoAndRedo('change bounds', sees(quote, shown), sees(quote, before))
})

test('words selected with the mouse become the bounds of the claim by B', async () => {
  await bench().selectFirstClaim()
  const before = (await quote().textContent()) ?? ''
  await bench().selectWords('million containers')
  await bench().press('b')
  await undoAndRedo('change bounds', sees(quote, 'million containers'), sees(quote, before))
  expect(await bench().highlighted()).toBe('million containers')
})

test('a claim is split where the person says, and both parts hold all its words', async () => {
  await bench().selectWords('The new quay cost 310 million euros and was finished in March 2021.')
  await bench().press('c')
  await expect(quote()).toHaveText(/^The new quay .* March 2021\.?$/)
  const whole = (await quote().textContent()) ?? ''
  const before = Number(await count().textContent())
  await bench().press('s')
  const slider = bench().dialog.getByRole('slider', { name: 'Words in the first part' })
  await slider.fill('7')
  const parts = await bench().dialog.locator('.parts li').allTextContents()
  expect(parts).toHaveLength(2)
  expect(parts.join('')).toBe(whole)
  expect(parts[0]?.trim()).toBe('The new quay cost 310 million euros')
  await bench().dialog.getByRole('button', { name: 'Split here' }).click()
  await expect(bench().dialog).toHaveCount(0)
  await undoAndRedo('split claim', sees(count, String(before + 1)), sees(count, String(before)))
  await expect
    .poll(async () => (await bench().stored(title)).claims.map((claim) => claim.anchor.exact))
    .toContain('The new quay cost 310 million euros')
})

test('two claims are merged into one that spans both', async () => {
  const [first, second] = (await bench().allRows()).filter((row) => !row.isSentence)
  const before = await labels()
  await bench().select(first!.label)
  const one = (await quote().textContent()) ?? ''
  await bench().select(second!.label)
  const other = (await quote().textContent()) ?? ''
  await bench().select(first!.label)
  await bench().button('More actions for this claim').click()
  await bench().page.getByRole('menuitem', { name: 'Merge with another…' }).click()
  await bench().dialog.getByRole('combobox').selectOption({ label: second!.label })
  await bench().dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(bench().dialog).toHaveCount(0)
  const merged = (await quote().textContent()) ?? ''
  expect(merged).toContain(one)
  expect(merged).toContain(other)
  await undoAndRedo(
    'merge claims',
    () =>
      expect
        .poll(async () => (await bench().allRows()).filter((row) => !row.isSentence).length)
        .toBeLessThan(before.length),
    () => expect.poll(labels).toEqual(before),
  )
})

test('a claim is called what the person calls it, and said by whom the person says', async () => {
  const label = await bench().selectFirstClaim()
  await bench().field('Label').fill('4.2 million')
  const rowLabel = () => bench().selected.locator('.row__label')
  await undoAndRedo('change label', sees(rowLabel, '4.2 million'), sees(rowLabel, label))
  await bench().field('Speaker').fill('Adele Brandt')
  const about = () => bench().selected.locator('.row__about')
  await undoAndRedo('change speaker', sees(about, /Adele Brandt/), sees(about, /^((?!Adele).)*$/))
})

test('a verdict is undone and redone by its name', async () => {
  await bench().selectFirstClaim()
  const about = () => bench().selected.locator('.row__about')
  await bench().press('m')
  await undoAndRedo('mark mostly verified', sees(about, /Mostly verified/), sees(about, /^((?!verified).)*$/))
  await bench().press('m')
  await undoAndRedo('clear verdict', sees(about, /^((?!verified).)*$/), sees(about, /Mostly verified/))
})

test('setting aside a claim or a sentence is undone and redone by its name', async () => {
  const passed = () => bench().button(/^Nothing to check \d/)
  await bench().selectFirstClaim()
  await bench().press('n')
  await undoAndRedo(
    'mark nothing to check',
    sees(passed, 'Nothing to check 1'),
    sees(passed, 'Nothing to check 0'),
  )
  const unread = (await bench().allRows()).find((row) => row.isSentence)!
  await bench().select(unread.label)
  await bench().press('n')
  await undoAndRedo(
    'mark nothing to check',
    sees(passed, 'Nothing to check 2'),
    sees(passed, 'Nothing to check 1'),
  )
})

test('rationale, correction, details and evidence are undone and redone by their names', async () => {
  await bench().selectFirstClaim()
  await bench().field('Rationale').fill('Because.')
  const value = (label: string, words: string) => () => expect(bench().field(label)).toHaveValue(words)
  await undoAndRedo('edit rationale', value('Rationale', 'Because.'), value('Rationale', ''))
  await bench().field('Suggested correction').fill('Instead.')
  await undoAndRedo(
    'edit correction',
    value('Suggested correction', 'Instead.'),
    value('Suggested correction', ''),
  )
  await bench().button('Edit details').click()
  await bench().dialog.getByLabel('Publisher').fill('The Harbour Post')
  await bench().dialog.getByRole('button', { name: 'Save details' }).click()
  const about = () => bench().page.locator('.article__about')
  await undoAndRedo('edit details', sees(about, /The Harbour Post/), sees(about, /^((?!Harbour Post).)*$/))
  await bench().list.focus()
  await bench().addEvidence('A source')
  const evidence = (number: number) => () => expect(bench().detail.locator('.item')).toHaveCount(number)
  await undoAndRedo('add evidence', evidence(1), evidence(0))
})

test('many steps are undone one by one to the start, and redone to the end', async () => {
  await bench().selectFirstClaim()
  for (const key of ['v', 'm', 'd', 'l', 'f', 'u']) {
    await bench().press(key)
    await bench().saved()
  }
  const pressed = bench().detail.getByRole('button', { pressed: true })
  for (const name of ['False', 'Misleading', 'Disputed', 'Mostly verified', 'Verified']) {
    await bench().choose('undo')
    await expect(pressed).toHaveText(new RegExp(`^${name}`))
  }
  await bench().choose('undo')
  await expect(pressed).toHaveCount(0)
  await bench().choose('undo')
  await expect(bench().notices).toContainText('There is nothing to undo in this article.')
  for (const name of ['Verified', 'Mostly verified', 'Disputed', 'Misleading', 'False', 'Unproven']) {
    await bench().choose('redo')
    await expect(pressed).toHaveText(new RegExp(`^${name}`))
  }
})
