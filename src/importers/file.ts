import type { ArticleDraft } from '../core/model/article'

/** A file as it was given, before anything but its bytes and name is known. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** An opened part: the file it makes by itself, and the article when the file alone says too little. */
export interface OpenedPart {
  /** Kept as the original. */
  readonly file: GivenFile
  /** The article; without it, the file is read like any other. */
  readonly draft?: ArticleDraft
}

/** A part of a file as a list of choices shows it. */
export interface PartListing {
  /** Unique in the file. */
  readonly name: string
  /** What a person would call it. */
  readonly title: string
  /** Whether it is opened when nobody chooses. */
  readonly isUsual: boolean
}

/** One of several things in a file: a page, a chapter, a row, a file in an archive. */
export interface Part extends PartListing {
  readonly open: () => Promise<OpenedPart>
}

/** What a file contains: an article, or parts to choose from. */
export type FileContent =
  | { readonly kind: 'article'; readonly draft: ArticleDraft }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }

/** Reads a file of one format. Throws an ImportRefusal, or any other error when the file is damaged. */
export type Importer = (file: GivenFile) => FileContent | Promise<FileContent>
