import { speakerInWords, whyProbably } from '../../core/model/speakerInWords'
import { readableDate } from '../../core/text/isoDates'
import { pictureCaption } from '../model/quotedPictures'
import { has } from '../shared/sections'
import type { EvidenceGroup, Report, ReportClaim, ReportEvidence, ReportVerdict } from '../model/reportModel'
import { inline, line, paragraphs, quoted, strongBetween } from './escape'

/** One claim. Its heading is only "Claim 3", so that every renderer gives it the same anchor: #claim-3. */
export function claimSection(claim: ReportClaim, report: Report): string[] {
  const { before, exact, after } = claim.passage
  return [
    `### Claim ${claim.number}`,
    `**${inline(claim.label).trim()}**`,
    quoted([line(strongBetween(before, exact, after))]),
    facts([
      ['Verdict', claim.verdict ? verdict(claim.verdict) : claim.contested.length > 0 ? 'contested' : 'open'],
      ...claim.contested.map((one) => ['One verdict', verdict(one)] as const),
      ['Signed off', inline(claim.signedOff)],
      ['Said by', speaker(claim)],
      ['When', inline(readableDate(claim.speaker?.date ?? ''))],
      ['Where', inline(claim.speaker?.place ?? '')],
      ['Kind', claim.kinds.join(', ')],
      ['In the file', inline(claim.locator)],
    ]),
    ...part('How we know', claim.rationale),
    ...part('What could not be checked', claim.limits),
    ...part('Correction', claim.correction),
    ...claim.evidence.flatMap((group) => evidenceGroup(group, report)),
    ...claim.notes.flatMap(({ author, text }) =>
      part('The writer’s note', author === '' ? text : `${author}: ${text}`),
    ),
    ...part('Question to the writer', claim.question),
    ...part('The writer’s answer', claim.answer),
    ...part('Private note', claim.privateNote),
  ]
}

/** A list of facts; those with empty values are left out. Values are already markup. */
export function facts(pairs: readonly (readonly [name: string, value: string])[]): string {
  return pairs
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => `- ${name}: ${value.trim()}`)
    .join('\n')
}

function verdict({ rating, by, at }: ReportVerdict): string {
  const signed = [by.trim(), readableDate(at)].filter((text) => text !== '').join(', ')
  const meaning = `**${inline(rating.name).trim()}**. ${inline(rating.definition)}`
  return signed === '' ? meaning : `${meaning} (${inline(signed)})`
}

function speaker({ speaker: who }: ReportClaim): string {
  if (who === undefined) return ''
  const name = speakerInWords(who)
  const why = whyProbably(who)
  const said = who.cue.trim() === '' ? name : `${name} (“${who.cue.trim()}”)`
  return inline(why === undefined ? said : `${said}. ${why}`)
}

function part(title: string, text: string): string[] {
  return text.trim() === '' ? [] : [`#### ${title}`, ...paragraphs(text)]
}

function evidenceGroup({ title, items }: EvidenceGroup, report: Report): string[] {
  return [`#### ${title}`, ...items.flatMap((item) => evidenceItem(item, report))]
}

function evidenceItem(item: ReportEvidence, report: Report): string[] {
  const { source, quotation, locator, note, quoted: picture } = item
  const name = source
    ? `${has(report, 'sources') ? `[\\[${source.number}\\]](#source-${source.number})` : `\\[${source.number}\\]`} ${inline(source.title)}`
    : 'Source no longer on record'
  const place = locator.trim() === '' ? name : `${name}, ${inline(locator.trim())}`
  return [
    ...(quotation.trim() === '' ? [] : [quoted(paragraphs(quotation))]),
    ...(picture
      ? [`${inline(pictureCaption(item))}, SHA-256 of the picture ${picture.attachment.sha256}`]
      : []),
    place,
    ...(note.trim() === '' ? [] : [['Note: ', ...paragraphs(note)].join('')]),
  ]
}
