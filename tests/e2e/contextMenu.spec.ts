import type { Program } from './program'
import { expect, maduro, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench({ files: [maduro] })

/** What the program was asked to show and to open, in place of what only the system could show. */
interface Seen {
  menu: Electron.Menu | undefined
  questions: string[]
  opened: string[]
  answer: number
}

test.beforeAll(async () => {
  await expect(workbench().rows.first()).toBeVisible()
  await workbench().app.evaluate(({ Menu, dialog, shell }) => {
    const seen: Seen = { menu: undefined, questions: [], opened: [], answer: 0 }
    ;(globalThis as unknown as { seen: Seen }).seen = seen
    Menu.prototype.popup = function (this: Electron.Menu) {
      seen.menu = this
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

test.beforeEach(() =>
  workbench().app.evaluate(() => {
    ;(globalThis as unknown as { seen: Seen }).seen.menu = undefined
  }),
)

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
  const { app, text, list } = workbench()
  const words = text.locator('p').first()
  await words.click({ clickCount: 3 })
  await words.click({ button: 'right' })
  await expect.poll(() => labels(app)).toEqual(['Copy', 'Make Claim of Selection'])
  const claims = () => list.getByRole('treeitem').count()
  const before = await claims()
  await choose('Make Claim of Selection')
  await expect.poll(claims).toBeGreaterThan(before)
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
    await rightClickAddress(hostile)
    expect(await labels(app), hostile).not.toContain('Open in Browser…')
  }
  await page.evaluate(() => document.querySelector('#address')?.remove())
})

test('the window is named after the article and its library', async () => {
  const { app } = workbench()
  const title = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getTitle())
  await expect.poll(title).toMatch(/^.+ — library — Touchstone$/)
})
