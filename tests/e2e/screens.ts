import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkElsewhere, mergeFolder } from './otherComputer'
import { column, pdfFile } from '../importers/pdfFile'
import { zipFile } from '../importers/zipFile'
import { expect, maduro, type Workbench } from './workbench'

interface Screen {
  readonly name: string
  /** Brings the workbench there from an open article with a claim selected. */
  readonly show: (bench: Workbench) => Promise<void>
}

const closes = async (bench: Workbench) => {
  await bench.press('Escape')
  await expect(bench.dialog).toHaveCount(0)
}

const dialog = (name: string, open: (bench: Workbench) => Promise<void>): Screen => ({
  name,
  show: async (bench) => {
    await bench.list.focus()
    await open(bench)
    await expect(bench.dialog).toBeVisible()
  },
})

const menu = (name: string, button: string): Screen => ({
  name,
  show: async (bench) => {
    await bench.press('Escape')
    await bench.button(button).click()
    await expect(bench.page.getByRole('menu')).toBeVisible()
  },
})

/** Leaves whatever a screen opened. */
export async function leave(bench: Workbench): Promise<void> {
  const source = bench.button('Close the source')
  if ((await source.count()) > 0) await source.click()
  if ((await bench.page.locator('.tickbar').count()) > 0) await bench.press('Shift+T')
  if ((await bench.composer.count()) > 0)
    await bench.composer.getByRole('button', { name: 'Discard' }).click()
  // Within the form of the newsroom, Escape leaves that form alone.
  if ((await bench.button('Save newsroom').count()) > 0) await bench.press('Escape')
  // So does it while one looks for the same source.
  if ((await bench.dialog.getByRole('region', { name: 'The same source' }).count()) > 0)
    await bench.press('Escape')
  // So does it within the form of a source.
  if ((await bench.page.getByRole('form', { name: 'Correct the source' }).count()) > 0)
    await bench.press('Escape')
  if ((await bench.dialog.count()) > 0) await closes(bench)
  else await bench.press('Escape')
  await bench.dismissNotices()
}

