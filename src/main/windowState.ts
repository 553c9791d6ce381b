import { type BrowserWindow, screen } from 'electron'
import { Low } from 'lowdb'
import { z } from 'zod'
import { libraryFormat } from '../core/model/libraryFormat'
import { JsonFile } from '../library/jsonFile'

const Bounds = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
const WindowState = z.object({
  format: z.literal(libraryFormat),
  bounds: Bounds,
  isMaximized: z.boolean(),
})
type WindowState = z.infer<typeof WindowState>

/** The window's position when it was last closed, if that is still on a screen. */
export async function readWindowState(file: string): Promise<WindowState | undefined> {
  const state = await store(file).read()
  if (!state) return undefined
  const { workArea } = screen.getDisplayMatching(state.bounds)
  const { x, y, width, height } = state.bounds
  const isOnScreen =
    x < workArea.x + workArea.width &&
    x + width > workArea.x &&
    y >= workArea.y &&
    y < workArea.y + workArea.height - 40
  return isOnScreen && height > 0 ? state : undefined
}

/** Saves the window's position whenever it is about to close. */
export function rememberWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const low = new Low<WindowState | null>(store(file), {
      format: libraryFormat,
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
    })
    low
      .write()
      .catch((error: unknown) => console.error(`The window's position could not be saved: ${String(error)}`))
  })
}

function store(file: string): JsonFile<WindowState | null> {
  return new JsonFile<WindowState | null>(file, {
    schema: WindowState.nullable(),
    upgrade: (document) => ({ ...document, format: libraryFormat }),
    onDamage: (sentence) => console.error(sentence),
  })
}
