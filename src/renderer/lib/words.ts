import type { WriterNote } from '../../core/model/writerNote'
import { isolated } from '../../core/text/bidi'

/** "640 kB", "3.4 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} kB`
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}

/** A sentence begins with a capital letter. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The last part of a path, of either system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) || path
}

const noteNames = { comment: 'Comment', footnote: 'Footnote', endnote: 'Endnote', link: 'Link' } as const

/** What a writer's note is, by whom and when: "Comment · Ann Lee · 2019-09-27". */
export function noteAbout({ kind, author, at }: WriterNote): string {
  return [noteNames[kind], isolated(author), at.slice(0, 10)].filter((part) => part !== '').join(' · ')
}