/** What can be on the window while an article is open. */
export const screens: readonly Screen[] = [
  { name: 'claim', show: () => Promise.resolve() },
  {
    name: 'evidence',
    show: async (bench) => {
      await bench.press('e')
      await expect(bench.composer).toBeVisible()
    },
  },
  {
    name: 'source',
    show: async (bench) => {
      await showSource(bench)
      await bench.page.getByLabel('Next place').click()
    },
  },
  {
    name: 'source pages',
    show: async (bench) => {
      await showSource(bench)
      await bench.page.getByRole('button', { name: 'Pages', exact: true }).click()
      await expect(bench.page.locator('.textLayer span').first()).toBeAttached()
      await bench.button(/^Cut out/).click()
    },
  },
  {
    name: 'ticks',
    show: async (bench) => {
      await bench.press('Shift+T')
      await expect(bench.page.locator('.tickbar')).toBeVisible()
    },
  },
  dialog('assignment', (bench) => bench.chooseFrom('More actions for this article', 'Assignment and tags…')),
  dialog('details', (bench) => bench.button('Edit details').click()),
  dialog('bounds', (bench) => bench.press('b')),
  dialog('split', (bench) => bench.press('s')),
  dialog('merge', async (bench) => {
    await bench.button('More actions for this claim').click()
    await bench.page.getByRole('menuitem', { name: 'Merge with another…' }).click()
  }),
  dialog('shortcuts', (bench) => bench.press('?')),
  dialog('about', (bench) => bench.choose('about')),
  dialog('person', (bench) => bench.button(/^Checking as/).click()),
  {
    name: 'search',
    show: async (bench) => {
      await bench.search.fill('milion voluntiers')
      await expect(bench.page.locator('.hit').first()).toBeVisible()
    },
  },
  menu('claim menu', 'More actions for this claim'),
  menu('article menu', 'More actions for this article'),
  menu('library menu', 'More actions for the library'),
  dialog('report', async (bench) => {
    await bench.button('Export report').click()
    await expect(bench.dialog.getByRole('status').filter({ hasText: 'Up to date' })).toBeVisible()
  }),
  dialog('newsroom', async (bench) => {
    await bench.button('Export report').click()
    await bench.dialog.getByRole('button', { name: 'Newsroom…' }).click()
    await expect(bench.dialog.getByLabel('Name')).toBeFocused()
  }),
  dialog('claim history', async (bench) => {
    await bench.press('h')
    await expect(bench.dialog.getByRole('option').first()).toBeVisible()
    await bench.press('End')
  }),
  dialog('article history', async (bench) => {
    await bench.choose('history')
    await expect(bench.dialog.getByRole('listbox').getByRole('option').first()).toBeVisible()
  }),
  dialog('before sign-off', async (bench) => {
    await bench.choose('review')
    await expect(bench.dialog.getByRole('region').first()).toBeVisible()
  }),
  dialog('sources', async (bench) => {
    await bench.chooseFrom('More actions for the library', 'Sources…')
    await bench.dialog.getByRole('option').first().click()
  }),
  dialog('correct a source', async (bench) => {
    await bench.chooseFrom('More actions for the library', 'Sources…')
    await bench.dialog.getByRole('button', { name: 'Correct…' }).click()
  }),
  dialog('two sources that are one', async (bench) => {
    await bench.press('e')
    await bench.composer.getByLabel('Quoted passage').fill('About 1.6 million members.')
    await bench.composer.getByRole('combobox', { name: 'Source' }).fill('Yearbook of the ministry')
    await bench.composer.getByRole('button', { name: 'Add evidence' }).click()
    await bench.chooseFrom('More actions for the library', 'Sources…')
    await bench.dialog.getByRole('option').first().click()
    await bench.dialog.getByRole('button', { name: 'Same as…' }).click()
    await bench.dialog.getByRole('option').nth(1).click()
  }),
  dialog('reports of many articles', (bench) => bench.choose('report.many')),
  dialog('desk report', (bench) => bench.choose('report.desk')),
  dialog('who can read', (bench) =>
    bench.chooseFrom('More actions for the library', 'Who can read the library…'),
  ),
  dialog('verification', (bench) => bench.choose('verify')),
  dialog('empty trash', (bench) => bench.choose('trash')),
  {
    name: 'trash',
    show: async (bench) => {
      const title = (await bench.page.locator('.article__title').textContent()) ?? ''
      await bench.openFresh()
      await bench.choose('remove')
      await expect(bench.notices).toContainText('is in the trash')
      await showClaim(bench, title)
      await bench.choose('trash')
      await bench.dialog.getByRole('button', { name: 'Empty trash…' }).click()
      await expect(bench.dialog.getByRole('button', { name: 'Keep it' })).toBeFocused()
    },
  },
  {
    name: 'what was learned',
    show: async (bench) => {
      const title = (await bench.page.locator('.article__title').textContent()) ?? ''
      await bench.openFresh()
      await bench.selectFirstClaim()
      for (const key of ['n', 'j', 'n', 'j', 'n', 'j', 'n', 'j', 'p']) await bench.press(key)
      await bench.saved()
      await showClaim(bench, title)
      await expect(bench.detail).toContainText('Learned in this library')
      await bench.choose('learning')
      await expect(bench.dialog.getByRole('region', { name: 'What was learned' })).toBeFocused()
      await bench.dialog.getByRole('button', { name: 'Forget all of it…' }).click()
      await expect(bench.dialog.getByRole('button', { name: 'Keep it' })).toBeFocused()
    },
  },
  {
    name: 'parts of a file',
    show: async (bench) => {
      const file = join(await mkdtemp(join(bench.folder, 'parts-')), 'desk.zip')
      const names = Array.from({ length: 20 }, (_, number) => `desk/story ${number}.txt`)
      await writeFile(
        file,
        await zipFile(Object.fromEntries(names.map((name) => [name, `${name} cost 4 million.`]))),
      )
      await bench.open(file)
      await expect(bench.dialog).toContainText('It contains 20 articles.')
    },
  },
  {
    name: 'another version',
    show: async (bench) => {
      const file = join(await mkdtemp(join(bench.folder, 'version-')), 'newer.txt')
      const text = await readFile(maduro, 'utf8')
      await writeFile(file, text.replace('three million', 'four million'))
      await bench.open(file)
      await expect(bench.dialog).toContainText('is in the library already, with a different text')
    },
  },
  {
    name: 'what was opened',
    show: async (bench) => {
      const title = (await bench.page.locator('.article__title').textContent()) ?? ''
      await bench.open(maduro, '/no/such/article.txt')
      await expect(bench.notices).toContainText('2 files')
      await showClaim(bench, title)
      await bench.notices.getByRole('button', { name: 'Summary' }).click()
      await expect(bench.dialog).toContainText('0 articles added, 1 already there, 1 not opened.')
    },
  },
  {
    name: 'contested',
    show: async (bench) => {
      const title = (await bench.page.locator('.article__title').textContent()) ?? ''
      const folder = await mkdtemp(join(bench.folder, 'other-'))
      const other = await checkElsewhere(bench, folder, 'Bea Ortiz', async (there) => {
        await there.openEntry(title)
        await there.select(claimAtHand)
        await there.press('v')
        await there.saved()
      })
      await bench.list.focus()
      await bench.press('m')
      await mergeFolder(bench, other)
      await expect(bench.detail.getByRole('region', { name: 'Contested' })).toBeVisible()
    },
  },
  {
    name: 'to be signed off',
    show: async (bench) => {
      await bench.list.focus()
      await bench.press('f')
      await bench.checkAs('Ed Itor')
      await expect(bench.button(/^Sign off/)).toBeVisible()
    },
  },
  {
    name: 'signed off',
    show: async (bench) => {
      await bench.list.focus()
      await bench.press('o')
      await expect(bench.detail).toContainText('Signed off by Ed Itor')
    },
  },
  {
    name: 'notices',
    show: async (bench) => {
      await bench.open('/no/such/article.txt', '/no/such/either.txt')
      await expect(bench.notices.locator('.notice--problem').first()).toBeVisible()
    },
  },
]

const claimAtHand = 'three million volunteers'

/** A source with two pages about the claim, beside the article. */
async function showSource(bench: Workbench): Promise<void> {
  const file = join(bench.folder, 'Militia yearbook.pdf')
  const lines = [
    'The militia has 1.6 million members, of whom about a third are women, the ministry',
    'writes in its yearbook. Three million volunteers had been announced by the president,',
    'but the lists of the defence sector hold no more names than in the year before.',
  ]
  await writeFile(file, pdfFile([{ texts: column(lines) }, { texts: column(lines.toReversed()) }]))
  await bench.drop([file], bench.detail)
  await expect(bench.page.locator('.source__block').first()).toBeVisible()
}

async function showClaim(bench: Workbench, title: string): Promise<void> {
  await bench.openEntry(title)
  await bench.select(claimAtHand)
}

/** Makes an article with a verdict and evidence, and selects that claim. */
export async function showCheckedClaim(bench: Workbench): Promise<void> {
  await bench.select(claimAtHand)
  await bench.list.focus()
  await bench.press('f')
  await bench.addEvidence('Ministry of Defence, yearbook', 'The militia has 1.6 million members.', {
    'Web address': 'https://example.org/yearbook',
  })
  await bench.saved()
}
