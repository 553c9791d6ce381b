import type { Article } from '../core/model/article'

const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Whether the article's current text was opened from a Word document, whose copy can go back to the writer. */
export function isFromWord({ original }: Pick<Article, 'original'>): boolean {
  return original.mediaType === wordDocument
}

/** The copy's file name: the article's title without characters that file names can't have, marked as checked. */
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
