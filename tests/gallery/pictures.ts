import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { faults } from '../e2e/looks'
import { expect, type Workbench } from '../e2e/workbench'

/** Where the pictures go: a folder a screen, a picture a look. */
export const folder = resolve(import.meta.dirname, '../../gallery')

/** How a screen is looked at. The sizes are those of the window's content, in pixels. */
export interface Look {
  readonly name: string
  readonly theme: 'light' | 'dark'
  readonly size: readonly [number, number]
  /** How large everything is drawn; 1 unless told. */
  readonly zoom?: number
  /** As the system asks for it: its own few colours, and more contrast. */
  readonly isHighContrast?: boolean
}

/** What every screen is looked at in. */
export const everyLook: readonly Look[] = [
  { name: '900×600 light', theme: 'light', size: [900, 600] },
  { name: '1280×800 light', theme: 'light', size: [1280, 800] },
  { name: '1280×800 dark', theme: 'dark', size: [1280, 800] },
  { name: '1280×800 high contrast', theme: 'dark', size: [1280, 800], isHighContrast: true },
  { name: '1280×800 at 200 %', theme: 'light', size: [1280, 800], zoom: 2 },
]

/** What the main screens are looked at in. */
export const mainLooks: readonly Look[] = [
  ...everyLook,
  { name: '900×600 dark', theme: 'dark', size: [900, 600] },
  { name: '1024×700 light', theme: 'light', size: [1024, 700] },
  { name: '1920×1080 light', theme: 'light', size: [1920, 1080] },
  { name: '1920×1080 dark', theme: 'dark', size: [1920, 1080] },
  { name: '2560×1440 light', theme: 'light', size: [2560, 1440] },
  { name: '2560×1440 dark', theme: 'dark', size: [2560, 1440] },
]

/** Takes the window as it is in each look; axe has to find no fault in any. */
export async function photograph(bench: Workbench, screen: string, looks = everyLook): Promise<void> {
  const to = join(folder, screen)
  await mkdir(to, { recursive: true })
  for (const look of looks) {
    await lookLike(bench, look)
    await bench.stillness()
    await writeFile(join(to, `${look.name}.png`), await picture(bench))
    // Forced colours are the system's own, which axe does not know.
    if (!look.isHighContrast) expect.soft(await faults(bench), `${screen}, ${look.name}`).toEqual([])
  }
  await lookLike(bench, everyLook[1]!)
}

/** The window as the system would draw it; Playwright's own pictures lose what a zoom brings. */
async function picture(bench: Workbench): Promise<Buffer> {
  const png = await bench.app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]!.webContents.capturePage()
    return image.toPNG().toString('base64')
  })
  return Buffer.from(png, 'base64')
}

async function lookLike(bench: Workbench, look: Look): Promise<void> {
  const { theme, size, zoom = 1, isHighContrast = false } = look
  await bench.colours(theme)
  await bench.page.emulateMedia(
    isHighContrast ? { forcedColors: 'active', contrast: 'more' } : { forcedColors: null, contrast: null },
  )
  await bench.app.evaluate(
    ({ BrowserWindow }, [width, height, factor]) => {
      const [window] = BrowserWindow.getAllWindows()
      window!.setContentSize(width, height)
      window!.webContents.setZoomFactor(factor)
    },
    [...size, zoom] as const,
  )
  await expect
    .poll(() => bench.page.evaluate(() => [window.innerWidth, window.innerHeight]))
    .toEqual(size.map((length) => length / zoom))
}
