import { join } from 'node:path'
import { checkedCopyName } from '../../checkedCopy/copyName'
import type { BundleReport } from '../../contract/bundleReport'
import type { CheckedInput } from '../../contract/requests'
import type { Handlers } from '../../contract/router'
import type { Article } from '../../core/model/article'
import type { ReportOptions } from '../../core/model/reportOptions'
import { titleOf } from '../../core/model/summary'
import type { Library } from '../../library/library'
import { checkBundleOnThread, writeBundleOnThread } from '../bundle/bundleThread'
import { makeDeskOnThread } from './deskThread'
import { exportMany } from './exportMany'
import { type ExportRequest, exportReport, reportFileName } from './exportReport'
import type { Host } from '../host'
import type { LibraryJobs } from '../libraryJobs'
import { deskFileName, exportDesk } from './makeDeskReport'
import { PreviewThread, renderOnThread } from './reportThread'
import { saveReport } from './saveReport'
import { checkedCopyOf } from './writeCopy'

interface ReportsOptions {
  readonly appVersion: string
  /** The app's own folder, with this device's key. */
  readonly appData: string
  /** The folder with the built workers. */
  readonly scripts: string
}

type Answered =
  | 'report.export'
  | 'report.preview'
  | 'report.exportMany'
  | 'report.desk'
  | 'bundle.check'
  | 'report.reveal'
  | 'copy.export'
type Written = Promise<{ file: string } | null>

/** Everything that is written for others to read: reports, bundles, checked copies. */
export class Reports {
  private last: string | undefined
  private readonly previews: PreviewThread

  constructor(
    private readonly library: () => Library,
    private readonly options: ReportsOptions,
    private readonly host: Host,
    private readonly jobs: LibraryJobs,
  ) {
    this.previews = new PreviewThread(join(options.scripts, 'reportWorker.js'))
  }

  close(): Promise<void> {
    return this.previews.close()
  }

  handlers(): Pick<Handlers, Answered> {
    return {
      'report.export': (input) => this.export(input),
      'report.preview': (input) => this.preview(input),
      'report.exportMany': (input) => this.exportMany(input),
      'report.desk': (input) => this.exportDesk(input),
      'bundle.check': () => this.checkBundle(),
      'copy.export': ({ id }) => this.exportCopy(id),
      'report.reveal': () => {
        if (this.last !== undefined) this.host.reveal(this.last)
        return null
      },
    }
  }

  private async export({ id, format, options }: CheckedInput<'report.export'>): Written {
    const { article } = await this.library().history(id)
    const file = await this.host.chooseReportFile(reportFileName(titleOf(article), format), format)
    if (file === undefined) return null
    if (format === 'bundle') await this.writeBundle(id, options, file)
    else await saveReport(file, await this.reportOn(article, format, options))
    return this.written(file)
  }

  private writeBundle(id: string, options: ReportOptions, to: string): Promise<void> {
    const { folder, settings } = this.library()
    const { appVersion, appData, scripts } = this.options
    const request = { library: folder, id, scale: settings.scale, appVersion, options, appData }
    return writeBundleOnThread(join(scripts, 'bundleWorker.js'), { request, to })
  }

  private async checkBundle(): Promise<BundleReport | null> {
    const file = await this.host.chooseBundle()
    if (file === undefined) return null
    const { appVersion, scripts } = this.options
    return this.jobs.work('bundle', ({ onProgress, signal }) => {
      onProgress(0, 1)
      return checkBundleOnThread(join(scripts, 'bundleWorker.js'), { file, appVersion, scripts }, signal)
    })
  }

  private async preview({ id, options }: CheckedInput<'report.preview'>): Promise<{ address: string }> {
    const { article } = await this.library().history(id)
    const { appVersion } = this.options
    const { folder, settings } = this.library()
    const request = { library: folder, article, scale: settings.scale, appVersion, options }
    const { bytes } = await this.previews.render({ ...request, format: 'html' })
    return { address: this.host.showPreview(new TextDecoder().decode(bytes)) }
  }

  private async exportCopy(id: string): Written {
    const library = this.library()
    const { article } = await library.history(id)
    const file = await this.host.chooseCopyFile(checkedCopyName(article))
    if (file === undefined) return null
    const { folder } = library
    const { scale, newsroom } = library.settings
    const { scripts } = this.options
    await saveReport(file, await checkedCopyOf({ folder, article, scale, newsroom, scripts }), 'checked copy')
    return this.written(file)
  }

  private async exportMany({ articles, format, options }: CheckedInput<'report.exportMany'>) {
    const folder = await this.host.chooseExportFolder()
    if (folder === undefined) return null
    const report = (article: Article) => this.reportOn(article, format, options)
    const { first, ...outcome } = await this.jobs.work('export', (work) =>
      exportMany({ articles, format, folder }, { library: this.library(), save: saveReport, report }, work),
    )
    this.last = first ?? folder
    return outcome
  }

  private async exportDesk({ period, format }: CheckedInput<'report.desk'>): Written {
    const file = await this.host.chooseDeskFile(deskFileName({ period, format }), format)
    if (file === undefined) return null
    const library = this.library()
    const { folder } = library
    const { scale, newsroom } = library.settings
    const { appVersion, scripts } = this.options
    const articles = library.articles().map(({ id }) => id)
    // The thread reads the article.json files, which lag briefly behind.
    await library.settle()
    const bytes = await this.jobs.work('desk', (work) =>
      exportDesk({ folder, articles, scale, newsroom, appVersion, period, format }, this.host, (job) =>
        makeDeskOnThread(join(scripts, 'deskWorker.js'), job, work),
      ),
    )
    await saveReport(file, bytes)
    return this.written(file)
  }

  private reportOn(
    article: Article,
    format: ExportRequest['format'],
    options: ReportOptions,
  ): Promise<Uint8Array> {
    const { appVersion, scripts } = this.options
    const { folder, settings } = this.library()
    const given = { library: folder, article, scale: settings.scale, appVersion, format, options }
    return exportReport(given, this.host, (request) =>
      renderOnThread(join(scripts, 'reportWorker.js'), request),
    )
  }

  private written(file: string): { file: string } {
    this.last = file
    return { file }
  }
}
