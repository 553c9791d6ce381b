import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openListener } from './listener'
import { lookAt } from './looks'
import { expect, maduro, test, type Workbench } from './workbench'

const note = 'Rang the colonel again on Tuesday.'
const limit = 'No count of the militia was ever published.'

/** The report in the frame, as it is shown now. */
const page = (bench: Workbench) =>
  bench.dialog.frameLocator('.preview__page:not(.preview__page--coming)').locator('body')

/** An article with a rated claim that has a private note, limits and a confidential source. */
async function article(bench: Workbench): Promise<void> {
  await bench.select('three million volunteers')
  await bench.list.focus()
  await bench.press('f')
  await bench.button('What could not be checked').click()
  await expect(bench.field('What could not be checked')).toBeFocused()
  await bench.page.keyboard.type(limit)
  await bench.button('Private note').click()
  await bench.page.keyboard.type(note)
  await bench.field('Said on').fill('2019-09-27')
  await bench.field('Said at').fill('Caracas')
  await bench.press('Escape')
  await bench.press('e')
  await bench.composer.getByRole('combobox', { name: 'Source' }).fill('A colonel who must not be named')
  await bench.composer.getByText('About the source').click()
  await bench.composer.getByLabel(/^Confidential source/).check()
  await bench.composer.getByRole('button', { name: 'Add evidence' }).click()
  await expect(bench.composer).toHaveCount(0)
  await expect(bench.detail).toContainText('Confidential: reports do not name it')
  await bench.saved()
}

async function openReport(bench: Workbench): Promise<void> {
  await bench.button('Export report').click()
  await upToDate(bench)
}

