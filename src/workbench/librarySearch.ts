import type { FoundSources, Hit } from '../contract/answers'
import type { Article } from '../core/model/article'
import type { SourcePlace } from '../core/sources/articleSources'
import type { Library } from '../library/library'
import { articlePlaces } from '../library/places'
import { SearchThread } from '../search/searchThread'

/** Search in the library: its thread starts at the first search, and again after a crash. */
export class LibrarySearch {
  private thread: Promise<SearchThread> | undefined

  /** `script` is the path of the built searchWorker. */
  constructor(
    private readonly script: string,
    private readonly library: () => Library,
  ) {}

  /** Whether it has to be told about changed articles; before that, it reads them all when it starts. */
  get isRunning(): boolean {
    return this.thread !== undefined
  }

  /** The hits, best first. */
  async query(text: string): Promise<readonly Hit[]> {
    this.thread ??= this.start()
    return (await this.thread).query(text)
  }

  /** The sources that fit, best first, at most `limit` of them. */
  async sources(text: string, limit: number): Promise<FoundSources> {
    this.thread ??= this.start()
    return (await this.thread).sources(text, limit)
  }

  /** Where a work is on record: the source of that id, and those that were taken from it. */
  async placesOf(work: string): Promise<readonly SourcePlace[]> {
    this.thread ??= this.start()
    return (await this.thread).placesOf(work)
  }

  /** Updates an article in the index. */
  put(article: Article): void {
    this.thread?.then((thread) => thread.put(article)).catch(() => undefined)
  }

  /** Adds articles to the index that the list did not have, from their files. */
  load(ids: readonly string[]): void {
    this.thread?.then((thread) => thread.load(ids.map((id) => this.fileOf(id)))).catch(() => undefined)
  }

  async close(): Promise<void> {
    await (await this.thread?.catch(() => undefined))?.close()
  }

  private async start(): Promise<SearchThread> {
    const library = this.library()
    // It reads the article.json files, which lag briefly behind.
    await library.settle()
    const files = library.articles().map(({ id }) => this.fileOf(id))
    return new SearchThread(this.script, files, () => (this.thread = undefined))
  }

  private fileOf(id: string) {
    return { id, file: articlePlaces(this.library().folder, id).view }
  }
}
