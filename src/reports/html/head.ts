import { readableDate } from '../../core/text/isoDates'
import type { Identity, Report } from '../model/reportModel'
import { fact, link } from './parts'
import { html, trusted, when } from './template'
import type { Content, Html } from './template'

/** Who publishes the report, and which article it is about. */
export function pageHeader(report: Report): Html {
  const { identity, options } = report
  const kind = options.audience === 'public' ? 'Fact-check' : 'Fact-check report, internal file'
  return html`<header>
    ${newsroomHead(report)}
    <p class="kicker">${kind}, as of ${asOf(report)}</p>
    <h1 dir="auto">${identity.title}</h1>
    <dl class="facts">${publication(identity)}</dl>
  </header>`
}

/** The day of the report's data, in words. */
export function asOf(report: Report): string {
  return readableDate(report.asOf) || 'an unknown day'
}

function newsroomHead({ newsroom: { name, address, logo } }: Report): Content {
  // The schema guarantees that the logo contains only base64 characters.
  const picture =
    logo &&
    html`<img
      alt=""
      class="logo"
      src="${trusted(`data:${logo.mediaType};base64,${logo.base64.replace(/[^\w+/=]/g, '')}`)}"
    />`
  return when(
    name !== '' || logo,
    () =>
      html`<p class="newsroom">${picture ?? ''} <b dir="auto">${name}</b> ${address && link(address)}</p>`,
  )
}

function publication({ byline, publisher, published, address, version }: Identity): Html {
  return html`${fact('By', byline)} ${fact('Publisher', publisher)}
  ${fact('Published', readableDate(published))} ${fact('Address', address && link(address))}
  ${fact('Version', version > 1 ? `the ${ordinal(version)} version of the text` : '')}`
}

function ordinal(number: number): string {
  const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
  return words[number - 1] ?? `${number}th`
}
