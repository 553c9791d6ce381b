import type { ArticleDraft } from '../core/model/article'

/** A file as it was given: nothing of it is known yet but its bytes and what it is called. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a part of a file is when it is opened: the file it is by itself, and the article where that tells too little. */
export interface OpenedPart {
  /** What is kept as the original. */
  readonly file: GivenFile
  /** The article; without it, the file is read like any other. */
  readonly draft?: ArticleDraft
}

/** A part of a file as it is shown to whoever chooses. */
export interface PartListing {
  /** Unique in the file. */
  readonly name: string
  /** What a person would call it. */
  readonly title: string
  /** Whether it is opened where nobody chooses. */
  readonly isUsual: boolean
}

/** One of several things that a file holds: a page, a chapter, a row, a file in an archive. */
export interface Part extends PartListing {
  readonly open: () => Promise<OpenedPart>
}

/** What is in a file: an article, or parts of which a person chooses. */
export type FileContent =
  | { readonly kind: 'article'; readonly draft: ArticleDraft }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }

/** Reads a file of one format. Throws an ImportRefusal, or anything else when the file is damaged. */
export type Importer = (file: GivenFile) => FileContent | Promise<FileContent>
