import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { _electron } from '@playwright/test'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ownDisplay } from './display'
import { Program } from './program'

export { expect }

const project = resolve(import.meta.dirname, '../..')

/** The file of that name among the fixtures. */
export const fixture = (name: string): string => join(project, 'tests/fixtures', name)

/** The article most tests check. */
export const maduro = fixture('maduro-russian-support.txt')

export interface Start {
  /** Files on the command line. */
  readonly files?: readonly string[]
  /** The folder with the library and the app's own data; a new one where not given. */
  readonly folder?: string
  /** A library that is somewhere else. */
  readonly library?: string
}

/**
 * Starts the app on folders of its own, as a person would whose verdicts go on to nothing: tests stay at their claim to
 * look at it, and some of them choose otherwise.
 */
export async function openWorkbench({ folder, ...start }: Start = {}): Promise<Workbench> {
  const own = folder ?? (await newFolder())
  if (!existsSync(chosenIn(own))) await cp(await choice(), chosenIn(own), { recursive: true })
  const bench = await startApp({ ...start, folder: own })
  // What was chosen may be lost where a program was killed.
  if (!(await bench.page.evaluate(() => localStorage.getItem('touchstone-preferences'))))
    await bench.goesOn(false)
  return bench
}

const newFolder = () => mkdtemp(join(tmpdir(), 'touchstone-window-'))

/** Where the app keeps what a person has chosen. */
const chosenIn = (folder: string) => join(folder, 'app', 'Local Storage')

let chosen: Promise<string> | undefined

/** The folder with the choice that these tests begin with, made once, in a window. */
function choice(): Promise<string> {
  return (chosen ??= (async () => {
    const bench = await startApp({ folder: await newFolder() })
    await bench.goesOn(false)
    await bench.close()
    return chosenIn(bench.folder)
  })())
}

async function startApp({
  files = [],
  folder: own,
  library,
}: Start & { readonly folder: string }): Promise<Workbench> {
  const { actionTimeout: patience = 0 } = test.info().project.use
  const app = await _electron.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: [...runtimeArguments, project, ...appArguments(own, library), ...files],
    cwd: own,
    // Tests choose the colours they check; they must not depend on the colours of the machine.
    colorScheme: null,
    timeout: patience,
  })
  try {
    const page = await app.firstWindow({ timeout: patience })
    page.setDefaultTimeout(patience)
    const bench = new Workbench(new Program(app), app.process(), page, own, library ?? libraryIn(own))
    await expect(page.locator('.workbench')).toBeVisible()
    return bench
  } catch (error) {
    // An app that nobody gets to hold would run on, and the tests' own process would wait for it.
    app.process().kill('SIGKILL')
    throw error
  }
}

const executable = process.env['TOUCHSTONE_ELECTRON']
const runtimeArguments: readonly string[] = JSON.parse(process.env['TOUCHSTONE_ELECTRON_ARGS'] ?? '[]')

function libraryIn(folder: string): string {
  return join(folder, 'library')
}

function appArguments(folder: string, library = libraryIn(folder)): string[] {
  return ['--library', library, '--app-data', join(folder, 'app')]
}

/** The command line of one more start of the app on the same folders. */
export function startAgain(folder: string, files: readonly string[]): readonly [string, readonly string[]] {
  return [executable ?? 'electron', [...runtimeArguments, project, ...appArguments(folder), ...files]]
}

/** A running app and what a person sees of it. */
export class Workbench {
  readonly list: Locator
  readonly rows: Locator
  readonly text: Locator
  readonly detail: Locator
  /** The words of the claim or sentence the person is at, as the detail shows them. */
  readonly words: Locator
  readonly notices: Locator
  readonly dialog: Locator
  readonly search: Locator
  /** Errors in the window that no notice reported. */
  readonly errors: string[] = []

  constructor(
    readonly app: Program,
    private readonly program: ChildProcess,
    readonly page: Page,
    readonly folder: string,
    readonly library: string,
  ) {
    this.list = page.getByRole('tree', { name: 'Claims and unread sentences' })
    // Where going through the checklist stops: not at a sentence whose claims stand beneath it.
    this.rows = this.list.locator('[role=treeitem][data-stop]')
    this.text = page.locator('.text')
    this.detail = page.locator('.detail')
    this.words = this.detail.locator('.detail__quote mark, .detail__quote:not(:has(mark))')
    this.notices = page.getByRole('region', { name: 'Notices' })
    this.dialog = page.getByRole('dialog')
    this.search = page.getByRole('combobox', { name: 'Find articles, claims and sources' })
    page.on('pageerror', (error) => this.errors.push(error.message))
  }

