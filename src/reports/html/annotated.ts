import type { AnnotatedBlock, Report, ReportClaim, Segment } from '../model/reportModel'
import { has } from '../shared/sections'
import { html, when } from './template'
import type { Content, Html } from './template'

/** The article's text with every claim marked, and the claim's number where it ends. */
export function textSection(report: Report): Html {
  const { text, identity } = report
  const language = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(identity.language) ? identity.language : 'und'
  return html` <section aria-labelledby="text">
    <h2 id="text">The text</h2>
    <p class="key">
      Claims are <mark>marked</mark> and carry their number; the number leads to the claim. A sentence with a
      <span class="unread">dotted line</span> is one nobody has looked at.
    </p>
    <div class="article-text" lang="${language}" dir="auto">
      ${grouped(text).map((group) => blocks(group, report))}
    </div>
  </section>`
}

/** Groups neighbouring list items; every other block is alone. */
function grouped(text: readonly AnnotatedBlock[]): AnnotatedBlock[][] {
  const groups: AnnotatedBlock[][] = []
  for (const block of text) {
    const group = groups.at(-1)
    if (block.kind === 'listItem' && group?.[0]?.kind === 'listItem') group.push(block)
    else groups.push([block])
  }
  return groups
}

/** The article's headings are not marked up as headings, which would confuse the report's outline. */
function blocks(group: readonly AnnotatedBlock[], report: Report): Content {
  const [first] = group
  if (first === undefined) return undefined
  const inside = segments(first, report)
  switch (first.kind) {
    case 'heading':
      return html`<p class="heading" dir="auto">${inside}</p> `
    case 'tableRow':
    case 'paragraph':
      return html`<p dir="auto">${inside}</p> `
    case 'caption':
      return html`<p class="caption" dir="auto">${inside}</p> `
    case 'quotation':
      return html`<blockquote dir="auto"><p>${inside}</p></blockquote> `
    case 'listItem':
      return html`<ul>
        ${group.map((item) => html`<li dir="auto">${segments(item, report)}</li>`)}
      </ul> `
  }
}

function segments(block: AnnotatedBlock, report: Report): Html[] {
  return block.segments.map((segment) => marked(segment, report))
}

function marked({ text, claims: numbers, ends, unread }: Segment, report: Report): Html {
  const [innermost] = numbers
  if (innermost === undefined) return unread ? unreadText(text) : html`${text}`
  const tone = claimOf(report, innermost)?.verdict?.rating.tone ?? 'open'
  const several = numbers.length > 1 ? ' several' : ''
  return html`<mark class="${tone}${several}">${text}</mark
    >${ends.map((number) => reference(number, report))}`
}

/** The dotted line is visual; the words are for screen readers. */
function unreadText(text: string): Html {
  return html`<span class="unread"
    >${when(text.trim(), () => html`<span class="unseen">(nobody has looked:) </span>`)}${text}</span
  >`
}

function reference(number: number, report: Report): Html {
  const name = claimOf(report, number)?.verdict?.rating.name ?? 'open'
  if (!has(report, 'claims')) return html`<span class="ref" id="mark-${number}">${number}</span>`
  return html`<a class="ref" id="mark-${number}" href="#claim-${number}" aria-label="Claim ${number}, ${name}"
    >${number}</a
  >`
}

function claimOf({ claims }: Report, number: number): ReportClaim | undefined {
  return claims.find((claim) => claim.number === number)
}
