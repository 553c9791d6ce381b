import type { Program } from './program'
import { expect, maduro, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench({ files: [maduro] })

/** What the program was asked to show and to open, in place of what only the system could show. */
interface Seen {
  menu: Electron.Menu | undefined
  shown: number
  questions: string[]
  opened: string[]
  answer: number
}

test.beforeAll(async () => {
  await expect(workbench().rows.first()).toBeVisible()
  await workbench().app.evaluate(({ Menu, dialog, shell }) => {
    const seen: Seen = { menu: undefined, shown: 0, questions: [], opened: [], answer: 0 }
    ;(globalThis as unknown as { seen: Seen }).seen = seen
    Menu.prototype.popup = function (this: Electron.Menu) {
      seen.menu = this
      seen.shown += 1
    }
    dialog.showMessageBox = ((_window: unknown, { detail }: { detail: string }) => {
      seen.questions.push(detail)
      return Promise.resolve({ response: seen.answer, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
    shell.openExternal = (address) => {
      seen.opened.push(address)
      return Promise.resolve()
    }
  })
})

const labels = (app: Program) =>
  app.evaluate(() => {
    const { menu } = (globalThis as unknown as { seen: Seen }).seen
    return menu?.items.filter(({ type }) => type !== 'separator').map(({ label }) => label) ?? []
  })

const choose = (label: string) =>
  workbench().app.evaluate((_electron, wanted) => {
    const { menu } = (globalThis as unknown as { seen: Seen }).seen
    menu!.items.find((item) => item.label === wanted)!.click()
  }, label)

const shown = (app: Program) => app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen.shown)

const forget = () =>
  workbench().app.evaluate(() => {
    Object.assign((globalThis as unknown as { seen: Seen }).seen, { menu: undefined, shown: 0 })
  })

test.beforeEach(forget)

test('a text field offers what text fields offer', async () => {
  const { app, search } = workbench()
  await search.fill('words')
  await search.click({ button: 'right' })
  await expect
    .poll(() => labels(app))
    .toEqual(expect.arrayContaining(['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select All']))
  await search.fill('')
})

test('selected words of the article can be copied and made a claim', async () => {
  const bench = workbench()
  const { app, page } = bench
  await bench.openFresh()
  const words = 'wet morning'
  await bench.selectWords(words)
  const place = await page.evaluate(() => {
    const { left, top, width, height } = document.getSelection()!.getRangeAt(0).getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  await page.mouse.click(place.x, place.y, { button: 'right' })
  await expect.poll(() => labels(app)).toEqual(['Copy', 'Make Claim of Selection'])
  await choose('Make Claim of Selection')
  await expect.poll(() => bench.highlighted()).toBe(words)
})

test('an address is opened only after the person has seen it whole, as it is looked up', async () => {
  const { app, page } = workbench()
  const rightClickAddress = async (href: string) => {
    await page.evaluate((address) => {
      document.querySelector('#address')?.remove()
      const link = Object.assign(document.createElement('a'), {
        id: 'address',
        href: address,
        textContent: 'here',
      })
      document.querySelector('.text')!.prepend(link)
      link.scrollIntoView()
    }, href)
    await page.evaluate(() => document.getSelection()?.removeAllRanges())
    await page.locator('#address').click({ button: 'right' })
  }
  const seen = () =>
    app.evaluate(() => {
      const { questions, opened } = (globalThis as unknown as { seen: Seen }).seen
      return { questions: [...questions], opened: [...opened] }
    })

  await rightClickAddress('https://pаypal.com/login?next=1')
  await expect.poll(() => labels(app)).toEqual(['Copy Address', 'Open in Browser…'])
  await choose('Open in Browser…')
  await expect.poll(async () => (await seen()).questions.length).toBe(1)
  const { questions, opened } = await seen()
  expect(questions[0]).toContain('https://xn--pypal-4ve.com/login?next=1')
  expect(opened).toEqual([])

  await app.evaluate(() => void ((globalThis as unknown as { seen: Seen }).seen.answer = 1))
  await choose('Open in Browser…')
  await expect.poll(async () => (await seen()).opened).toEqual(['https://xn--pypal-4ve.com/login?next=1'])

  for (const hostile of ['file:///etc/passwd', 'javascript:1', 'https://bank.example@evil.example/']) {
    await forget()
    await rightClickAddress(hostile)
    // Menus come in the order of the clicks: after this one none can come for the address.
    await page.locator('#address').evaluate((link) => link.setAttribute('href', 'https://example.org/'))
    await page.locator('#address').click({ button: 'right' })
    await expect.poll(() => labels(app), hostile).toContain('Open in Browser…')
    expect(await shown(app), hostile).toBe(1)
  }
  await page.evaluate(() => document.querySelector('#address')?.remove())
})

test('the window is named after the article and its library', async () => {
  const { app } = workbench()
  const title = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getTitle())
  await expect.poll(title).toMatch(/^.+ — library — Touchstone$/)
})
