import type { EventName, Events } from '../contract/events'
import type { DeskFormat, ReportFormat } from '../contract/formats'
import { UserFacingError } from '../core/errors'

/** What only the program around the workbench can do: a window asks, a command line has flags. */
export interface Host {
  /** The articles a person wants opened; none when they thought better of it. */
  chooseArticles(what: 'files' | 'folder'): Promise<readonly string[]>
  chooseAttachment(): Promise<string | undefined>
  chooseReportFile(suggestedName: string, format: ReportFormat): Promise<string | undefined>
  /** Where to write the draft with the checker's remarks in it. */
  chooseCopyFile(suggestedName: string): Promise<string | undefined>
  /** The folder for the reports of many articles; undefined when they thought better of it. */
  chooseExportFolder(): Promise<string | undefined>
  chooseDeskFile(suggestedName: string, format: DeskFormat): Promise<string | undefined>
  /** Where to write what became of the files that were opened. */
  chooseSummaryFile(suggestedName: string): Promise<string | undefined>
  /** Where to write a backup; undefined when they thought better of it. */
  chooseBackupFile(suggestedName: string): Promise<string | undefined>
  /** A backup file, or the folder of another library. */
  chooseMerge(from: 'file' | 'folder'): Promise<string | undefined>
  /** A picture for the head of reports. */
  chooseLogo(): Promise<string | undefined>
  /** Shows a self-contained HTML page beside the window's own; returns the address to load it from, empty without a window. */
  showPreview(html: string): string
  /** Prints a self-contained HTML page; returns the bytes of a PDF. Throws a HostError when it can't. */
  printPdf(html: string): Promise<Uint8Array>
  reveal(file: string): void
  updateMenu(offers: MenuOffers): void
  /** Told of a fault of the program itself; the person has a sentence about it already. */
  reportFault(error: unknown): void
  emit<Name extends EventName>(name: Name, payload: Events[Name]): void
}

/** What the application menu can offer: names for undo and redo, and whether an article is open. */
export interface MenuOffers {
  readonly undo: string | null
  readonly redo: string | null
  readonly article: boolean
}

/** The program around the workbench could not do its part; the message is a sentence for the person. */
export class HostError extends UserFacingError {
  override readonly name = 'HostError'

  constructor(message: string, options?: ErrorOptions) {
    super('host', message, options)
  }
}
