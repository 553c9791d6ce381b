import { _electron, type Page } from '@playwright/test'
import { join, resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../../..')
const executable = process.env['TOUCHSTONE_ELECTRON']
const switches: readonly string[] = JSON.parse(process.env['TOUCHSTONE_ELECTRON_ARGS'] ?? '[]')

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
  const own = ['--library', join(folder, 'library'), '--app-data', join(folder, 'app')]
  const app = await _electron.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: [...switches, project, ...own, ...files],
    env: { ...(process.env as Record<string, string>), ...variables },
    timeout: 0,
  })
  const page = await app.firstWindow({ timeout: 0 })
  page.setDefaultTimeout(0)
  return { page, close: () => app.process().kill('SIGKILL') }
}
