import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { join, resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../../..')
const executable = process.env['TOUCHSTONE_ELECTRON']
const switches: readonly string[] = JSON.parse(process.env['TOUCHSTONE_ELECTRON_ARGS'] ?? '[]')

/** A window that is worked in while it is measured. */
export interface LiveWindow {
  readonly app: ElectronApplication
  readonly page: Page
}

/** Opens the workbench on a library in this folder, with these files, and closes it when the task is done. */
export async function inLiveWindow<T>(
  variables: Readonly<Record<string, string>>,
  folder: string,
  files: readonly string[],
  task: (window: LiveWindow) => Promise<T>,
): Promise<T> {
  const app = await _electron.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: [
      ...switches,
      project,
      '--library',
      join(folder, 'library'),
      '--app-data',
      join(folder, 'app'),
      ...files,
    ],
    env: { ...(process.env as Record<string, string>), ...variables },
    timeout: 0,
  })
  try {
    const page = await app.firstWindow({ timeout: 0 })
    page.setDefaultTimeout(0)
    return await task({ app, page })
  } finally {
    app.process().kill('SIGKILL')
  }
}
