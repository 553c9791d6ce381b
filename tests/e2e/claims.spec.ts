import { expect, maduro, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()
const title = 'Maduro says he has ‘full Russian support in defense’'
const debris = ['Subscribe', 'newsletter', 'Notify of', 'Inline Feedbacks', 'View all comments', 'Would love']

const order = () => workbench().page.getByRole('combobox', { name: 'Order' })

test.beforeEach(async () => {
  await workbench().open(maduro)
  await workbench().shows(title)
  await workbench().button(/^All/).click()
  await order().selectOption('reading')
})

test('the claim about three million volunteers is one row, labelled as a person would say it', async () => {
  const bench = workbench()
  const labels = (await bench.allRows()).map((row) => row.label)
  expect(labels.filter((label) => label === 'three million volunteers')).toHaveLength(1)
})

test('choosing that claim shows where it is, who said it and how', async () => {
  const bench = workbench()
  await bench.select('three million volunteers')
  expect(await bench.highlighted()).toContain('three million volunteers')
  await expect(bench.here.first()).toBeInViewport()
  await expect(bench.here.first().locator('xpath=..')).toContainText(
    'added that, in addition to its “powerful”',
  )
  await expect(bench.detail).toContainText('Nicolás Maduro')
  await expect(bench.detail).toContainText('quantity')
})

test('nothing around the article is shown as part of it, and all of it can be looked up', async () => {
  const bench = workbench()
  const rows = await bench.allRows()
  for (const words of debris) {
    await expect(bench.text).not.toContainText(words)
    expect(rows.filter((row) => row.label.includes(words))).toEqual([])
  }
  await bench.button('Edit details').click()
  await bench.dialog.getByText('Left out because it is not part of the article').click()
  for (const words of debris) await expect(bench.dialog).toContainText(words)
  await bench.press('Escape')
  await expect(bench.dialog).toHaveCount(0)
})

test('ordered by priority, “three million volunteers” is among the first three, and narration comes last', async () => {
  const bench = workbench()
  const asRead = (await bench.allRows()).map((row) => row.label)
  await order().selectOption('priority')
  // The sentence encoder has a word in it as soon as it has read the article.
  // A row is selected by now, so that nothing moves under a person's hands until they ask for it.
  const again = bench.page.locator('.order__again:not(.order__again--idle)')
  await expect(async () => {
    if ((await again.count()) > 0) await again.click()
    const ordered = (await bench.allRows()).map((row) => row.label)
    expect(ordered.toSorted()).toEqual(asRead.toSorted())
    expect(ordered.slice(0, 3)).toContain('three million volunteers')
    expect(ordered.slice(-3).toSorted()).toEqual(narration)
  }).toPass()
})

/** What the article says in its own voice and nobody disputes. */
const narration = [
  'Maduro’s trip to Russia was aimed at a meeting',
  'commented on his trip to Moscow and his meeting with Putin',
  'met on Wednesday with Russian President Vladimir Putin',
]

test('each filter shows what it names and counts it', async () => {
  const bench = workbench()
  await bench.openFresh()
  const rows = await bench.allRows()
  const claims = rows.filter((row) => !row.isSentence)
  const [first, second] = claims
  await bench.select(first!.label)
  await bench.press('v')
  await bench.saved()
  await bench.select(second!.label)
  await bench.press('n')
  await expect(bench.button(/^Open \d/)).toHaveText(`Open ${claims.length - 2}`)
  await expect(bench.button(/^Checked \d/)).toHaveText('Checked 1')
  await expect(bench.button(/^Nothing to check \d/)).toHaveText('Nothing to check 1')
  await bench.button(/^Checked \d/).click()
  expect((await bench.allRows()).map((row) => row.label)).toEqual([first!.label])
  await bench.button(/^Nothing to check \d/).click()
  expect((await bench.allRows()).map((row) => row.label)).toEqual([second!.label])
  await bench.button(/^Open \d/).click()
  const open = (await bench.allRows()).map((row) => row.label)
  expect(open).not.toContain(first!.label)
  expect(open).not.toContain(second!.label)
})

test('every sentence is in the checklist, with its claims or as unread', async () => {
  const bench = workbench()
  await bench.openFresh()
  const unread = (await bench.allRows()).filter((row) => row.isSentence)
  expect(unread.length).toBeGreaterThan(0)
  await expect(bench.page.locator('.counter')).toContainText(`${unread.length} unread`)
  for (const row of unread) expect(row.about).toBe('unread')
})
