import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lookAt } from './looks'
import { expect, maduro, sharedWorkbench, test, type Workbench } from './workbench'

const workbench = sharedWorkbench()

/** What stands in the way, each claim or sentence with all that is said of it. */
const findings = ({ dialog }: Workbench) => dialog.locator('.finding')
const section = ({ dialog }: Workbench, name: RegExp) => dialog.getByRole('region', { name })

async function open(bench: Workbench): Promise<void> {
  await bench.choose('review', true)
  await expect(bench.dialog.getByRole('heading', { name: 'Before sign-off' })).toBeVisible()
}

async function close(bench: Workbench): Promise<void> {
  await bench.press('Escape')
  await expect(bench.dialog).toHaveCount(0)
}

/** Sets rules where the library's rules are, and comes back to what stands in the way. */
async function hold(
  bench: Workbench,
  ...modes: readonly (readonly [name: string, mode: 'Off' | 'Remind' | 'Require'])[]
): Promise<void> {
  await bench.dialog.getByRole('button', { name: 'Rules of this library…' }).click()
  for (const [name, mode] of modes) {
    const rule = bench.dialog.getByRole('group', { name })
    await rule.getByText(mode, { exact: true }).click()
    await expect(rule.getByRole('radio', { name: mode })).toBeChecked()
  }
  await bench.dialog.getByRole('button', { name: 'Back to what stands in the way' }).click()
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
  const button = bench.button(/^Before sign-off: [\d,]+ claims and [\d,]+ sentences$/)
  await expect(button).toBeVisible()
  const before = await button.getAttribute('aria-label')
  const label = await bench.selectFirstClaim()
  await bench.press('n')
  await bench.saved()
  await expect(bench.button(/^Before sign-off/)).not.toHaveAttribute('aria-label', before ?? '')
  await button.click()
  await expect(findings(bench).first()).toBeVisible()
  await expect(findings(bench).filter({ hasText: label })).toHaveCount(0)
})

test('each claim stands there once with all it lacks, and leads to its place', async () => {
  const bench = workbench()
  const label = await bench.selectFirstClaim()
  await bench.press('v')
  await bench.saved()
  await open(bench)
  const found = findings(bench).filter({ hasText: label })
  await expect(found).toHaveCount(1)
  await expect(found).toContainText('It is rated Verified without any evidence.')
  await expect(findings(bench).first()).toBeFocused()
  await found.click()
  await expect(bench.dialog).toHaveCount(0)
  await expect(bench.selected.locator('.row__label')).toHaveText(label)
  await expect(bench.list).toBeFocused()
  await open(bench)
  await expect(found).toBeFocused()
  const unread = section(bench, /^Sentences/)
    .locator('.finding')
    .first()
  const words = /“(.{10})/.exec((await unread.textContent()) ?? '')?.[1] ?? ''
  await unread.click()
  await expect(bench.dialog).toHaveCount(0)
  await expect(bench.selected.locator('.row__label')).toContainText(words)
})

test('the rules are elsewhere, each with its origin and why', async () => {
  const bench = workbench()
  await open(bench)
  await expect(bench.dialog.getByRole('radio')).toHaveCount(0)
  await bench.dialog.getByRole('button', { name: 'Rules of this library…' }).click()
  const rules = bench.dialog.getByRole('listitem')
  await expect(rules.filter({ hasText: 'Enough sources' })).toContainText('KSJ Fact-Checking Handbook')
  await expect(rules.filter({ hasText: 'Evidence for each verdict' })).toContainText(
    'A verdict names its evidence',
  )
})

test('a rule is switched off, or required, and a required one keeps a claim from being signed off', async () => {
  const bench = workbench()
  await bench.selectFirstClaim()
  await bench.press('v')
  await bench.saved()
  await open(bench)
  const without = findings(bench).filter({ hasText: 'without any evidence' })
  await hold(bench, ['Evidence for each verdict', 'Off'])
  await expect(without).toHaveCount(0)
  await hold(bench, ['Evidence for each verdict', 'Require'])
  await expect(without).toContainText('Required:')
  await expect(findings(bench).first()).toContainText('Required:')
  await expect(bench.dialog).toContainText('1 under rules that this library requires')
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
  await expect(bench.dialog.getByRole('status')).toContainText('1 that a required rule holds back')
  await hold(bench, ['Evidence for each verdict', 'Remind'])
  await close(bench)
  await bench.list.focus()
  await bench.press('o')
  await expect(bench.detail).toContainText('Signed off by Ed Itor')
})

test('words that are not in the attached file are found out', async () => {
  const bench = workbench()
  await bench.selectFirstClaim()
  await bench.addEvidence('Port statistics', 'nine million tonnes')
  const file = join(bench.folder, 'statistics.txt')
  await writeFile(file, 'The port handled eight million tonnes.')
  await bench.answerOpen([file])
  await bench.button('Attach a file…').click()
  await bench.saved()
  await open(bench)
  await expect(findings(bench).filter({ hasText: 'are not in statistics.txt' })).toContainText(
    'The words quoted on it are not in statistics.txt: “nine million tonnes”.',
  )
  await close(bench)
  await bench.button('Close the source').click()
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
  await expect(bench.dialog).toContainText('Nothing stands in the way.')
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
  await hold(bench, ['Evidence for each verdict', 'Require'], ['A second person agrees', 'Off'])
  const claims = section(bench, /^Claims/)
  const all = Number(await claims.locator('.chip').evaluate((chip) => chip.textContent.replace(/\D/g, '')))
  await expect(claims.locator('.finding')).toHaveCount(20)
  await lookAt(bench, 'review')
  await claims.getByRole('button', { name: /^and \d+ more/ }).click()
  await expect(claims.locator('.finding')).toHaveCount(Math.min(all, 120))
  await expect(claims.locator('.finding').nth(20)).toBeFocused()
  await lookAt(bench, 'more')
  await bench.dialog.getByRole('button', { name: 'Rules of this library…' }).click()
  await lookAt(bench, 'rules')
})