  /** The row of that label in the checklist, if the list is scrolled to it. */
  row(label: string): Locator {
    return this.rows.filter({ has: this.page.locator('.row__label', { hasText: exactly(label) }) })
  }

  get selected(): Locator {
    return this.list.locator('[aria-selected="true"]')
  }

  get here(): Locator {
    return this.text.locator('.claimed--here, .sentence--here:not(:has(.claimed--here))')
  }

  /** The words that are highlighted in the text, as one string. */
  async highlighted(): Promise<string> {
    return (await this.here.allTextContents()).join('')
  }

  /** All rows of the checklist in order, although only those in view are rendered. */
  async allRows(): Promise<Row[]> {
    await this.unfold()
    const found = new Map<number, Row>()
    await this.scrollThrough(async () => {
      for (const row of await this.rows.evaluateAll(readRows)) found.set(row.place, row)
      return false
    })
    return [...found.values()].toSorted((a, b) => a.place - b.place)
  }

  /** Clicks the row of that label, scrolling the checklist to it first. */
  async select(label: string): Promise<void> {
    await this.unfold()
    const row = this.row(label)
    await this.scrollThrough(async () => (await row.count()) > 0)
    await row.first().click()
    await expect(this.selected.locator('.row__label')).toHaveText(label)
  }

  /** Selects the first claim that is still to be checked; returns its label. */
  async selectFirstClaim(): Promise<string> {
    const claim = (await this.allRows()).find((row) => !row.isSentence)
    if (!claim) throw new Error('The article has no claim.')
    await this.select(claim.label)
    await this.list.focus()
    return claim.label
  }

  /** Unfolds every sentence of the checklist, also what is done. */
  private async unfold(): Promise<void> {
    const button = this.button('Unfold what is done')
    if ((await button.count()) > 0) await button.click()
  }

  private async scrollThrough(isDone: () => Promise<boolean>): Promise<void> {
    await expect(this.rows.first()).toBeVisible()
    await this.list.evaluate((list) => list.scrollTo({ top: 0 }))
    for (;;) {
      await this.twoFrames()
      if (await isDone()) return
      const isAtEnd = await this.list.evaluate((list) => {
        const before = list.scrollTop
        list.scrollBy({ top: list.clientHeight * 0.8 })
        return list.scrollTop === before
      })
      if (isAtEnd) return
    }
  }

  /** Waits until what was changed is on the screen. */
  twoFrames(): Promise<void> {
    return this.frames(2)
  }

  /** Waits until the window has drawn so many frames. */
  async frames(count: number): Promise<void> {
    await this.page.evaluate(async (frames) => {
      for (let drawn = 0; drawn < frames; drawn++) await new Promise(requestAnimationFrame)
    }, count)
  }

