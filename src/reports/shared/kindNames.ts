import type { SourceKind } from '../../core/model/source'

/** What a reader calls each kind of source. */
const kindNames: Readonly<Record<SourceKind, string>> = {
  webpage: 'web page',
  'article-newspaper': 'newspaper article',
  'article-magazine': 'magazine article',
  'article-journal': 'journal article',
  post: 'post',
  report: 'report',
  book: 'book',
  chapter: 'chapter of a book',
  dataset: 'data set',
  interview: 'interview',
  personal_communication: 'personal communication',
  speech: 'speech',
  broadcast: 'broadcast',
  motion_picture: 'film or video',
  graphic: 'picture',
  legal_case: 'court case',
  legislation: 'law',
  thesis: 'thesis',
  manuscript: 'manuscript',
  document: 'document',
}

/** The name of a source's kind; empty if nobody said what it is. */
export function kindName(kind: SourceKind | undefined): string {
  return kind === undefined ? '' : kindNames[kind]
}
