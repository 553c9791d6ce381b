import type { Locator } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { column, pdfFile } from '../importers/pdfFile'
import { openListener } from './listener'
import { faults, lookAt } from './looks'
import { expect, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()
let title = ''
let claim = ''

const pane = () => workbench().page.locator('.source')
const page = (number: number) => pane().locator(`[data-page="${number}"]`)
const items = () => workbench().detail.locator('.evidence .item')
const evidence = async () =>
  (await workbench().stored(title)).claims.find(({ label }) => label === claim)!.evidence

test.beforeEach(async () => {
  title = await workbench().openFresh()
  claim = await workbench().selectFirstClaim()
})

/** Attaches a file to a source of its own, and shows it beside the article as it looks. */
async function show(folder: string, name: string, bytes: Uint8Array | string): Promise<void> {
  const bench = workbench()
  const file = join(folder, name)
  await writeFile(file, bytes)
  // What is read would be offered as the source.
  const close = bench.button('Close the source')
  if ((await close.count()) > 0) await close.click()
  await bench.addEvidence(`The source ${name}`, 'A passage.')
  await bench.answerOpen([file])
  await bench.button('Attach a file…').click()
  await expect(pane()).toContainText(`The source ${name}`)
  const choice = pane().getByRole('button', { name: 'Pages', exact: true })
  await expect(choice.or(pane().locator('.pages, .pages__state'))).not.toHaveCount(0)
  if ((await choice.count()) > 0) await choice.click()
}

const survey = ['The bridge over the Aldmoor is', '412 metres long. It was', 'opened in 1931.']
/** A red rectangle of 200 by 100 points, 100 points from the left and 92 from the top. */
const figure = '1 0 0 rg 100 600 200 100 re f 0 g\n'
const report = (pages: number) =>
  pdfFile(
    Array.from({ length: pages }, (_, at) => ({
      texts: column([`Sheet ${at + 1}`, ...survey], { y: 300, size: 14, leading: 20 }),
      drawing: figure,
    })),
  )

async function isPainted(number: number): Promise<void> {
  await expect(page(number).locator('canvas')).toBeVisible()
  await expect(page(number).locator('.page__drawing')).toBeHidden()
  await expect(page(number).locator('.textLayer[data-laid]')).toBeAttached()
}

/** The colour of a page in the middle of its figure, as a canvas has it. */
function colourAt(canvas: Locator, x: number, y: number): Promise<number[]> {
  return canvas.evaluate(
    (element, [left, top]) => {
      const { width, height } = element as HTMLCanvasElement
      const context = (element as HTMLCanvasElement).getContext('2d')!
      return [...context.getImageData(Math.round(width * left), Math.round(height * top), 1, 1).data]
    },
    [x, y] as const,
  )
}

/** Draws with the pointer from one point of a page to another, in shares of it. */
async function drag(
  of: Locator,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const box = (await of.boundingBox())!
  const { mouse } = workbench().page
  await mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height)
  await mouse.down()
  await mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 6 })
  await mouse.up()
}

test('a PDF is shown as it looks, and only the pages in sight are drawn', async ({ folder }) => {
  await show(folder, 'long.pdf', report(60))
  await isPainted(1)
  expect(await colourAt(page(1).locator('canvas'), 200 / 612, 142 / 792)).toEqual([255, 0, 0, 255])
  const field = pane().getByRole('textbox', { name: 'Page' })
  await expect(field).toHaveValue('1')
  await field.fill('40')
  await field.press('Enter')
  await isPainted(40)
  await expect(field).toHaveValue('40')
  await expect(page(1)).toHaveCount(0)
  expect(await pane().locator('.page canvas').count()).toBeLessThanOrEqual(6)
})

