import type { Paragraph, Table } from 'docx'
import { readableDate } from '../../core/text/isoDates'
import type { Report } from '../model/reportModel'
import { table } from './table'
import { fact, heading, link, paragraph, ratingName, runs } from './text'

/** What has changed since the last published report; nothing if there was none. */
export function correctionsSection({ corrections }: Report): Paragraph[] {
  if (!corrections) return []
  const { since, address, items } = corrections
  return [
    heading(1, runs('Corrections')),
    paragraph(runs(`Since the report published on ${readableDate(since)}:`)),
    ...(address.trim() === '' ? [] : fact('That report', link(address))),
    ...(items.length === 0 ? [paragraph(runs('Nothing has changed.'))] : []),
    ...items.map(({ number, label, says }) =>
      paragraph([
        ...runs(number === undefined ? label : `${number}  ${label}`, { bold: true }),
        ...runs(`: ${says}`),
      ]),
    ),
  ]
}

/** Claims set aside: on record, without a verdict. */
export function setAsideSection({ dismissed }: Report): Paragraph[] {
  if (dismissed.length === 0) return []
  return [
    heading(1, runs('Set aside')),
    paragraph(runs('A person said there is nothing to check in these.')),
    ...dismissed.map(({ label, exact }) =>
      paragraph([...runs(label, { bold: true }), ...(exact === label ? [] : runs(`: “${exact}”`))]),
    ),
  ]
}

/** How the article was checked. */
export function methodSection({ method }: Report): Paragraph[] {
  return [heading(1, runs('Method')), ...method.map((text) => paragraph(runs(text)))]
}

/** What every verdict means. */
export function scaleSection({ scale }: Report): (Paragraph | Table)[] {
  const rows = scale.map((rating) => [ratingName(rating), runs(rating.definition)])
  return [heading(1, runs('The rating scale')), table(['Verdict', 'Meaning'], rows, [2, 5])]
}

/** Who agreed with which verdict. */
export function signOffsSection({ signOffs }: Report): (Paragraph | Table)[] {
  if (signOffs.length === 0)
    return [heading(1, runs('Sign-offs')), paragraph(runs('Nobody has signed a verdict off.'))]
  const rows = signOffs.map(({ number, label, by, at }) => [
    runs(String(number)),
    runs(label),
    runs(by),
    runs(readableDate(at)),
  ])
  return [heading(1, runs('Sign-offs')), table(['No.', 'Claim', 'By', 'On'], rows, [1, 7, 4, 4])]
}

/** Identifies the checked file, so that another person can tell whether theirs is the same. */
export function fileSection({ identity }: Report): Paragraph[] {
  return [
    heading(1, runs('The file that was checked')),
    ...fact('File', identity.fileName),
    ...fact('Part', identity.part),
    ...fact('Size', `${identity.bytes} bytes, ${identity.mediaType}`),
    ...fact('SHA-256 of the file', identity.fileSha256),
    ...fact('SHA-256 of the text', identity.textSha256),
    ...fact('Version of the text', String(identity.version)),
    ...fact('Opened', readableDate(identity.importedAt)),
    ...fact('Length', `${identity.characters} characters, ${identity.sentences} sentences`),
  ]
}