async function upToDate(bench: Workbench): Promise<void> {
  await expect(bench.dialog.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible()
}

test('the report is seen as it will be, and changes with every choice', async ({ launch }) => {
  const bench = await launch({ files: [maduro] })
  await article(bench)
  await bench.detail.evaluate((pane) => pane.scrollTo({ top: 260 }))
  await lookAt(bench, 'claim')
  await openReport(bench)
  await expect(page(bench)).toContainText(limit)
  await expect(page(bench)).toContainText('Caracas')
  await expect(page(bench)).not.toContainText(note)
  await expect(page(bench)).not.toContainText('colonel')
  await lookAt(bench, 'report')

  await bench.dialog.getByRole('checkbox', { name: 'The article, claims marked' }).uncheck()
  await upToDate(bench)
  await expect(page(bench).locator('#text')).toHaveCount(0)
  await bench.dialog.getByRole('checkbox', { name: 'Show 1 private note' }).check()
  await upToDate(bench)
  await expect(page(bench)).toContainText(note)
  await expect(bench.dialog).toContainText(
    'This report reveals private notes to everyone who gets it. Do not publish it.',
  )
  await lookAt(bench, 'warning')
  await bench.dialog.getByRole('radio', { name: /^Public fact-check/ }).check()
  await expect(bench.dialog.getByRole('checkbox', { name: 'Show 1 private note' })).not.toBeChecked()
  await upToDate(bench)
  await expect(page(bench)).not.toContainText(note)

  await bench.dialog.getByRole('button', { name: 'Newsroom…' }).click()
  await expect(bench.dialog.getByLabel('Name')).toBeFocused()
  await bench.page.keyboard.type('The Harbour Post')
  await bench.dialog.getByLabel('Colour').fill('#8a1538')
  await upToDate(bench)
  await expect(page(bench)).toContainText('The Harbour Post')
  await lookAt(bench, 'newsroom')
  await bench.dialog.getByRole('button', { name: 'Save newsroom' }).click()
  await expect(bench.dialog.getByRole('button', { name: 'Newsroom…' })).toBeFocused()
  await bench.press('Escape')
  await expect(bench.dialog).toHaveCount(0)

  await bench.choose('export')
  await upToDate(bench)
  await expect(bench.dialog.getByRole('radio', { name: /^Public fact-check/ })).toBeChecked()
  await bench.dialog.getByRole('radio', { name: /^Checker’s file/ }).check()
  await expect(bench.dialog.getByRole('checkbox', { name: 'The article, claims marked' })).not.toBeChecked()
  await expect(bench.dialog.getByRole('checkbox', { name: 'Show 1 private note' })).not.toBeChecked()
  await expect(page(bench)).toContainText('The Harbour Post')
})

test('a report is exported as it was chosen, and the next one from the menu the same way', async ({
  launch,
  folder,
}) => {
  const bench = await launch({ files: [maduro] })
  await article(bench)
  await openReport(bench)
  await bench.dialog.getByRole('radio', { name: /^Public fact-check/ }).check()
  await bench.dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Markdown' })
  await bench.answerSave('')
  await bench.untilAnswered(() => bench.dialog.getByRole('button', { name: 'Export…' }).click())
  await expect(bench.dialog, 'cancelled, the dialog stays').toBeVisible()
  const first = join(folder, 'first.md')
  await bench.answerSave(first)
  await bench.dialog.getByRole('button', { name: 'Export…' }).click()
  await expect(bench.notices).toContainText(`Report written to ${first}.`)
  await expect(bench.dialog).toHaveCount(0)
  const text = await readFile(first, 'utf8')
  expect(text).toContain(limit)
  expect(text).not.toContain(note)
  expect(text).not.toContain('colonel')
  expect(text).not.toContain('## The text')
  const second = join(folder, 'second.md')
  await bench.answerSave(second)
  await bench.choose('export.md')
  await expect(bench.notices).toContainText(`Report written to ${second}.`)
  expect(await readFile(second, 'utf8')).toBe(text)
})

test('a recorded publication shows what is corrected later', async ({ launch }) => {
  const bench = await launch({ files: [maduro] })
  await article(bench)
  await openReport(bench)
  const address = bench.dialog.getByLabel('Address of the page it is published on')
  await address.fill('example.org/check')
  await bench.dialog.getByRole('button', { name: 'Record as published' }).click()
  await expect(bench.dialog.getByRole('alert')).toContainText(
    'An address must start with http:// or https://',
  )
  await address.fill('https://example.org/check')
  await bench.dialog.getByRole('button', { name: 'Record as published' }).click()
  await expect(bench.dialog).toContainText(
    /Recorded as published on \d{4}-\d\d-\d\d by .*example\.org\/check\./,
  )
  await bench.press('Escape')
  await expect(bench.page.locator('.article__head')).toContainText(
    /Fact-check published \d{4}-\d\d-\d\d: https:\/\/example\.org\/check/,
  )
  await bench.list.focus()
  await bench.press('v')
  await bench.saved()
  await openReport(bench)
  await expect(page(bench).locator('#corrections')).toBeVisible()
  await expect(address).toHaveValue('https://example.org/check')
})

test('the preview is reached and left with the keyboard', async ({ launch }) => {
  const bench = await launch({ files: [maduro] })
  await expect(bench.rows.first()).toBeVisible()
  await openReport(bench)
  await expect(bench.dialog.getByRole('radio', { name: /^Checker’s file/ })).toBeFocused()
  await bench.dialog.getByRole('button', { name: 'Export…' }).focus()
  await bench.press('Tab')
  await expect(bench.dialog.locator('iframe')).toBeFocused()
  await bench.press('Shift+Tab')
  await expect(bench.dialog.getByRole('button', { name: 'Export…' })).toBeFocused()
  await page(bench).getByRole('link', { name: 'Sources', exact: true }).click()
  await expect(bench.dialog.locator('iframe')).toBeFocused()
  // As the system’s keyboard has it told: the debugger’s keys pass the program by.
  await bench.app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    webContents.emit('before-input-event', {}, { type: 'keyDown', key: 'Escape' })
  })
  await expect(bench.dialog.getByRole('button', { name: 'Export…' })).toBeFocused()
  await bench.press('Escape')
  await expect(bench.dialog).toHaveCount(0)
  await expect(bench.button('Export report')).toBeFocused()
})

