import type { Article } from '../../../core/model/article'
import type { SourcePlace } from '../../../core/sources/articleSources'
import type { ListedSource } from '../../../core/sources/sourceList'
import { openSourceBeside } from '../../lib/places/beside'
import { closeDialog } from '../../lib/dialogs'
import { takeOver } from '../../lib/library/sources'
import { showArticle } from './SourceUses'

/** What Enter does with a source, and the first button. */
interface SourceAct {
  readonly label: string
  readonly run: () => Promise<void>
}

/** Reads it where the open article has it, takes it into that article where not, or goes to an article that has it. */
export function actOn(listed: ListedSource, article: Article | undefined): SourceAct {
  if (!article) {
    const { article: id } = fullestPlace(listed)
    return { label: 'Open the article', run: () => showArticle(id) }
  }
  const own = listed.places.find((place) => place.article === article.id)
  if (own) return { label: 'Open beside the article', run: () => readBeside(article.id, own.source.id) }
  return { label: 'Use in this article', run: () => takeInto(article.id, fullestPlace(listed)) }
}

async function takeInto(article: string, place: SourcePlace): Promise<void> {
  const source = await takeOver(article, place)
  if (source) await readBeside(article, source.id)
}

function readBeside(article: string, source: string): Promise<void> {
  openSourceBeside(article, source)
  closeDialog()
  return Promise.resolve()
}

/** Where its file is, or else where most is known of it. */
export function fullestPlace({ source, places }: ListedSource): SourcePlace {
  return (
    places.find((place) => place.source.attachment) ??
    places.find((place) => place.source.id === source.id) ??
    places[0]!
  )
}
