import { longArticle } from '../e2e/longArticle'
import { meddle } from '../e2e/meddling'
import { expect, fixture, maduro } from '../e2e/workbench'
import { given, type State } from './state'

/** What the whole window can look like, by what is in the library and in the article. */
export const states: readonly State[] = [
  { name: 'empty library', show: () => Promise.resolve(), isMain: true },
  { name: 'one article', show: (bench) => bench.open(maduro), isMain: true },
  {
    name: 'checked halfway',
    isMain: true,
    show: async (bench) => {
      await bench.open(maduro)
      await bench.goesOn(true)
      await bench.list.focus()
      for (const key of ['j', 'v', 'f', 'n', 'u', 'v', 'd', 'n', 'n']) await bench.press(key)
      await bench.saved()
      await bench.goesOn(false)
    },
  },
  {
    name: 'many articles',
    isMain: true,
    show: async (bench) => {
      const files = await Promise.all(
        Array.from({ length: 60 }, (_, seed) =>
          given(
            bench,
            `${seed}.txt`,
            longArticle({ title: `What the towns counted, part ${seed + 1}`, seed, paragraphs: 2 }),
          ),
        ),
      )
      await bench.open(...files)
      await expect(bench.page.getByRole('navigation', { name: 'Library' })).toContainText('60', {
        timeout: 300_000,
      })
      await bench.dismissNotices()
      await bench.page.locator('.entry').nth(7).click()
      await expect(bench.rows.first()).toBeVisible()
    },
  },
  {
    name: 'long article',
    isMain: true,
    show: async (bench) => {
      const text = longArticle({ title: 'What every town counted since 1990', seed: 3, paragraphs: 900 })
      await bench.open(await given(bench, 'long.txt', text))
      await expect(bench.rows.first()).toBeVisible({ timeout: 300_000 })
      for (const key of ['g', 'g', 'v']) await bench.press(key)
    },
  },
  {
    name: 'long names',
    show: async (bench) => {
      const title = `A headline that goes on and on, as headlines of investigations do, ${'and on '.repeat(20)}`
      const text = `${title}\n\nDr Wilhelmina Featherstonehaugh-Cholmondeley of the ${'International '.repeat(8)}Commission said that 4,212,333 containers passed Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch in 2022.`
      await bench.open(await given(bench, `${'long-file-name-'.repeat(12)}.txt`, text))
      await bench.selectFirstClaim()
    },
  },
  {
    name: 'right to left',
    isMain: true,
    show: async (bench) => {
      await bench.open(await given(bench, 'arabic.txt', arabic))
      await expect(bench.rows.first()).toBeVisible()
      for (const key of ['j', 'v']) await bench.press(key)
    },
  },
  {
    name: 'an article that does not open',
    show: async (bench) => {
      await bench.open(maduro, await given(bench, 'empty.txt', ''), '/no/such/article.txt')
      await expect(bench.notices.locator('.notice--problem').first()).toBeVisible()
    },
  },
  {
    name: 'an article that is being loaded',
    show: async (bench) => {
      const title = bench.page.locator('.article__title')
      await bench.openFresh()
      const held = (await title.textContent()) ?? ''
      await bench.open(maduro)
      await expect(title).toHaveText(/Maduro/)
      await meddle(bench, { hold: held })
      await bench.page.locator('.entry').filter({ hasText: held }).click()
    },
  },
  {
    name: 'claim beside claim',
    isMain: true,
    show: async (bench) => {
      await bench.open(maduro)
      await bench.selectFirstClaim()
      for (const key of ['f', 'i', 'j', 'j']) await bench.press(key)
    },
  },
  {
    name: 'an earlier version beside',
    isMain: true,
    show: async (bench) => {
      const texts = ['4,212', '5,123'].map((figure) =>
        longArticle({ title: 'What the towns of the coast counted', seed: 5, paragraphs: 12 }).replace(
          / \d+ /,
          ` ${figure} `,
        ),
      )
      await bench.open(await given(bench, 'first.txt', texts[0]!))
      await bench.open(await given(bench, 'second.txt', texts[1]!))
      await bench.dialog.getByRole('button', { name: 'Add as the newer version' }).click()
      await expect(bench.text).toContainText('5,123')
      await bench.button('More actions for this article').click()
      await bench.page.getByRole('menuitem', { name: 'Earlier version beside' }).click()
      await bench.button('Next').click()
    },
  },
  {
    name: 'a saved page',
    isMain: true,
    show: async (bench) => {
      await bench.open(fixture('saved-news-page.html'))
      await bench.selectFirstClaim()
    },
  },
]

const arabic = `ما قاله الوزير عن الميناء

قال وزير النقل أحمد سالم إن الميناء استقبل 4.2 مليون حاوية في عام 2022. وأضاف: «لم نفقد سفينة واحدة قط».

بلغت تكلفة الرصيف الجديد 310 ملايين يورو، وانتهى العمل فيه في مارس 2021. وانخفضت البطالة في المدينة من 9 في المئة إلى 6 في المئة.

من كان يظن ذلك؟ الميناء هو الأكبر على الساحل.
`