test('the preview runs nothing, reaches nothing, and no link in it leads away', async ({ launch }) => {
  const bench = await launch({ files: [maduro] })
  const listener = await openListener()
  await bench.select('three million volunteers')
  await bench.list.focus()
  await bench.press('f')
  await bench.addEvidence('A page that listens', '', { 'Web address': `${listener.url}/away` })
  await openReport(bench)
  await page(bench)
    .getByRole('link', { name: /127\.0\.0\.1|localhost/ })
    .first()
    .click()
  // A frame follows its links in turn: when it has followed the second, the first has led wherever it leads.
  await page(bench).getByRole('link', { name: 'Sources', exact: true }).click()
  await expect(page(bench).locator('#sources'), 'a link in the page leads there').toBeInViewport()
  await bench.settled()
  await expect(page(bench), 'a link elsewhere does nothing').toContainText('A page that listens')
  expect(bench.app.windows()).toHaveLength(1)
  expect(listener.seen).toEqual([])

  const frame = bench.dialog.locator('iframe')
  await expect(frame).toHaveAttribute('sandbox', '')
  await expect(frame).toHaveAttribute('src', /^app:\/\/preview\/\d+$/)
  const outside = await bench.page.evaluate(() => {
    const shown = document.querySelector('iframe')!
    return { document: shown.contentDocument, origin: window.origin }
  })
  expect(outside).toEqual({ document: null, origin: 'app://touchstone' })

  const policy = await bench.app.evaluate(
    async ({ net }, address) => {
      const { headers } = await net.fetch(address)
      return [headers.get('content-security-policy'), headers.get('cache-control')]
    },
    (await frame.getAttribute('src'))!,
  )
  expect(policy).toEqual([
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; sandbox",
    'no-store',
  ])

  const tried = await bench.app.evaluate(async ({ webContents, BrowserWindow }, url) => {
    void webContents
    const main = BrowserWindow.getAllWindows()[0]!.webContents.mainFrame
    const inner = main.frames.find((each) => each.url.startsWith('app://preview/'))!
    const attempt = (code: string) => {
      const ran = inner.executeJavaScript(code).then(
        (value: unknown) => String(value),
        () => 'refused',
      )
      // Where nothing runs nothing answers: three turns of the same in the window itself are time enough.
      const neverRan = (async () => {
        for (let turns = 0; turns < 3; turns++)
          await main.executeJavaScript(
            `fetch('${url}/control').catch(() => new Promise(requestAnimationFrame))`,
          )
        return 'never ran'
      })()
      return Promise.race([ran, neverRan])
    }
    return {
      bridge: await attempt('typeof window.touchstone'),
      node: await attempt('typeof require + typeof process'),
      network: await attempt(`fetch('${url}/fetch').then(() => 'reached', () => 'refused')`),
    }
  }, listener.url)
  expect(['undefined', 'never ran', 'refused']).toContain(tried.bridge)
  expect(['undefinedundefined', 'never ran', 'refused']).toContain(tried.node)
  expect(['never ran', 'refused']).toContain(tried.network)
  expect(listener.seen).toEqual([])
  await listener.close()
})

test('a logo is recognised by its bytes, and another file is refused with a sentence', async ({
  launch,
  folder,
}) => {
  const bench = await launch({ files: [maduro] })
  await expect(bench.rows.first()).toBeVisible()
  await openReport(bench)
  await bench.dialog.getByRole('button', { name: 'Newsroom…' }).click()
  const wrong = join(folder, 'logo.png')
  await writeFile(wrong, 'no picture at all')
  await bench.answerOpen([wrong])
  await bench.dialog.getByRole('button', { name: 'Choose a logo…' }).click()
  await expect(bench.dialog.getByRole('alert')).toContainText(
    'Could not take logo.png as the logo: it is not a PNG, JPEG or SVG picture.',
  )
  const right = join(folder, 'logo.svg')
  await writeFile(
    right,
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><rect width="40" height="20" fill="teal"/></svg>',
  )
  await bench.answerOpen([right])
  await bench.dialog.getByRole('button', { name: 'Choose a logo…' }).click()
  await expect(bench.dialog.getByRole('img', { name: 'The logo' })).toBeVisible()
  await upToDate(bench)
  await expect(page(bench).locator('img[src^="data:image/svg+xml"]')).toBeVisible()
})
