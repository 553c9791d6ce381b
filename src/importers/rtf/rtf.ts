import { type ArticleDraft, type DraftBlock, noDetails } from '../../core/model/article'
import { counted } from '../../core/text/counted'
import { personNames, plainLine } from '../shared/details'
import type { FileContent, GivenFile } from '../file'
import { settledNotes } from '../../office/text/notePlaces'
import { draftNotes, linkedWords } from './notes'
import { type ReadRtf, readRtf } from './reader'

/**
 * A Rich Text document as an article draft: its text with headings, lists and tables, and its footnotes, endnotes and
 * comments as notes. Text that is hidden, or was deleted with changes tracked, is left out.
 */
export function importRtf({ bytes, name }: GivenFile): FileContent {
  const read = readRtf(bytes)
  const { body, notes, title, author } = read.reading
  const blocks = body.finish()
  const draft: ArticleDraft = {
    details: {
      ...noDetails,
      title: titleOf(title.join(''), blocks),
      byline: personNames(author.join('')),
    },
    mediaType: 'application/rtf',
    blocks: blocks.map(repaired),
    leftOut: [],
    notices: noticesOf(read, blocks, name),
    notes: settledNotes([...draftNotes(notes), ...linkedWords(read.reading)], blocks),
  }
  return { kind: 'article', draft }
}

/** The title in the file's properties, unless a program put a file name there; else the opening heading. */
function titleOf(stored: string, [first]: readonly DraftBlock[]): string {
  const title = plainLine(stored)
  if (title !== '' && !/^Microsoft Word - |\.(rtf|docx?|odt)$/i.test(title)) return title
  return first?.kind === 'heading' ? plainLine(first.text) : ''
}

const loneSurrogate = /\p{Cs}/gu

function repaired(block: DraftBlock): DraftBlock {
  return { ...block, text: block.text.replace(loneSurrogate, '\ufffd') }
}

function noticesOf({ reading, isCutOff }: ReadRtf, blocks: readonly DraftBlock[], name: string): string[] {
  const { deleted, inserted } = reading.changes
  const lost = blocks.reduce((sum, { text }) => sum + (text.match(/[\ufffd\p{Cs}]/gu)?.length ?? 0), 0)
  return [
    ...(deleted + inserted > 0
      ? [
          `${name} has tracked changes: ${counted(deleted, 'deletion')} left out and ${counted(inserted, 'insertion')} kept, as if all were accepted.`,
        ]
      : []),
    ...(lost > 0
      ? [`${counted(lost, 'character')} of ${name} could not be read and appear as \ufffd in the text.`]
      : []),
    ...(isCutOff ? [`${name} ends in the middle: its last part is missing. Save or download it again.`] : []),
  ]
}
