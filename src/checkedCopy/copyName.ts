import type { Article } from '../core/model/article'

const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Whether the text that an article has now was opened from a Word document: a copy of that is what goes back. */
export function isFromWord({ original }: Pick<Article, 'original'>): boolean {
  return original.mediaType === wordDocument
}

/** What the copy is called: the article's title, without what no file's name can have, and that it is checked. */
export function checkedCopyName({ details, original }: Pick<Article, 'details' | 'original'>): string {
  const title = details.title || original.name.replace(/\.[^.]*$/, '')
  const safe = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. \ud800-\udbff]+$/u, '')
  return `${safe === '' ? 'article' : safe}-checked.docx`
}
