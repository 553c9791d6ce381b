import { Bookmark, type Paragraph, type ParagraphChild } from 'docx'
import { speakerInWords, whyProbably } from '../../core/model/speakerInWords'
import { readableDate } from '../../core/text/isoDates'
import type { EvidenceGroup, Report, ReportClaim, ReportEvidence, ReportVerdict } from '../model/reportModel'
import { pictureParagraphs } from './quotedPicture'
import { articleLanguage } from './language'
import {
  claimMark,
  fact,
  heading,
  linkTo,
  openName,
  paragraph,
  prose,
  quiet,
  ratingName,
  runs,
  sourceMark,
} from './text'

/** Everything about one claim: its words, the verdict, how the checker knows, and the evidence. */
export function claimSection(claim: ReportClaim, { identity, options }: Report): Paragraph[] {
  const { number, label, passage, speaker } = claim
  const words = articleLanguage(identity)
  return [
    heading(2, [new Bookmark({ id: claimMark(number), children: runs(`${number}  ${label}`) })]),
    ...verdictOf(claim),
    paragraph(
      [
        ...runs(passage.before, words),
        ...runs(passage.exact, { ...words, bold: true }),
        ...runs(passage.after, words),
      ],
      'Passage',
    ),
    ...fact('Said by', saidBy(claim)),
    ...fact('Said on', readableDate(speaker?.date ?? '')),
    ...fact('Said in', speaker?.place ?? ''),
    ...fact('In the file', claim.locator),
    ...fact('Kind', claim.kinds.join(', ')),
    ...reasonOf(claim),
    ...part('How we know', claim.rationale),
    ...claim.evidence.flatMap((group) => evidenceGroup(group, options.sections.includes('sources'))),
    ...part('What could not be checked', claim.limits),
    ...part('Correction', claim.correction),
    ...notesOf(claim),
    ...part('Question to the writer', claim.question),
    ...part('The writer’s answer', claim.answer),
    ...part('Private note', claim.privateNote),
  ]
}

function verdictOf({ verdict, contested, signedOff }: ReportClaim): Paragraph[] {
  if (verdict) return [verdictParagraph(verdict), ...fact('Signed off by', signedOff)]
  if (contested.length === 0)
    return [paragraph([...openName(), ...runs('. Nobody has given a verdict yet.')])]
  const why =
    '. Contested: these verdicts were given without knowledge of each other, and nobody has settled it.'
  return [paragraph([...openName(), ...runs(why)]), ...contested.map(verdictParagraph)]
}

function verdictParagraph({ rating, by, at }: ReportVerdict): Paragraph {
  const signed = [by.trim(), readableDate(at)].filter((text) => text !== '').join(', ')
  return paragraph([
    ...ratingName(rating),
    ...runs(`. ${rating.definition}`),
    ...(signed === '' ? [] : quiet(` ${signed}`)),
  ])
}

/** The reason is the first sentence of how we know; it is shown separately only if there is more to read. */
function reasonOf({ reason, rationale }: ReportClaim): Paragraph[] {
  return reason === rationale.trim() ? [] : fact('Reason', runs(reason, { bold: true }))
}

function saidBy({ speaker }: ReportClaim): string {
  if (speaker === undefined) return ''
  const name = speakerInWords(speaker)
  const why = whyProbably(speaker)
  const said = speaker.cue.trim() === '' ? name : `${name} (“${speaker.cue.trim()}”)`
  return why === undefined ? said : `${said}. ${why}`
}

function part(title: string, text: string): Paragraph[] {
  return text.trim() === '' ? [] : [heading(3, runs(title)), ...prose(text)]
}

function evidenceGroup({ title, items }: EvidenceGroup, isLink: boolean): Paragraph[] {
  return [heading(3, runs(title)), ...items.flatMap((item) => evidenceItem(item, isLink))]
}

function evidenceItem(item: ReportEvidence, isLink: boolean): Paragraph[] {
  const { source, quotation, locator, note } = item
  const name: ParagraphChild[] = source
    ? [...sourceNumber(source.number, isLink), ...runs(` ${source.title}`)]
    : runs('Source no longer on record')
  return [
    ...prose(quotation, 'Cited'),
    ...pictureParagraphs(item),
    paragraph([...name, ...(locator.trim() === '' ? [] : runs(`, ${locator.trim()}`))], 'Citation'),
    ...prose(note.trim() === '' ? '' : `Note: ${note.trim()}`, 'Citation'),
  ]
}

function sourceNumber(number: number, isLink: boolean): ParagraphChild[] {
  const text = `[${number}]`
  return isLink ? [linkTo(sourceMark(number), text)] : runs(text)
}

function notesOf({ notes }: ReportClaim): Paragraph[] {
  if (notes.length === 0) return []
  const said = notes.flatMap(({ kind, text, author }) =>
    prose(author.trim() === '' ? `${text} (${kind})` : `${text} (${kind}, ${author.trim()})`),
  )
  return [heading(3, runs('What the writer noted')), ...said]
}
