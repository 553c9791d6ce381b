import { join, resolve } from 'node:path'
import type { Host } from '../../src/workbench/host'
import { Workbench, type WorkbenchOptions } from '../../src/workbench/workbench'

/** Where the built scripts of threads and processes are. */
export const scripts = resolve(import.meta.dirname, '../../out/main')

/** A program around the workbench in which nobody chooses anything. */
const host: Host = {
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
  printPdf: () => Promise.resolve(new Uint8Array()),
  reveal: () => undefined,
  updateMenu: () => undefined,
  reportFault: () => undefined,
  emit: () => undefined,
}

/** Opens the workbench as the window does, without one; a library that can't be written to for reading. */
export function openWorkbench(
  folder: string,
  emit: Host['emit'] = () => undefined,
  chooses: Partial<Host> = {},
): Promise<Workbench> {
  return Workbench.open({ ...optionsFor(folder), orReadOnly: true }, { ...host, ...chooses, emit })
}

/** Opens the workbench to be read, as the command line does. */
export function openWorkbenchToRead(folder: string): Promise<Workbench> {
  return Workbench.openToRead(optionsFor(folder), host, 'It was opened for reading.')
}

function optionsFor(folder: string): WorkbenchOptions {
  return {
    folder: join(folder, 'library'),
    appData: join(folder, 'app'),
    program: 'Touchstone',
    person: 'Ines Okoye',
    appVersion: '1',
    runtime: 'Node',
    scripts,
  }
}
