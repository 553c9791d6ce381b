import { _electron, type Page } from '@playwright/test'
import { once } from 'node:events'
import { join } from 'node:path'
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
  readonly close: () => void
  /** Ends the program as a person does, so that it keeps what Chromium caches. */
  readonly quit: () => Promise<void>
}

/** Opens the workbench on a library in this folder, with these files. */
export async function openLiveWindow(
  variables: Readonly<Record<string, string>>,
  folder: string,
  files: readonly string[] = [],
): Promise<LiveWindow> {
  const program = workbenchProgram(join(folder, 'library'), join(folder, 'app'))
  const app = await _electron.launch({
    executablePath: executable,
    args: [...switches, program.app, ...program.args, ...files],
    env: { ...(process.env as Record<string, string>), ...variables },
    timeout: 0,
  })
  const page = await app.firstWindow({ timeout: 0 })
  page.setDefaultTimeout(0)
  const running = new Program(app)
  return {
    page,
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
