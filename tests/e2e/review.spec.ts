import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lookAt } from './looks'
import { expect, maduro, sharedWorkbench, test, type Workbench } from './workbench'

const workbench = sharedWorkbench()

const rule = ({ dialog }: Workbench, name: string) => dialog.getByRole('region', { name })
const findings = (bench: Workbench, name: string) => rule(bench, name).locator('.finding')

async function open(bench: Workbench): Promise<void> {
  await bench.choose('review', true)
  await expect(bench.dialog.getByRole('heading', { name: 'Before sign-off' })).toBeVisible()
}

async function close(bench: Workbench): Promise<void> {
  await bench.press('Escape')
  await expect(bench.dialog).toHaveCount(0)
}

async function hold(bench: Workbench, name: string, mode: 'Off' | 'Remind' | 'Require'): Promise<void> {
  await rule(bench, name).getByText(mode, { exact: true }).click()
  await expect(rule(bench, name).getByRole('radio', { name: mode })).toBeChecked()
}

test.beforeEach(async () => {
  await workbench().checkAs('Ada Lamm')
  await workbench().openFresh()
})

test.afterEach(async () => {
  const bench = workbench()
  if ((await bench.dialog.count()) > 0) await close(bench)
  await bench.dismissNotices()
})

test('the count beside undo shows what stands in the way, and follows what is done', async () => {
  const bench = workbench()
  const button = bench.button(/^Before sign-off: [\d,]+ findings$/)
  await expect(button).toBeVisible()
  const before = await button.getAttribute('aria-label')
  const label = await bench.selectFirstClaim()
  await bench.press('n')
  await bench.saved()
  await expect(bench.button(/^Before sign-off/)).not.toHaveAttribute('aria-label', before ?? '')
  await button.click()
  await expect(findings(bench, 'Every claim checked').filter({ hasText: label })).toHaveCount(0)
})

test('each rule names its origin and why, and leads to the claims and sentences it is about', async () => {
  const bench = workbench()
  const label = await bench.selectFirstClaim()
  await bench.press('v')
  await bench.saved()
  await open(bench)
  await expect(rule(bench, 'Enough sources')).toContainText('KSJ Fact-Checking Handbook')
  await expect(rule(bench, 'Evidence for each verdict')).toContainText('A verdict names its evidence')
  const found = findings(bench, 'Evidence for each verdict')
  await expect(found).toHaveText([`“${label}” is rated Verified without any evidence.`])
  await expect(found).toBeFocused()
  await bench.press('Enter')
  await expect(bench.dialog).toHaveCount(0)
  await expect(bench.selected.locator('.row__label')).toHaveText(label)
  await expect(bench.list).toBeFocused()
  await open(bench)
  await expect(found).toBeFocused()
  const unread = findings(bench, 'Every sentence read').first()
  const words = /“(.{10})/.exec((await unread.textContent()) ?? '')?.[1] ?? ''
  await unread.click()
  await expect(bench.dialog).toHaveCount(0)
  await expect(bench.selected.locator('.row__label')).toContainText(words)
})

test('a rule is switched off, or required, and a required one keeps a claim from being signed off', async () => {
  const bench = workbench()
  await bench.selectFirstClaim()
  await bench.press('v')
  await bench.saved()
  await open(bench)
  await hold(bench, 'Evidence for each verdict', 'Off')
  await expect(findings(bench, 'Evidence for each verdict')).toHaveCount(0)
  await hold(bench, 'Evidence for each verdict', 'Require')
  await expect(bench.dialog.getByRole('status')).toContainText('1 under rules that this library requires')
  await close(bench)
  await bench.checkAs('Ed Itor')
  await bench.list.focus()
  await bench.press('o')
  await expect(bench.notices.getByRole('alert')).toContainText(
    'This library requires “Evidence for each verdict”',
  )
  await expect(bench.detail).not.toContainText('Signed off by')
  await bench.dismissNotices()
  await open(bench)
  await hold(bench, 'Evidence for each verdict', 'Remind')
  await close(bench)
  await bench.list.focus()
  await bench.press('o')
  await expect(bench.detail).toContainText('Signed off by Ed Itor')
})

test('words that are not in the attached file are found out', async () => {
  const bench = workbench()
  await bench.selectFirstClaim()
  await bench.press('e')
  await bench.dialog.getByLabel('Title', { exact: true }).fill('Port statistics')
  await bench.dialog.getByLabel('Quoted passage').fill('nine million tonnes')
  await bench.dialog.getByRole('button', { name: 'Add evidence' }).click()
  await expect(bench.dialog).toHaveCount(0)
  const file = join(bench.folder, 'statistics.txt')
  await writeFile(file, 'The port handled eight million tonnes.')
  await bench.answerOpen([file])
  await bench.button('Attach a file…').click()
  await bench.saved()
  await open(bench)
  await expect(findings(bench, 'Quotations appear in the attached files')).toContainText(
    'are not in statistics.txt: “nine million tonnes”.',
  )
})

test('when every finding is dealt with, nothing stands in the way', async ({ launch }) => {
  const bench = await launch()
  const file = join(bench.folder, 'note.txt')
  await writeFile(file, 'A short note\n\nIt was a fine day.\n')
  await bench.open(file)
  await expect(bench.rows.first()).toBeVisible()
  await bench.list.focus()
  for (const row of await bench.allRows()) {
    await bench.select(row.label)
    await bench.press('n')
    await bench.saved()
  }
  await open(bench)
  await expect(bench.dialog.getByRole('status')).toHaveText('Nothing stands in the way.')
  await close(bench)
  await expect(bench.button('Before sign-off: nothing stands in the way')).toBeVisible()
})

test('axe finds no fault, light and small or dark and large, and long lists are capped', async ({
  launch,
}) => {
  const bench = await launch()
  await bench.open(maduro)
  await bench.selectFirstClaim()
  await bench.press('v')
  await bench.saved()
  await expect(bench.button(/^Before sign-off: /)).toBeVisible()
  await lookAt(bench, 'button')
  await open(bench)
  await hold(bench, 'Evidence for each verdict', 'Require')
  await hold(bench, 'A second person agrees', 'Off')
  const all = Number(
    await rule(bench, 'Every claim checked')
      .locator('.chip')
      .evaluate((chip) => chip.firstChild?.textContent),
  )
  await expect(findings(bench, 'Every claim checked')).toHaveCount(5)
  await lookAt(bench, 'review')
  await rule(bench, 'Every claim checked')
    .getByRole('button', { name: /^and \d+ more/ })
    .click()
  await expect(findings(bench, 'Every claim checked')).toHaveCount(Math.min(all, 105))
  await expect(findings(bench, 'Every claim checked').nth(5)).toBeFocused()
  await lookAt(bench, 'more')
})
