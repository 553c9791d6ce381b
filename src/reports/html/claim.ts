import { whyProbably } from '../../core/model/speakerInWords'
import { readableDate } from '../../core/text/isoDates'
import type { EvidenceGroup, Report, ReportClaim, ReportEvidence, ReportVerdict } from '../model/reportModel'
import { has } from '../shared/sections'
import { pictureFigure } from './quotedPicture'
import { fact, prose } from './parts'
import { badge, openBadge } from './shapes'
import { html, when } from './template'
import type { Content, Html } from './template'

/** Everything about one claim: its words, the verdict, how the checker knows, and the evidence. */
export function claimArticle(claim: ReportClaim, report: Report): Html {
  const { number, passage } = claim
  return html` <article class="claim" id="claim-${number}" aria-labelledby="claim-${number}-label">
    <h3 id="claim-${number}-label">
      <span class="no">${number}</span> <span dir="auto">${claim.label}</span>
    </h3>
    ${claim.verdict ? verdict(claim.verdict, claim.signedOff) : noVerdict(claim)}
    <blockquote class="passage" dir="auto">
      ${passage.before}<mark class="${claim.verdict?.rating.tone ?? 'open'}">${passage.exact}</mark
      >${passage.after}
    </blockquote>
    <dl class="facts">
      ${fact('Said by', speaker(claim))} ${fact('When', readableDate(claim.speaker?.date ?? ''))}
      ${fact('Where', claim.speaker?.place ?? '')} ${fact('Kind', claim.kinds.join(', '))}
      ${fact('In the file', claim.locator)}
      ${when(has(report, 'text'), () => fact('In the text', html`<a href="#mark-${number}">where claim ${number} stands</a>`))}
    </dl>
    ${part('How we know', claim.rationale)} ${part('What could not be checked', claim.limits)}
    ${part('Correction', claim.correction)} ${claim.evidence.map((group) => evidenceGroup(group, report))}
    ${writerNotes(claim)} ${part('Question to the writer', claim.question)}
    ${part('The writer’s answer', claim.answer)} ${part('Private note', claim.privateNote)}
  </article>`
}

function noVerdict({ contested }: ReportClaim): Html {
  if (contested.length === 0)
    return html`<p class="verdict">${openBadge()} Nobody has given a verdict yet.</p>`
  return html`<p class="verdict">
      ${openBadge()} Contested: these verdicts were given without knowledge of each other, and nobody has
      settled it.
    </p>
    ${contested.map((one) => verdict(one, ''))}`
}

function verdict({ rating, by, at }: ReportVerdict, signedOff: string): Html {
  const signed = signature(by, at)
  return html`<p class="verdict">
    ${badge(rating)} <span>${rating.definition}</span>${when(
      signed.markup,
      () => html` <span class="signed">${signed}</span>`,
    )}${when(signedOff, () => html` <span class="signed">Signed off by <bdi>${signedOff}</bdi></span>`)}
  </p>`
}

/** Who said it and when; either may be unknown. */
function signature(by: string, at: string): Html {
  const [name, day] = [by.trim(), readableDate(at)]
  return html`${when(name, () => html`<bdi>${name}</bdi>`)}${name && day ? ', ' : ''}${day}`
}

function speaker({ speaker: who }: ReportClaim): string | Html {
  if (who === undefined) return ''
  const cue = who.cue.trim()
  const why = whyProbably(who)
  if (cue === '' && why === undefined) return who.name
  return html`${when(who.inferred, () => 'probably ')}<bdi>${who.name}</bdi>${when(cue, () => html` (“<bdi>${cue}</bdi>”)`)}${when(why, () => html`<br /><span class="quiet">${why}</span>`)}`
}

function part(title: string, text: string): Content {
  return when(
    text.trim(),
    () =>
      html`<h4>${title}</h4>
        ${prose(text)} `,
  )
}

/** The writer's notes on these words, in an internal report. */
function writerNotes({ notes }: ReportClaim): Content {
  return when(
    notes.length > 0,
    () =>
      html`<h4>The writer’s notes</h4>
        ${notes.map(
          ({ text, author }) =>
            html`<p class="note lines" dir="auto">
              ${author === '' ? text : html`<bdi>${author}</bdi>: ${text}`}
            </p> `,
        )}`,
  )
}

function evidenceGroup({ title, stance, items }: EvidenceGroup, report: Report): Html {
  return html`<h4>${title}</h4>
    <ul class="evidence ${stance}">
      ${items.map((item) => evidenceItem(item, report))}
    </ul> `
}

function evidenceItem(item: ReportEvidence, report: Report): Html {
  const { source, quotation, locator, note } = item
  return html`<li>
    ${when(quotation.trim(), () => html`<blockquote class="lines" dir="auto">${quotation.trim()}</blockquote>`)}
    ${pictureFigure(item)}
    <p class="cite">
      ${
        source
          ? html`${sourceLink(source.number, report)} <cite dir="auto">${source.title}</cite>`
          : 'Source no longer on record'
      }${when(locator.trim(), () => html`, <span dir="auto">${locator.trim()}</span>`)}
    </p>
    ${when(note.trim(), () => html`<p class="note lines" dir="auto">${note.trim()}</p>`)}
  </li> `
}

function sourceLink(number: number, report: Report): Html {
  return has(report, 'sources')
    ? html`<a href="#source-${number}" aria-label="Source ${number}">[${number}]</a>`
    : html`[${number}]`
}
