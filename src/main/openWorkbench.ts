import { app } from 'electron'
import { accountName } from '../library/disk/account'
import { defaultLibraryFolder } from '../library/appData'
import { Workbench } from '../workbench/workbench'
import type { Arguments } from './arguments'
import { electronHost } from './electronHost'

/** Opens the library named on the command line, or the app's own. Throws a LibraryError. */
export function openWorkbench({ library }: Arguments): Promise<Workbench> {
  return Workbench.open(
    {
      folder: library ?? defaultLibraryFolder(),
      appData: app.getPath('userData'),
      program: 'Touchstone',
      person: accountName(),
      appVersion: app.getVersion(),
      runtime: process.env['TOUCHSTONE_RUNTIME'] ?? `Electron ${process.versions.electron}`,
      scripts: import.meta.dirname,
      orReadOnly: true,
    },
    electronHost(),
  )
}
