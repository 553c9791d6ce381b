import { _electron, type Page } from '@playwright/test'
import { once } from 'node:events'
import { join } from 'node:path'
import type { ArticleSummary } from '../../../src/core/model/summary'
import { Program } from '../../e2e/program'
import { memoryOf } from './memory'
import { executable, switches, workbenchProgram } from './programs'
import { type BusyTimes, tracedIn } from './tracing'

/** A window that is worked in while it is measured. */
export interface LiveWindow {
  readonly page: Page
  /** What the window's own process has in memory, in MB. */
  readonly memory: () => Promise<number>
  /** Does something, and adds how long it kept the window's thread at a time. */
  readonly traced: <Result>(act: () => Promise<Result>) => Promise<Result & BusyTimes>
  readonly program: Program
  readonly close: () => void
  /** Ends the program as a person does, so that it keeps what Chromium caches. */
  readonly quit: () => Promise<void>
}

/** Playwright's own way of waiting, by looking at each frame, does not end here. */
export const polled = { polling: 50 }

/** Opens the workbench on the library in this folder, and waits until it lists its articles. */
export async function openLiveWindow(
  variables: Readonly<Record<string, string>>,
  folder: string,
): Promise<LiveWindow> {
  const program = workbenchProgram(join(folder, 'library'), join(folder, 'app'))
  const app = await _electron.launch({
    executablePath: executable,
    args: [...switches, program.app, ...program.args],
    env: { ...(process.env as Record<string, string>), ...variables },
    timeout: 0,
  })
  const page = await app.firstWindow({ timeout: 0 })
  page.setDefaultTimeout(0)
  const running = new Program(app)
  await page.waitForFunction(() => document.querySelector('.entry') !== null, undefined, polled)
  return {
    page,
    program: running,
    memory: () => memoryOf(running),
    traced: tracedIn(running, folder),
    close: () => app.process().kill('SIGKILL'),
    quit: async () => {
      const ended = once(app.process(), 'exit')
      await running.evaluate(({ app: own }) => void setTimeout(() => own.quit()))
      await ended
    },
  }
}

/** Opens an article by a click in the list; the milliseconds until its first line and its checklist are painted. */
export function openArticle({ page }: LiveWindow, { title }: ArticleSummary): Promise<number> {
  return page.evaluate(async (wanted) => {
    const entry = [...document.querySelectorAll<HTMLElement>('.entry')].find(
      (one) => one.querySelector('.entry__title')?.textContent === wanted,
    )
    const from = performance.now()
    entry!.click()
    const isShown = () =>
      document.querySelector('.article__title')?.textContent === wanted &&
      document.querySelector('[role=treeitem]') !== null
    while (!isShown()) await new Promise((done) => requestAnimationFrame(done))
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    return performance.now() - from
  }, title)
}

/** How many elements the window has. */
export function countElements({ page }: LiveWindow): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length)
}
