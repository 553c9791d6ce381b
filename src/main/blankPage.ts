import { app, BrowserWindow, type WebContents } from 'electron'
import { once } from 'node:events'
import { setInterval } from 'node:timers/promises'
import { longestWait } from '../workers/limits'

/** How often the page's processor time is looked at, in milliseconds. */
const interval = 200

/**
 * Runs a function in an empty page with a process of its own, and returns what it returns; null if that took more than
 * `processorTime` milliseconds or the process ended. The function is sent as text, so it must stand by itself.
 */
export async function runInBlankPage<Given, Result>(
  run: (given: Given) => Result | Promise<Result>,
  given: Given,
  processorTime: number,
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
      runIn<Result>(window.webContents, `(${run.toString()})(${JSON.stringify(given)})`),
      once(window.webContents, 'render-process-gone', { signal }).then(() => null),
      used(window.webContents, processorTime, signal).then(() => null),
    ])
  } finally {
    stop.abort()
    window.destroy()
  }
}

async function runIn<Result>(contents: WebContents, script: string): Promise<Result> {
  await contents.loadURL('data:text/html,')
  return contents.executeJavaScript(script) as Promise<Result>
}

/** Waits until the page has used its processor time: a busy machine doesn't use it up. */
async function used(contents: WebContents, processorTime: number, signal: AbortSignal): Promise<void> {
  const latest = Date.now() + longestWait({ processorTime })
  for await (const _ of setInterval(interval, undefined, { signal })) {
    const page = app.getAppMetrics().find(({ pid }) => pid === contents.getOSProcessId())
    if ((page?.cpu.cumulativeCPUUsage ?? 0) * 1000 > processorTime || Date.now() > latest) return
  }
}
