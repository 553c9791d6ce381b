import type { Span } from '../../model/anchor'
import type { Block } from '../../model/article'
import type { Speaker } from '../../model/claim'
import type { Quotation, QuotationForm } from '../../text/quotations'
import { marksBySpan } from '../../text/segments'
import { readClauses, type Reading } from './readings'
import { findAll, type TextFinds } from '../textFinds'

/**
 * Words the article attributes to somebody else: quoted whole or in part, or reported without quotation marks
 * ("indirect"). A quotation without a named speaker, such as a title or scare quotes, has no speaker.
 */
export interface ReportedSpeech extends Span {
  readonly form: QuotationForm | 'indirect'
  readonly speaker: Speaker | undefined
}

/**
 * All reported speech of a text in reading order; partial quotations are inside the indirect speech they belong to.
 * Spans are in UTF-16 code units of `text`; `sentences` come from findSentences.
 */
export function findReportedSpeech(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Span[],
): ReportedSpeech[] {
  const finds = findAll(text, blocks)
  return reportedSpeechIn(finds, readClauses(finds, blocks, sentences))
}

/** The same from the finds of a text and its clauses, if these are known already. */
export function reportedSpeechIn(finds: TextFinds, readings: readonly Reading[]): ReportedSpeech[] {
  const voices = new Map<Quotation, Speaker>()
  const indirect: ReportedSpeech[] = []
  const inside = marksBySpan(readings, finds.quotations)
  for (const [index, { start, end, speaker }] of readings.entries()) {
    if (speaker === undefined) continue
    const quotations = inside[index] ?? []
    for (const one of quotations) if (!voices.has(one)) voices.set(one, speaker)
    const quoted = quotations
      .filter((one) => one.form === 'direct')
      .reduce((sum, one) => sum + Math.min(one.end, end) - Math.max(one.start, start), 0)
    if (quoted * 2 < end - start) indirect.push({ start, end, form: 'indirect', speaker })
  }
  const quotations = finds.quotations.map((one): ReportedSpeech => ({
    start: one.start,
    end: one.end,
    form: one.form,
    speaker: voices.get(one),
  }))
  return [...quotations, ...indirect].toSorted((a, b) => a.start - b.start || b.end - a.end)
}
