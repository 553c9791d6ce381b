import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect, test, type Workbench } from './workbench'

/** The colours and the sizes of the window's content, in pixels, that a screen is looked at in. */
const looks = [
  ['light', 1280, 800],
  ['dark', 1920, 1080],
] as const

/** Examines the window, light and small as well as dark and large: takes a picture, and checks with axe. */
export async function lookAt(bench: Workbench, name: string): Promise<void> {
  const parts = bench.page.locator('[role=dialog], [role=menu], .hit')
  const shown = await parts.count()
  for (const [theme, width, height] of looks) {
    await bench.colours(theme)
    await bench.resize(width, height)
    await bench.stillness()
    expect.soft(await faults(bench), `${name}, ${theme} at ${width}×${height}`).toEqual([])
    expect(await parts.count(), `${name} stays at ${width}×${height}`).toBe(shown)
    await bench.page.screenshot({ path: test.info().outputPath(`${name} ${theme}.png`) })
  }
}

/** What is wrong with the window as it is, in one line each: what axe finds, and whether it scrolls as a whole. */
export async function faults({ page }: Workbench): Promise<string[]> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  )
  return [
    ...(overflow > 0 ? [`The window itself scrolls, by ${overflow} pixels.`] : []),
    ...(await axeFaults(page)),
  ]
}

async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
    // A menu belongs to the button that opened it and not to a part of the page; axe asks for one all the same.
    const isMenuOpen = document.querySelector('[role=menu]') !== null
    const { violations } = await run(document, {
      runOnly: { type: 'tag', values: tags },
      rules: { region: { enabled: !isMenuOpen } },
      // Nothing runs in the preview of a report, so axe can't look into it.
      iframes: false,
    })
    return violations.flatMap(({ id, nodes }) =>
      // A splitter stands between the landmarks, as the pattern for it has it.
      nodes
        .filter(({ html }) => !(id === 'region' && html.includes('role="separator"')))
        .map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
    )
  })
}
