import type { EventName, Events } from '../contract/events'
import type { CitationFormat, DeskFormat, ReportFormat } from '../contract/formats'
import { UserFacingError } from '../core/errors'

/** What only the program around the workbench can do: a window asks the person, a command line has options. */
export interface Host {
  /** The articles a person wants to open; empty if they cancel. */
  chooseArticles(what: 'files' | 'folder'): Promise<readonly string[]>
  /** Files that document a source; at most one unless `many`. Empty if they cancel. */
  chooseAttachments(many: boolean): Promise<readonly string[]>
  chooseReportFile(suggestedName: string, format: ReportFormat): Promise<string | undefined>
  /** Where to write the draft with the checker's remarks in it; undefined if they cancel. */
  chooseCopyFile(suggestedName: string): Promise<string | undefined>
  /** The folder for the reports of many articles; undefined if they cancel. */
  chooseExportFolder(): Promise<string | undefined>
  chooseDeskFile(suggestedName: string, format: DeskFormat): Promise<string | undefined>
  /** Where to write the outcomes of opening files; undefined if they cancel. */
  chooseSummaryFile(suggestedName: string): Promise<string | undefined>
  /** Where to write a backup; undefined if they cancel. */
  chooseBackupFile(suggestedName: string): Promise<string | undefined>
  /** A backup file, or the folder of another library; undefined if they cancel. */
  chooseMerge(from: 'file' | 'folder'): Promise<string | undefined>
  /** A replay bundle to check; undefined if they cancel. */
  chooseBundle(): Promise<string | undefined>
  /** A picture for the top of reports; undefined if they cancel. */
  chooseLogo(): Promise<string | undefined>
  /** An exchange file of a reference manager; undefined if they cancel. */
  chooseSourcesFile(): Promise<string | undefined>
  /** Where to write sources for a reference manager; undefined if they cancel. */
  chooseSourcesExportFile(suggestedName: string, format: CitationFormat): Promise<string | undefined>
  /** Shows a self-contained HTML page beside the window's own; returns the address to load it from, empty without a window. */
  showPreview(html: string): string
  /** Prints a self-contained HTML page; returns the bytes of a PDF. Throws a HostError. */
  printPdf(html: string): Promise<Uint8Array>
  reveal(file: string): void
  updateMenu(offers: MenuOffers): void
  /** Called with a fault of the program itself; the person has been told about it already. */
  reportFault(error: unknown): void
  emit<Name extends EventName>(name: Name, payload: Events[Name]): void
}

/** What the application menu offers: names for undo and redo, and whether an article is open. */
export interface MenuOffers {
  readonly undo: string | null
  readonly redo: string | null
  readonly article: boolean
}

/** The program around the workbench failed; the message is for the person. */
export class HostError extends UserFacingError {
  override readonly name = 'HostError'

  constructor(message: string, options?: ErrorOptions) {
    super('host', message, options)
  }
}
