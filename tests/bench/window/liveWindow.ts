import { _electron, type Page } from '@playwright/test'
import { join } from 'node:path'
import { executable, switches, workbenchProgram } from './programs'

/** A window that is worked in while it is measured. */
export interface LiveWindow {
  readonly page: Page
  readonly close: () => void
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
  return { page, close: () => app.process().kill('SIGKILL') }
}
