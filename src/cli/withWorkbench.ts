import type { Input, Output, RequestName } from '../contract/requests'
import { UserFacingError } from '../core/errors'
import { accountName } from '../library/disk/account'
import { appDataFolder } from '../library/appData'
import type { Host } from '../workbench/host'
import { Workbench, type WorkbenchOptions } from '../workbench/workbench'
import { printFault } from './failure'
import { printNotice } from './output'
import { printPdf } from './printPdf'
import { version } from './version'

/** Sends a request to the workbench, as the window does; a failed request throws a UserFacingError. */
export type Ask = <Name extends RequestName>(name: Name, input: Input<Name>) => Promise<Output<Name>>

/**
 * Opens the library for writing, in the name of `as` if it is given, runs the task, and always closes the library
 * again.
 */
export async function withWorkbench<T>(
  folder: string,
  command: string,
  task: (ask: Ask, workbench: Workbench) => Promise<T>,
  as?: string,
): Promise<T> {
  const workbench = await Workbench.open(optionsFor(folder, `touchstone ${command}`), commandLineHost)
  return doneWith(workbench, async (ask) => {
    if (as !== undefined) await ask('person.rename', { person: as })
    return task(ask, workbench)
  })
}

/**
 * Opens the library for reading, runs the task, and closes it: works while the window has it open, and changes
 * nothing.
 */
export async function toRead<T>(
  folder: string,
  task: (ask: Ask, workbench: Workbench) => Promise<T>,
): Promise<T> {
  const options = optionsFor(folder, 'touchstone')
  const workbench = await Workbench.openToRead(options, commandLineHost, 'It was opened for reading.')
  return doneWith(workbench, (ask) => task(ask, workbench))
}

async function doneWith<T>(workbench: Workbench, task: (ask: Ask) => Promise<T>): Promise<T> {
  const ask: Ask = async (name, input) => {
    const reply = await workbench.answer(name, input)
    if (!reply.ok) throw new UserFacingError(reply.error.code, reply.error.message)
    return reply.value as Output<typeof name>
  }
  try {
    return await task(ask)
  } finally {
    await workbench.close()
  }
}

function optionsFor(folder: string, program: string): WorkbenchOptions {
  return {
    folder,
    appData: appDataFolder(),
    program,
    person: accountName(),
    appVersion: version,
    runtime: `Node ${process.versions.node}`,
    scripts: import.meta.dirname,
  }
}

/** A command line takes all choices from its arguments, so these are never called. */
const commandLineHost: Host = {
  chooseArticles: () => Promise.resolve([]),
  chooseSummaryFile: () => Promise.resolve(undefined),
  chooseAttachments: () => Promise.resolve([]),
  chooseReportFile: () => Promise.resolve(undefined),
  chooseExportFolder: () => Promise.resolve(undefined),
  chooseDeskFile: () => Promise.resolve(undefined),
  chooseBackupFile: () => Promise.resolve(undefined),
  chooseMerge: () => Promise.resolve(undefined),
  chooseCopyFile: () => Promise.resolve(undefined),
  chooseBundle: () => Promise.resolve(undefined),
  chooseLogo: () => Promise.resolve(undefined),
  chooseSourcesFile: () => Promise.resolve(undefined),
  chooseSourcesExportFile: () => Promise.resolve(undefined),
  showPreview: () => '',
  printPdf,
  reveal: () => undefined,
  updateMenu: () => undefined,
  reportFault: printFault,
  emit: (name, payload) => {
    if (name === 'library.notice') printNotice(payload as string)
  },
}
