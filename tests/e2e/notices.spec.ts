import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, sharedWorkbench, test, type Workbench } from './workbench'

const workbench = sharedWorkbench()

test.afterEach(async () => {
  const bench = workbench()
  if ((await bench.dialog.count()) > 0) await bench.press('Escape')
  await bench.dismissNotices()
})

/** How much two things lie over each other, in square pixels. */
async function overlap(one: Locator, other: Locator): Promise<number> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()]
  if (!a || !b) return 0
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const tall = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, wide) * Math.max(0, tall)
}

/** Has a notice shown, whatever else is. */
async function noticeIn(bench: Workbench): Promise<Locator> {
  await bench.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.send(
      'touchstone:event',
      'library.notice',
      'The list of articles was found damaged and made anew; nothing is lost.',
    ),
  )
  const notice = bench.notices.locator('.notice').first()
  await expect(notice).toBeVisible()
  await bench.stillness()
  return notice
}

for (const [width, height] of [
  [900, 600],
  [1280, 800],
] as const)
  test(`a notice lies over nothing that is worked on, and moves no button, at ${width}×${height}`, async () => {
    const bench = workbench()
    await bench.resize(width, height)
    await bench.openFresh()
    await bench.selectFirstClaim()
    const verdict = bench.detail.locator('.verdict')
    const title = bench.page.locator('.article__title')
    const before = [await verdict.boundingBox(), await title.boundingBox()]
    const notice = await noticeIn(bench)
    for (const part of ['.article__scroll', '.checklist', '.detail', '.library'])
      expect(await overlap(notice, bench.page.locator(part)), part).toBe(0)
    expect([await verdict.boundingBox(), await title.boundingBox()]).toEqual(before)
  })

test('a notice beneath a dialog lies over none of it, and can be dismissed there', async () => {
  const bench = workbench()
  await bench.resize(900, 600)
  await bench.openFresh()
  await bench.selectFirstClaim()
  for (const choice of ['report', 'bounds']) {
    if (choice === 'report') await bench.choose('export')
    else await bench.press('b')
    await expect(bench.dialog).toBeVisible()
    const notice = await noticeIn(bench)
    expect(await overlap(notice, bench.dialog), choice).toBe(0)
    await notice.getByRole('button', { name: 'Dismiss' }).click()
    await expect(bench.notices.locator('.notice')).toHaveCount(0)
    await bench.press('Escape')
    await expect(bench.dialog).toHaveCount(0)
    await bench.list.focus()
  }
})

test('progress ends after files that can’t be opened, however they fail', async () => {
  const bench = workbench()
  const files = ['broken.pdf', 'broken.docx', 'picture.png'].map((name) => join(bench.folder, name))
  await writeFile(files[0]!, '%PDF-1.7\nnothing')
  await writeFile(files[1]!, 'PK\u0003\u0004nothing')
  await writeFile(files[2]!, new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 1, 2]))
  for (let round = 0; round < 3; round++) {
    await bench.open(...files, join(bench.folder, 'gone.txt'))
    await expect(bench.notices.getByText('4 files: 4 not opened.')).toBeVisible()
    await expect(bench.notices.getByRole('progressbar')).toHaveCount(0)
    await expect(bench.notices.getByRole('button', { name: 'Stop' })).toHaveCount(0)
    await bench.dismissNotices()
  }
})