test('pages become larger and smaller by keys, and one stays where one was', async ({ folder }) => {
  await show(folder, 'report.pdf', report(5))
  await isPainted(1)
  const width = async () => (await page(3).boundingBox())!.width
  const field = pane().getByRole('textbox', { name: 'Page' })
  await field.fill('3')
  await field.press('Enter')
  await isPainted(3)
  const fitting = await width()
  await pane().getByRole('group', { name: 'Pages', exact: true }).focus()
  await workbench().press('+')
  await expect.poll(width).toBeGreaterThan(fitting)
  await expect(field).toHaveValue('3')
  await workbench().press('-')
  await workbench().press('-')
  await expect.poll(width).toBeLessThan(fitting)
  await workbench().press('0')
  await expect.poll(width).toBe(fitting)
})

test('words selected on a page become evidence, word for word and with their page', async ({ folder }) => {
  await show(folder, 'survey.pdf', report(2))
  await isPainted(1)
  const lines = page(1).locator('.textLayer > span')
  const first = (await lines.filter({ hasText: 'The bridge' }).boundingBox())!
  const last = (await lines.filter({ hasText: 'opened in' }).boundingBox())!
  const { mouse } = workbench().page
  await mouse.move(first.x + 1, first.y + first.height / 2)
  await mouse.down()
  await mouse.move(last.x + last.width + 3, last.y + last.height / 2, { steps: 8 })
  await mouse.up()
  await workbench().press('2')
  await expect(items()).toHaveCount(2)
  await expect
    .poll(async () => (await evidence()).map(({ quotation, locator }) => [quotation, locator]))
    .toContainEqual(['The bridge over the Aldmoor is 412 metres long. It was opened in 1931.', 'p. 1'])
})

test('a figure is cut out with the pointer, as finely as it would be printed', async ({ folder }) => {
  const bench = workbench()
  await show(folder, 'figure.pdf', report(3))
  await isPainted(1)
  await pane().getByRole('button', { name: 'Cut out' }).click()
  await drag(page(1), [100 / 612, 92 / 792], [300 / 612, 192 / 792])
  await bench.button(/Supports/).click()
  await expect(items()).toHaveCount(2)
  const cutOut = async () => (await evidence()).find((one) => one.cutOut)?.cutOut
  await expect.poll(cutOut).toBeDefined()
  const { page: at, attachment, ...place } = (await cutOut())!
  expect(at).toBe(1)
  expect(place.left).toBeCloseTo(100 / 612, 2)
  expect(place.top).toBeCloseTo(92 / 792, 2)
  expect(place.width).toBeCloseTo(200 / 612, 2)
  expect(place.height).toBeCloseTo(100 / 792, 2)
  const { id } = await bench.stored(title)
  const png = await readFile(join(bench.library, 'articles', id, 'snapshots', attachment.file))
  // The figure is 200 points wide, which are 556 pixels at 200 dots per inch.
  expect(png.readUInt32BE(16)).toBeGreaterThan(550)
})

