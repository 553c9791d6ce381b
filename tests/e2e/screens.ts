import { expect, type Workbench } from './workbench'

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

/** Leaves whatever a screen opened. */
export async function leave(bench: Workbench): Promise<void> {
  if ((await bench.dialog.count()) > 0) await closes(bench)
  else await bench.press('Escape')
  for (const button of await bench.notices.getByRole('button', { name: 'Dismiss' }).all()) {
    await button.click({ timeout: 1000 }).catch(() => undefined)
  }
}

/** What can be on the window while an article is open. */
export const screens: readonly Screen[] = [
  { name: 'claim', show: () => Promise.resolve() },
  dialog('evidence', (bench) => bench.press('e')),
  dialog('details', (bench) => bench.button('Edit details').click()),
  dialog('bounds', (bench) => bench.press('b')),
  dialog('split', (bench) => bench.press('s')),
  dialog('merge', async (bench) => {
    await bench.button('More acts on this claim').click()
    await bench.page.getByRole('menuitem', { name: 'Merge with another…' }).click()
  }),
  dialog('shortcuts', (bench) => bench.press('?')),
  dialog('about', (bench) => bench.choose('about')),
  dialog('person', (bench) => bench.button(/^Checking as/).click()),
  {
    name: 'search',
    show: async (bench) => {
      await bench.choose('search')
      await bench.page.getByRole('combobox', { name: /^Find/ }).fill('milion voluntiers')
      await expect(bench.page.locator('.hit').first()).toBeVisible()
    },
  },
  {
    name: 'claim menu',
    show: async (bench) => {
      await bench.press('Escape')
      await bench.button('More acts on this claim').click()
      await expect(bench.page.getByRole('menu')).toBeVisible()
    },
  },
  {
    name: 'export menu',
    show: async (bench) => {
      await bench.button('Export report').click()
      await expect(bench.page.getByRole('menu')).toBeVisible()
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

/** Makes an article with a verdict and evidence, and selects that claim. */
export async function showCheckedClaim(bench: Workbench): Promise<void> {
  await bench.select('three million volunteers')
  await bench.list.focus()
  await bench.press('f')
  await bench.press('e')
  await bench.dialog.getByLabel('Title', { exact: true }).fill('Ministry of Defence, yearbook')
  await bench.dialog.getByLabel('Web address', { exact: true }).fill('https://example.org/yearbook')
  await bench.dialog.getByLabel('Quoted passage').fill('The militia has 1.6 million members.')
  await bench.dialog.getByRole('button', { name: 'Add evidence' }).click()
  await expect(bench.dialog).toHaveCount(0)
  await bench.saved()
}