  /** Waits until nothing moves or fades any more. */
  async stillness(): Promise<void> {
    await this.twoFrames()
    await this.page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
    )
    await this.twoFrames()
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key)
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  /** Where new evidence is written down, in the claim's card. */
  get composer(): Locator {
    return this.page.getByRole('form', { name: 'New evidence' })
  }

  /** Adds evidence from a source of that title to the current claim; `fields` by their labels. */
  async addEvidence(
    source: string,
    quotation = '',
    fields: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    await this.press('e')
    await this.composer.getByLabel('Quoted passage').fill(quotation)
    await this.composer.getByRole('combobox', { name: 'Source' }).fill(source)
    await this.describeEvidence(fields)
    await this.composer.getByRole('button', { name: 'Add evidence' }).click()
    await expect(this.composer).toHaveCount(0)
  }

  /** Unfolds the rest of the form and fills it in. */
  async describeEvidence(fields: Readonly<Record<string, string>>): Promise<void> {
    if (Object.keys(fields).length === 0) return
    await this.composer.getByText('Where in the source, and a note').click()
    await this.composer.getByText('About the source').click()
    for (const [label, words] of Object.entries(fields))
      await this.composer.getByLabel(label, { exact: true }).fill(words)
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
  }

  /** Waits until everything given so far is said to be saved. */
  async saved(): Promise<void> {
    await expect(this.page.locator('.savestate')).toHaveText('Saved')
  }

  /** Chooses an entry of the application menu by its id, with the pointer or by its key. */
  async choose(id: string, triggeredByAccelerator = false): Promise<void> {
    await this.app.evaluate(
      ({ Menu }, [item, event]) => {
        // Electron declares no arguments here, but hands the event on to the entry's own click.
        const entry = Menu.getApplicationMenu()!.getMenuItemById(item) as {
          click: (event: object) => void
        } | null
        entry!.click(event)
      },
      [id, { triggeredByAccelerator }] as const,
    )
  }

  /** What the entry of that id is called, and whether it can be chosen. */
  menuItem(id: string): Promise<{ readonly label: string; readonly enabled: boolean }> {
    return this.app.evaluate(({ Menu }, item) => {
      const { label, enabled } = Menu.getApplicationMenu()!.getMenuItemById(item)!
      return { label, enabled }
    }, id)
  }

  /**
   * Drops files on the window, or on a part of it; a file input is the way to File objects that stand for files of the
   * disk.
   */
  async drop(files: readonly string[], on: Locator = this.page.locator('body')): Promise<void> {
    await this.page.evaluate(() => {
      const input = document.createElement('input')
      input.type = 'file'
      input.multiple = true
      input.id = 'dragged'
      document.body.append(input)
    })
    await this.page.setInputFiles('#dragged', files)
    await on.evaluate((target) => {
      const input = document.querySelector<HTMLInputElement>('#dragged')!
      const dataTransfer = new DataTransfer()
      for (const file of input.files ?? []) dataTransfer.items.add(file)
      input.remove()
      for (const type of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
      }
    })
  }

  /** Answers every coming "open" dialog with these files; none is a person who cancels. */
  async answerOpen(files: readonly string[]): Promise<void> {
    await this.app.evaluate(
      ({ dialog }, filePaths) => {
        const counted = globalThis as { dialogsAnswered?: number }
        dialog.showOpenDialog = () => {
          counted.dialogsAnswered = (counted.dialogsAnswered ?? 0) + 1
          return Promise.resolve({ canceled: filePaths.length === 0, filePaths })
        }
      },
      [...files],
    )
  }

  /** Answers every coming "save" dialog with this file; an empty name is a person who cancels. */
  async answerSave(file: string): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      const counted = globalThis as { dialogsAnswered?: number }
      dialog.showSaveDialog = () => {
        counted.dialogsAnswered = (counted.dialogsAnswered ?? 0) + 1
        return Promise.resolve({ canceled: filePath === '', filePath })
      }
    }, file)
  }

  /** Does what brings up a dialog of the system, and waits until that is answered and its answer has come to the window. */
  async untilAnswered(act: () => Promise<void>): Promise<void> {
    const answered = () =>
      this.app.evaluate(() => (globalThis as { dialogsAnswered?: number }).dialogsAnswered ?? 0)
    const before = await answered()
    await act()
    await expect.poll(answered).toBeGreaterThan(before)
    await this.settled()
  }

  /** Waits until what the program had to say to the window by now is on the screen. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => window.touchstone.request('articles.list', {}))
    await this.twoFrames()
  }

  /** Chooses the search from the menu; letters go there afterwards. */
  async goToSearch(): Promise<void> {
    await this.choose('search')
    await expect(this.search).toBeFocused()
  }

  /** Chooses an entry of a menu in the window, which opens from the button of that name. */
  async chooseFrom(menu: string, entry: string | RegExp): Promise<void> {
    await this.button(menu).click()
    const item = typeof entry === 'string' ? { name: entry, exact: true } : { name: entry }
    await this.page.getByRole('menuitem', item).click()
    await expect(this.page.getByRole('menu')).toHaveCount(0)
  }

  /** Sets the name for what is done here from now on. */
  async checkAs(person: string): Promise<void> {
    await this.button(/^Checking as/).click()
    await this.dialog.getByLabel('Your name').fill(person)
    await this.dialog.getByRole('button', { name: 'Save name' }).click()
    await expect(this.dialog).toHaveCount(0)
  }

  /** The entry of that title in the library. */
  entry(title: string): Locator {
    return this.page.locator('.entry').filter({ hasText: title })
  }

  /** Opens an article from the library. */
  async openEntry(title: string): Promise<void> {
    await this.entry(title).click()
    await this.shows(title)
  }

  /** Dismisses every notice, unless it goes away by itself meanwhile. */
  async dismissNotices(): Promise<void> {
    await this.notices
      .getByRole('button', { name: 'Dismiss' })
      .evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()))
  }

  /** Opens files by the menu. The next dialog can be given another answer afterwards. */
  async open(...files: readonly string[]): Promise<void> {
    await this.answerOpen(files)
    await this.untilAnswered(() => this.choose('open'))
  }

  /** Opens an article that no other test has, and returns its title. */
  async openFresh(text: string = harbour): Promise<string> {
    const title = `The harbour in numbers, part ${++fresh}`
    const file = join(this.folder, `harbour-${fresh}.txt`)
    await writeFile(file, `${title}\n\n${text}\n`)
    await this.open(file)
    await this.shows(title)
    return title
  }

  /** Opens an article nobody has checked yet, and rates its first claim by that key. */
  async rateFresh(key: string): Promise<{ readonly title: string; readonly label: string }> {
    const title = await this.openFresh()
    const label = await this.selectFirstClaim()
    await this.press(key)
    await this.saved()
    return { title, label }
  }

  /** Waits until the article of that title is the one in the window. */
  async shows(title: string | RegExp): Promise<void> {
    await expect(this.page.locator('.article__title')).toHaveText(title)
    await expect(this.rows.first()).toBeVisible()
  }

  /** Selects words of the article with the mouse, as a person would. */
  async selectWords(words: string): Promise<void> {
    const ends = await this.text.evaluate((text, sought) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
      const nodes: { node: Text; from: number }[] = []
      let whole = ''
      while (walker.nextNode()) {
        nodes.push({ node: walker.currentNode as Text, from: whole.length })
        whole += (walker.currentNode as Text).data
      }
      const at = whole.indexOf(sought)
      if (at < 0) throw new Error(`The article does not say “${sought}”.`)
      const pointOf = (position: number, side: 'left' | 'right') => {
        const { node, from } = nodes.findLast((candidate) => candidate.from <= position)!
        const range = document.createRange()
        range.setStart(node, position - from)
        range.setEnd(node, position - from + 1)
        if (side === 'left') node.parentElement!.scrollIntoView({ block: 'center' })
        const rects = [...range.getClientRects()]
        const box = rects[side === 'left' ? 0 : rects.length - 1]!
        return { x: side === 'left' ? box.left + 0.5 : box.right - 0.5, y: box.top + box.height / 2 }
      }
      return [pointOf(at, 'left'), pointOf(at + sought.length - 1, 'right')] as const
    }, words)
    await this.page.mouse.move(ends[0].x, ends[0].y)
    await this.page.mouse.down()
    await this.page.mouse.move(ends[1].x, ends[1].y, { steps: 8 })
    await this.page.mouse.up()
    expect(await this.page.evaluate(() => String(document.getSelection()))).toBe(words)
  }

  /** Gives the window's content this size. */
  async resize(width: number, height: number): Promise<void> {
    await this.app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]!.setContentSize(w!, h!),
      [width, height],
    )
    await expect
      .poll(() => this.page.evaluate(() => [window.innerWidth, window.innerHeight]))
      .toEqual([width, height])
  }

  /** Sets whether a verdict goes on to what comes next, as the dialog with the keys lets a person choose. */
  async goesOn(isOn: boolean): Promise<void> {
    if ((await this.dialog.count()) > 0) return
    await this.choose('shortcuts')
    await this.dialog.getByRole('checkbox', { name: /^Go on to what comes next/ }).setChecked(isOn)
    await this.press('Escape')
    await expect(this.dialog).toHaveCount(0)
  }

  /** Shows the window in light or dark colours, whatever the system is set to. */
  async colours(theme: 'light' | 'dark'): Promise<void> {
    await this.app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source
    }, theme)
    await expect
      .poll(() => this.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(theme === 'dark')
  }

  /** The article of that title as stored on the disk, a moment after the log. */
  async stored(title: string): Promise<StoredArticle> {
    let found: StoredArticle | undefined
    await expect(async () => {
      found = (await this.storedArticles()).find((article) => article.details.title === title)
      expect(found, `“${title}” is stored`).toBeDefined()
    }).toPass()
    return found!
  }

  /** The articles as they stand on the disk. */
  async storedArticles(): Promise<StoredArticle[]> {
    const folder = join(this.library, 'articles')
    const ids = await readdir(folder)
    return Promise.all(
      ids.map(async (id) => {
        const stored = JSON.parse(await readFile(join(folder, id, 'article.json'), 'utf8')) as {
          readonly article: StoredArticle
        }
        return stored.article
      }),
    )
  }

  /** Closes the window as a person does, and waits for the program to end. */
  async close(): Promise<void> {
    const ended = this.hasEnded()
    await this.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(gone)
    await ended
  }

  /** Ends the program at once, as a power cut would. */
  async kill(): Promise<void> {
    const ended = this.hasEnded()
    this.program.kill('SIGKILL')
    await ended
  }

  private get isRunning(): boolean {
    return this.program.exitCode === null && this.program.signalCode === null
  }

  /** Resolves when the program has ended. */
  hasEnded(): Promise<void> {
    return this.isRunning ? new Promise((done) => this.program.once('exit', () => done())) : Promise.resolve()
  }

  /** Ends whatever still runs. */
  async end(): Promise<void> {
    if (this.isRunning) await this.kill()
  }

  /** Starts the app again on the same folders after it has ended. */
  reopen(files: readonly string[] = []): Promise<Workbench> {
    return openWorkbench({ files, folder: this.folder, library: this.library })
  }
}

