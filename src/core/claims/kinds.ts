import type { Span } from '../model/anchor'
import type { ClaimKind } from '../model/claim'
import { isCause, isComparison, isEvent } from './signs/signs'
import type { Reading } from './speech/readings'
import type { TextFinds } from './textFinds'
import { within } from './within'

/** Whether a clause stands at the beginning of its sentence. */
export const opensSentence = (reading: Reading): boolean => reading.start - reading.sentence.start < 2

/**
 * Whether the words have a name: a capitalised word not at the start of a sentence, several in a row, or an
 * abbreviation.
 */
export function hasName(words: string, opening: boolean): boolean {
  if (!opening && /^["“‘]?(?!I(?![\p{L}]))\p{Lu}\p{Ll}/u.test(words)) return true
  return (
    /[\p{Ll},’”)] ["“‘]?(?!I(?![\p{L}]))\p{Lu}[\p{L}.]/u.test(words) ||
    /^["“‘]?(?:\p{Lu}[\p{L}’]+ \p{Lu}\p{Ll}|\p{Lu}{2,}|(?!(?:It|That|There|Here|He|She|What|Who|Let|Today)[’'])\p{Lu}\p{L}+[’']s )/u.test(
      words,
    )
  )
}

/** The kinds of a clause, the one to show first. */
export function kindsOf(
  finds: TextFinds,
  reading: Reading,
  words: string,
  merged: ClaimKind | undefined,
  superlative: boolean,
): ClaimKind[] {
  const attributed = reading.speaker !== undefined
  const quoted = isQuoted(finds, reading)
  const event = isEvent(words)
  const kinds: (ClaimKind | false | undefined)[] = [
    merged,
    quoted && 'quotation',
    attributed && 'statement',
    !attributed && event && 'event',
    superlative && 'superlative',
    isComparison(words) && 'comparison',
    isCause(words) && 'cause',
    event && 'event',
    within(finds.dates, reading).length > 0 && 'date',
    'statement',
    hasName(words, opensSentence(reading)) && 'name',
  ]
  return [...new Set(kinds.filter((kind) => kind !== false && kind !== undefined))]
}

/** Whether more than half of a clause is in quotation marks. */
function isQuoted(finds: TextFinds, span: Span): boolean {
  const hidden = finds.masked.slice(span.start, span.end).match(/\uE000/g)?.length ?? 0
  return hidden * 2 > span.end - span.start
}
