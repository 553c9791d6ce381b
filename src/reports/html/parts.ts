import type { Report } from '../model/reportModel'
import { has } from '../shared/sections'
import { shownAddress } from '../shared/shownAddress'
import { html, when } from './template'
import type { Content, Html } from './template'

/** A link if the address is http or https; any other text stays text. It shows the address, or `words`. */
export function link(address: string, words?: string): Html {
  const found = shownAddress(address)
  return found === undefined
    ? html`${address}`
    : html`<a class="address" href="${found.href}" rel="noopener noreferrer">${words ?? found.shown}</a>`
}

/** A person's text with its paragraphs and line ends. */
export function prose(text: string): Content {
  const paragraphs = text.trim().split(/\n\s*\n/)
  return paragraphs.map((paragraph) => html`<p class="lines" dir="auto">${paragraph}</p>`)
}

/** A fact in a description list; nothing if the value is empty. */
export function fact(name: string, value: string | Html): Content {
  const empty = typeof value === 'string' && value.trim() === ''
  return when(
    !empty,
    () =>
      html`<div>
        <dt>${name}</dt>
        <dd dir="auto">${value}</dd>
      </div>`,
  )
}

/** Words that link to a claim, if the page includes claims. */
export function claimLink(report: Report, number: number, words: Content): Content {
  const isThere = has(report, 'claims') && report.claims.some((claim) => claim.number === number)
  return isThere ? html`<a href="#claim-${number}">${words}</a>` : words
}

/** Links to claims by number: "claims 3 and 7". */
export function claimLinks(report: Report, numbers: readonly number[]): Html {
  const links = numbers.map(
    (number, index) => html`${index > 0 ? ', ' : ''}${claimLink(report, number, String(number))}`,
  )
  return html`${numbers.length === 1 ? 'claim' : 'claims'} ${links}`
}
