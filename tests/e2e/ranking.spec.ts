import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Workbench } from './workbench'

const dates =
  'The north bridge opened in March 2021. The south bridge closed in April 2019. The old ferry ended in June 2018. The town has 41 lamps.'
const towers =
  'The second tower fell in July 2017. Brandt Timber owns the mill by the river. The square is the largest in Norland.'
const tower = 'The second tower fell in July 2017'
const mill = 'Brandt Timber owns the mill by the river'

async function open(bench: Workbench, folder: string, title: string, text: string): Promise<void> {
  const file = join(folder, `${title}.txt`)
  await writeFile(file, `${title}\n\n${text}\n`)
  await bench.open(file)
  await bench.shows(title)
}

const labels = async (bench: Workbench) =>
  (await bench.allRows()).filter((row) => !row.isSentence).map(({ label }) => label)

/** Waits until the sentence encoder has had its word in the order of that article, after which it stays as it is. */
async function untilEncoded(bench: Workbench, title: string): Promise<void> {
  const { id } = await bench.stored(title)
  await expect
    .poll(() =>
      bench.page.evaluate(async (id) => {
        const reply = await window.touchstone.request('article.ranking', { id })
        return (JSON.parse(reply) as { value?: { by: string } }).value?.by
      }, id),
    )
    .toBe('encoder')
  await bench.settled()
}

test('dismissing three dates lowers the next article’s dates and says why, until it is forgotten', async ({
  launch,
  folder,
}) => {
  const bench = await launch()
  await open(bench, folder, 'The bridges', dates)
  await bench.page.getByLabel('Order').selectOption('By priority')
  for (const label of [
    'The north bridge opened in March 2021',
    'The south bridge closed in April 2019',
    'The old ferry ended in June 2018',
  ]) {
    await bench.select(label)
    await bench.list.focus()
    await bench.press('n')
  }
  await bench.saved()

  await open(bench, folder, 'The towers', towers)
  await untilEncoded(bench, 'The towers')
  await bench.select(tower)
  const learned = await labels(bench)
  expect(learned.indexOf(tower)).toBeGreaterThan(learned.indexOf(mill))
  await expect(bench.detail).toContainText('Learned in this library: you set aside all 3 dates before')

  await bench.chooseFrom('More actions for the library', 'What the ranking has learned…')
  await expect(bench.dialog).toContainText('Learned from 3 decisions: 3 set aside.')
  await expect(bench.dialog).toContainText('You set aside all 3 dates before')
  await bench.dialog.getByRole('button', { name: 'Forget all of it…' }).click()
  await expect(bench.dialog.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await bench.dialog.getByRole('button', { name: 'Forget it' }).click()
  await expect(bench.dialog).toHaveCount(0)
  await expect(bench.detail).not.toContainText('Learned in this library')

  // Nothing moves while the person works; the order changes when they ask for it.
  expect(await labels(bench)).toEqual(learned)
  await bench.button('Sort again').click()
  await expect(bench.list).toBeFocused()
  const forgotten = await labels(bench)
  expect(forgotten.indexOf(tower)).toBeLessThan(forgotten.indexOf(mill))
  await expect(bench.button('Sort again')).toHaveCount(0)
  await bench.choose('learning')
  await expect(bench.dialog).toContainText('It has learned nothing yet.')
})

test('a claim is put first, last and back by one key each, described in words, and undone', async ({
  launch,
  folder,
}) => {
  const bench = await launch()
  await open(bench, folder, 'The towers', towers)
  await bench.page.getByLabel('Order').selectOption('By priority')
  const last = (await labels(bench)).at(-1)!
  await bench.select(last)
  // Once a row is selected nothing moves, not even when the sentence encoder reports its first scores.
  const before = await labels(bench)
  await bench.list.focus()
  await bench.press('p')
  await expect(bench.row(last)).toContainText('put first')
  await expect(bench.detail).toContainText('put first by hand')
  expect(await labels(bench)).toEqual(before)
  await bench.button('Sort again').click()
  expect((await labels(bench))[0]).toBe(last)
  await bench.press('w')
  await expect(bench.row(last)).toContainText('put last')
  await bench.press('h')
  await expect(bench.dialog.getByRole('option').first()).toContainText(/Put last/)
  await expect(bench.dialog.getByRole('option').first()).toContainText(/first →\s*became last/)
  await bench.press('Escape')
  await bench.press('w')
  await expect(bench.row(last)).not.toContainText('put')
  await bench.choose('undo')
  await expect(bench.notices).toContainText('Undone: check in its turn.')
  await expect(bench.row(last)).toContainText('put last')
  await bench.chooseFrom('More actions for this claim', /^Check first/)
  await expect(bench.row(last)).toContainText('put first')
})
