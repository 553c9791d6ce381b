import { dialog, shell } from 'electron'
import { join } from 'node:path'
import { app } from 'electron'
import { citationFormat, deskFormat, reportFormat } from '../contract/formats'
import type { Host } from '../workbench/host'
import { emit } from './events'
import { installMenu } from './menu'
import { showPreview } from './preview'
import { printHtml } from './printing'
import { theWindow } from './window'

/** The desktop's part of the workbench: dialogs, printing, the file manager, the menu. */
export function electronHost(): Host {
  return {
    chooseArticles: async (what) => {
      if (what === 'folder')
        return chooseFiles('Open all articles in a folder', ['openDirectory', 'multiSelections'], [])
      // What tells the formats apart has the parser of pages with it, so it is no part of the start.
      const { articleExtensions } = await import('../importers/bytes/formats')
      return chooseFiles(
        'Open articles',
        ['openFile', 'multiSelections'],
        [
          { name: 'Articles', extensions: [...articleExtensions] },
          { name: 'All files', extensions: ['*'] },
        ],
      )
    },
    chooseAttachments: (many) =>
      many
        ? chooseFiles('Add sources', ['openFile', 'multiSelections'], [])
        : chooseFiles('Attach a file to the source', ['openFile'], []),
    chooseReportFile: (name, format) =>
      chooseSaveFile('Export report', name, [filterOf(reportFormat[format])]),
    chooseCopyFile: (name) => chooseSaveFile('Save checked copy', name, [filterOf(reportFormat.docx)]),
    chooseExportFolder: async () =>
      (await chooseFiles('Export reports into a folder', ['openDirectory', 'createDirectory'], []))[0],
    chooseDeskFile: (name, format) => chooseSaveFile('Desk report', name, [filterOf(deskFormat[format])]),
    chooseSummaryFile: (name) =>
      chooseSaveFile('Save summary', name, [{ name: 'Table', extensions: ['csv'] }]),
    chooseBackupFile: (name) =>
      chooseSaveFile('Back up', name, [{ name: 'Touchstone backup', extensions: ['zip'] }]),
    chooseMerge: async (from) =>
      (
        await (from === 'file'
          ? chooseFiles(
              'Merge a backup into this library',
              ['openFile'],
              [{ name: 'Touchstone backup', extensions: ['zip'] }],
            )
          : chooseFiles('Merge another library into this one', ['openDirectory'], []))
      )[0],
    chooseBundle: async () =>
      (
        await chooseFiles(
          'Check a replay bundle',
          ['openFile'],
          [{ name: 'Replay bundle', extensions: ['zip'] }],
        )
      )[0],
    chooseLogo: async () =>
      (
        await chooseFiles(
          'Choose a logo',
          ['openFile'],
          [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'svg'] }],
        )
      )[0],
    chooseSourcesFile: async () =>
      (
        await chooseFiles(
          'Import sources',
          ['openFile'],
          [
            { name: 'RIS, BibTeX or CSL-JSON', extensions: ['ris', 'bib', 'json'] },
            { name: 'All files', extensions: ['*'] },
          ],
        )
      )[0],
    chooseSourcesExportFile: (name, format) =>
      chooseSaveFile('Export sources', name, [filterOf(citationFormat[format])]),
    showPreview,
    printPdf: (html) => printHtml(html, (sentence) => emit('library.notice', sentence)),
    reveal: (file) => shell.showItemInFolder(file),
    updateMenu: installMenu,
    reportFault: (error) => console.error(error),
    emit,
  }
}

/** The system takes what follows the last dot for the ending. */
function filterOf({ kind, ending }: { kind: string; ending: string }): Electron.FileFilter {
  return { name: kind, extensions: [ending.slice(ending.lastIndexOf('.') + 1)] }
}

async function chooseSaveFile(
  title: string,
  name: string,
  filters: Electron.FileFilter[],
): Promise<string | undefined> {
  const options = {
    title,
    defaultPath: join(app.getPath('documents'), name),
    filters,
    // Windows and macOS ask before replacing a file by default; Linux has to be told, and macOS to allow new folders.
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  } satisfies Electron.SaveDialogOptions
  const window = theWindow()
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return filePath || undefined
}

async function chooseFiles(
  title: string,
  properties: Electron.OpenDialogOptions['properties'],
  filters: Electron.FileFilter[],
): Promise<string[]> {
  const options = { title, filters, properties: properties ?? [] }
  const window = theWindow()
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return filePaths
}
