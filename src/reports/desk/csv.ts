import { csvText } from '../shared/csvText'
import { countOf } from './bars'
import type { DeskReport } from './deskModel'

/** The report's articles as comma-separated values: a row per article, a column per rating. */
export function renderDeskCsv({ articles, unread, scale }: DeskReport): string {
  const head = [
    'Id',
    'Title',
    'Publisher',
    'Published',
    'Opened',
    'Claims',
    'Open',
    'Contested',
    'Coverage (%)',
    'Elements',
    'Elements ticked',
    'Verdicts in the period',
    ...scale.map(({ name }) => name),
  ]
  const rows = articles.map((article) => [
    article.id,
    article.name,
    article.publisher,
    article.published,
    article.importedAt,
    article.claims,
    article.open,
    article.contested,
    article.percent,
    article.elements?.elements ?? '',
    article.elements?.ticked ?? '',
    article.verdicts,
    ...scale.map(({ id }) => countOf(article.byRating, id)),
  ])
  const missing = unread.map((id) => [id, 'could not be read', ...head.slice(2).map(() => '')])
  return csvText([head, ...rows, ...missing])
}