test('a part is cut out of a turned page with the keyboard alone', async ({ folder }) => {
  const bench = workbench()
  await show(folder, 'turned.pdf', report(1))
  await isPainted(1)
  await pane().getByRole('button', { name: 'Turn right' }).press('Enter')
  await expect
    .poll(async () => (await page(1).boundingBox())!.width / (await page(1).boundingBox())!.height)
    .toBeGreaterThan(1)
  await pane().getByRole('group', { name: 'Pages', exact: true }).focus()
  await bench.press('x')
  const frame = pane().getByRole('button', { name: /^The part to cut out/ })
  await expect(frame).toBeFocused()
  for (let moves = 0; moves < 5; moves++) await bench.press('ArrowRight')
  for (let moves = 0; moves < 5; moves++) await bench.press('Shift+ArrowDown')
  await expect(frame).toHaveAccessibleName(/30 % from the left, 30 % from the top, 50 % wide, 30 % high/)
  await bench.press('Enter')
  await expect(frame).toHaveCount(0)
  await expect(pane().locator('.passagebar')).toBeVisible()
  await bench.press('1')
  await expect(items()).toHaveCount(2)
  const cutOut = async () => (await evidence()).find((one) => one.cutOut)?.cutOut
  await expect.poll(cutOut).toBeDefined()
  const { attachment, ...place } = (await cutOut())!
  // Upright, what was at the top is at the left, and what was at the right at the top.
  expect(place.page).toBe(1)
  expect(place.left).toBeCloseTo(0.3, 5)
  expect(place.top).toBeCloseTo(0.2, 5)
  expect(place.width).toBeCloseTo(0.3, 5)
  expect(place.height).toBeCloseTo(0.5, 5)
  expect(attachment.sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('Escape leaves the cutting, and nothing is cut out', async ({ folder }) => {
  await show(folder, 'kept.pdf', report(1))
  await isPainted(1)
  await pane().getByRole('button', { name: 'Cut out' }).click()
  await expect(pane().locator('.cut__frame')).toBeFocused()
  await workbench().press('Escape')
  await expect(pane().locator('.cut')).toHaveCount(0)
  await expect(pane().locator('.passagebar')).toHaveCount(0)
})

test('a place found in the text is found and marked on the page', async ({ folder }) => {
  const pages = Array.from({ length: 9 }, (_, at) => ({
    texts: column(at === 6 ? ['Nobody counted the seven-', 'teen heron nests before.'] : survey),
  }))
  await show(folder, 'found.pdf', pdfFile(pages))
  await isPainted(1)
  await pane().getByRole('textbox', { name: /Find/ }).fill('heron nests')
  await workbench().press('Enter')
  await isPainted(7)
  const marked = () =>
    workbench().page.evaluate(() => [...(CSS.highlights.get('words-on-pages') ?? [])].map(String))
  await expect.poll(marked).toEqual(['heron nests'])
})

test('a picture is shown as it looks, and a part of it is cut out', async ({ folder }) => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="200" height="200" fill="red"/></svg>'
  await show(folder, 'chart.svg', svg)
  await expect(pane().locator('.picture img')).toBeVisible()
  await pane().getByRole('button', { name: 'Cut out' }).click()
  await drag(pane().locator('.picture'), [0.25, 0.25], [0.75, 0.75])
  await expect(pane().locator('.passagebar')).toBeVisible()
  await workbench().press('1')
  await expect(items()).toHaveCount(2)
  const cutOut = async () => (await evidence()).find((one) => one.cutOut)?.cutOut
  await expect.poll(cutOut).toMatchObject({ page: null })
  expect((await cutOut())!.width).toBeCloseTo(0.5, 2)
})

test('a file that can’t be shown says why', async ({ folder }) => {
  await show(folder, 'locked.pdf', pdfFile([{ texts: column(survey) }], { isLocked: true }))
  await expect(pane().getByRole('alert')).toContainText('This PDF is encrypted')
  await show(folder, 'cut short.pdf', '%PDF-1.7\nnothing follows')
  await expect(pane().getByRole('alert')).toContainText('This file is damaged, or no PDF')
  await show(folder, 'cut short.png', Buffer.from('89504e470d0a1a0a00', 'hex'))
  await expect(pane().getByRole('alert')).toContainText('This picture can’t be shown: it is damaged')
})

test('a hostile PDF and a hostile drawing run nothing, lead nowhere, and reach nothing', async ({
  folder,
}) => {
  const bench = workbench()
  const listener = await openListener()
  await bench.app.evaluate(({ session }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    for (const each of [session.defaultSession, session.fromPartition('drawing')]) {
      each.webRequest.onErrorOccurred(({ url }) => asked.push(url))
      each.webRequest.onCompleted(({ url }) => asked.push(url))
    }
  })
  const script = `/S /JavaScript /JS (app.launchURL\\('${listener.url}'\\); this.submitForm\\('${listener.url}'\\))`
  const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (typed) /Rect [0 0 300 300] /AA << /Fo << ${script} >> >> /A << ${script} >> >>`
  const link = `<< /Type /Annot /Subtype /Link /Rect [0 300 612 792] /A << /S /URI /URI (${listener.url}/link) >> >>`
  const launch = `<< /Type /Annot /Subtype /Link /Rect [300 0 612 300] /A << /S /Launch /F (/bin/true) >> >>`
  const hostile = pdfFile([{ texts: column(survey) }], {
    catalog: `/OpenAction << ${script} >> /AA << /WC << ${script} >> >> /AcroForm << /Fields [${field}] /XFA (<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform><event activity="initialize"><script>app.launchURL("${listener.url}")</script></event></subform></template></xdp:xdp>) >>`,
    everyPage: `/AA << /O << ${script} >> >> /Annots [${field} ${link} ${launch}]`,
  })
  await show(folder, 'hostile.pdf', hostile)
  await isPainted(1)
  expect(await page(1).locator('a, input, textarea, button, iframe, form').count()).toBe(0)
  for (const place of [0.1, 0.5, 0.9]) await drag(page(1), [place, place], [place, place])
  await show(
    folder,
    'hostile.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="200" height="200" onload="parent.hostile=1">
      <script>parent.hostile = 1; top.location = '${listener.url}'</script><script x:href="${listener.url}/script"/>
      <style>@import '${listener.url}/style'; rect { fill: url(${listener.url}/fill) }</style>
      <image x:href="${listener.url}/image" width="9" height="9"/><use x:href="${listener.url}/use#a"/>
      <foreignObject width="99" height="99"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${listener.url}/frame"/></foreignObject>
      <rect width="200" height="200" fill="green"/></svg>`,
  )
  await expect(pane().locator('.picture img')).toBeVisible()
  await bench.settled()
  const asked = await bench.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
  expect(asked.filter((url) => !/^(?:app:\/\/touchstone\/|data:|blob:app:)/.test(url))).toEqual([])
  expect(await bench.page.evaluate(() => (window as { hostile?: unknown }).hostile)).toBeUndefined()
  expect(bench.app.windows()).toHaveLength(1)
  expect(listener.seen).toEqual([])
  await listener.close()
})

test('a drawing that would never be finished leaves the window as quick as it was', async ({ folder }) => {
  const levels = Array.from(
    { length: 9 },
    (_, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`,
  )
  await show(
    folder,
    'endless.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><defs><rect id="a0" width="9" height="9"/>${levels.join('')}</defs><use href="#a9"/></svg>`,
  )
  await workbench().select(claim)
  await workbench().press('v')
  await workbench().saved()
  await expect(pane().getByRole('alert')).toContainText('drawing it takes too long', { timeout: 240_000 })
})

test('a kept file is served only as it was attached, and never as a page or a script', async ({ folder }) => {
  const bench = workbench()
  await show(folder, 'page.pdf', report(1))
  await isPainted(1)
  const attachment = async () => (await bench.stored(title)).sources[0]?.attachment
  await expect.poll(attachment).toBeDefined()
  const { id } = await bench.stored(title)
  const { file, sha256 } = (await attachment())!
  const get = (address: string) =>
    bench.app.evaluate(async ({ net }, url) => {
      const response = await net.fetch(url)
      const { status, headers } = response
      return { status, type: headers.get('content-type'), policy: headers.get('content-security-policy') }
    }, `app://touchstone/kept/${address}`)
  expect(await get(`${id}/${sha256}`)).toEqual({
    status: 200,
    type: 'application/octet-stream',
    policy: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; sandbox",
  })
  for (const wrong of [
    `${id}/${'0'.repeat(64)}`,
    `${id}/${file}`,
    `${id}/../${id}/${sha256.slice(1)}`,
    `..%2f${id}/${sha256}`,
    `__proto__/${sha256}`,
    sha256,
    '',
  ])
    expect((await get(wrong)).status, wrong).toBe(404)
  await writeFile(join(bench.library, 'articles', id, 'snapshots', file), report(2))
  expect((await get(`${id}/${sha256}`)).status).toBe(404)
})

test('pages as they look have no fault that axe knows', async ({ folder }) => {
  await show(folder, 'looked at.pdf', report(3))
  await isPainted(1)
  await lookAt(workbench(), 'pages')
  await pane().getByRole('button', { name: 'Cut out' }).click()
  expect(await faults(workbench())).toEqual([])
})