/** As much of a stored article as the tests look at. */
export interface StoredArticle {
  readonly id: string
  readonly details: { readonly title: string }
  readonly text: string
  readonly claims: readonly StoredClaim[]
  readonly sources: readonly {
    readonly id: string
    readonly title: string
    readonly attachment?: { readonly file: string; readonly name: string; readonly sha256: string }
  }[]
}

export interface StoredClaim {
  readonly id: string
  readonly label: string
  readonly anchor: { readonly exact: string; readonly start: number; readonly end: number }
  readonly priority: number
  readonly verdict?: { readonly rating: string; readonly by: string }
  readonly rivals?: readonly { readonly rating: string }[]
  readonly signOff?: { readonly by: string }
  readonly dismissed: boolean
  readonly rationale: string
  readonly correction: string
  readonly evidence: readonly {
    readonly source: string
    readonly quotation: string
    readonly passage?: { readonly anchor: { readonly exact: string } }
    readonly locator: string
    readonly cutOut?: {
      readonly page: number | null
      readonly left: number
      readonly top: number
      readonly width: number
      readonly height: number
      readonly attachment: { readonly file: string; readonly sha256: string }
    }
  }[]
}

/** A line of the checklist as it is shown. */
export interface Row {
  readonly place: number
  readonly label: string
  readonly about: string
  readonly isSentence: boolean
}

