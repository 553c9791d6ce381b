import type { ArticleView } from '../../contract/answers'
import type { History } from '../../core/commands/history'
import type { Library } from '../../library/library'
import type { LibrarySearch } from '../librarySearch'

export interface SourcesOptions {
  readonly library: () => Library
  readonly search: LibrarySearch
  /** Tells everyone about an article that was changed. */
  readonly changed: (change: Promise<History>) => Promise<ArticleView>
}
