import { BrowserWindow } from 'electron'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Runs a function in an empty page with a process of its own, and returns what it returns; null if that took longer
 * than `time` milliseconds or the process ended. The function is sent as text, so it must stand by itself.
 */
export async function runInBlankPage<Given, Result>(
  run: (given: Given) => Result | Promise<Result>,
  given: Given,
  time: number,
): Promise<Result | null> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: 'drawing',
      sandbox: true,
      contextIsolation: true,
      // Without a display only an offscreen window can be made.
      offscreen: true,
      spellcheck: false,
    },
  })
  const stop = new AbortController()
  const { signal } = stop
  try {
    return await Promise.race([
      runIn<Result>(window, `(${run.toString()})(${JSON.stringify(given)})`),
      once(window.webContents, 'render-process-gone', { signal }).then(() => null),
      delay(time, null, { signal }),
    ])
  } finally {
    stop.abort()
    window.destroy()
  }
}

async function runIn<Result>({ webContents }: BrowserWindow, script: string): Promise<Result> {
  await webContents.loadURL('data:text/html,')
  return webContents.executeJavaScript(script) as Promise<Result>
}
