import type { SourceKind, Tier } from '../../core/model/source'

/** The label of each kind of source on the screen. */
export const sourceKindNames: Readonly<Record<SourceKind, string>> = {
  webpage: 'Web page',
  'article-newspaper': 'Newspaper article',
  'article-magazine': 'Magazine article',
  'article-journal': 'Journal article',
  post: 'Post',
  report: 'Report',
  book: 'Book',
  chapter: 'Chapter of a book',
  dataset: 'Data set',
  interview: 'Interview',
  personal_communication: 'Letter, call or message',
  speech: 'Speech',
  broadcast: 'Broadcast',
  motion_picture: 'Film or video',
  graphic: 'Picture',
  legal_case: 'Court case',
  legislation: 'Law',
  thesis: 'Thesis',
  manuscript: 'Manuscript',
  document: 'Document',
}

/** The label of each tier. */
export const tierNames: Readonly<Record<Tier, string>> = { primary: 'Primary', secondary: 'Secondary' }
