import type { Input, Output, RequestName } from '../contract/requests'
import { UserFacingError } from '../core/errors'
import { accountName } from '../library/account'
import { appDataFolder } from '../library/places'
import type { Host } from '../workbench/host'
import { Workbench } from '../workbench/workbench'
import { printFault } from './failure'
import { printNotice } from './output'
import { printPdf } from './printPdf'
import { version } from './version'

/** Asks the workbench, as the window does; a failed request throws a UserFacingError with its sentence. */
export type Ask = <Name extends RequestName>(name: Name, input: Input<Name>) => Promise<Output<Name>>

/** Opens the library for writing, `as` the person of that name where one is given, does the task, and closes it again whatever happens. */
export async function withWorkbench<T>(
  folder: string,
  command: string,
  task: (ask: Ask, workbench: Workbench) => Promise<T>,
  as?: string,
): Promise<T> {
  const workbench = await Workbench.open(
    {
      folder,
      appData: appDataFolder(),
      program: `touchstone ${command}`,
      person: accountName(),
      appVersion: version,
      runtime: `Node ${process.versions.node}`,
      threads: import.meta.dirname,
    },
    commandLineHost,
  )
  const ask: Ask = async (name, input) => {
    const reply = await workbench.answer(name, input)
    if (!reply.ok) throw new UserFacingError(reply.error.code, reply.error.message)
    return reply.value as Output<typeof name>
  }
  try {
    if (as !== undefined) await ask('person.rename', { person: as })
    return await task(ask, workbench)
  } finally {
    await workbench.close()
  }
}

/** A command line chooses by its arguments, so it is never asked. */
const commandLineHost: Host = {
  chooseArticles: () => Promise.resolve([]),
  chooseSummaryFile: () => Promise.resolve(undefined),
  chooseAttachment: () => Promise.resolve(undefined),
  chooseReportFile: () => Promise.resolve(undefined),
  chooseExportFolder: () => Promise.resolve(undefined),
  chooseDeskFile: () => Promise.resolve(undefined),
  chooseBackupFile: () => Promise.resolve(undefined),
  chooseMerge: () => Promise.resolve(undefined),
  chooseCopyFile: () => Promise.resolve(undefined),
  chooseLogo: () => Promise.resolve(undefined),
  showPreview: () => '',
  printPdf,
  reveal: () => undefined,
  updateMenu: () => undefined,
  reportFault: printFault,
  emit: (name, payload) => {
    if (name === 'library.notice') printNotice(payload as string)
  },
}