function readRows(rows: readonly Element[]): Row[] {
  return rows.map((row) => ({
    place: Number(row.getAttribute('aria-posinset')),
    label: row.querySelector('.row__label')?.textContent ?? '',
    about: row.querySelector('.row__about')?.textContent ?? '',
    isSentence: row.id.startsWith('row-sentence'),
  }))
}

/** An article with claims of several kinds and sentences that carry none. */
const harbour = `The port handled 4.2 million containers in 2022, said Ada Brandt, the harbour master.

Was it a wet morning? “We have never lost a ship,” Brandt said on Monday.

The new quay cost 310 million euros and was finished in March 2021. Unemployment in the town fell from 9 percent to 6 percent because of the port, according to the mayor, Tomas Reil.

Who would have thought so? The port is the largest on the coast.`

let fresh = 0

function exactly(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
}

/** The program may end before it has answered. */
function gone(): void {}

interface Fixtures {
  /** A new folder for the test's own files. */
  readonly folder: string
  /** Starts an app that is ended, and its folders removed, after the test. */
  readonly launch: (start?: Start) => Promise<Workbench>
}

export const test = base.extend<Fixtures, { readonly display: undefined }>({
  display: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      if (process.platform !== 'linux') return provide(undefined)
      const { name, end } = await ownDisplay()
      process.env['DISPLAY'] = name
      await provide(undefined)
      end()
    },
    { scope: 'worker', auto: true },
  ],
  // eslint-disable-next-line no-empty-pattern
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-files-'))
    await provide(folder)
    await rm(folder, { recursive: true, force: true })
  },
  // eslint-disable-next-line no-empty-pattern
  launch: async ({}, provide) => {
    const opened: Workbench[] = []
    await provide(async (start) => {
      const bench = await openWorkbench(start)
      opened.push(bench)
      return bench
    })
    for (const bench of opened) await discard(bench)
  },
})

/** One app for all tests of a file; each opens what it needs. */
export function sharedWorkbench(start?: Start): () => Workbench {
  let bench: Workbench | undefined
  test.beforeAll(async () => {
    bench = await openWorkbench(start)
  })
  test.afterAll(async () => {
    if (bench) await discard(bench)
  })
  return () => {
    if (!bench) throw new Error('The app is opened before the first test of the file.')
    return bench
  }
}

async function discard(bench: Workbench): Promise<void> {
  expect(bench.errors, 'nothing failed in the window unnoticed').toEqual([])
  await bench.end()
  expect(bench.errors, 'nothing failed in the window unnoticed').toEqual([])
  await rm(bench.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
