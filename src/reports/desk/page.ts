import { balanced, isolated } from '../../core/text/bidi'
import { elementsInWords } from '../../core/elements/coverage'
import { type Rating } from '../../core/model/scale'
import { readableDate } from '../../core/text/isoDates'
import { documentHead } from '../html/documentHead'
import { link } from '../html/parts'
import { badge } from '../html/shapes'
import { html, trusted, when } from '../html/template'
import type { Content, Html } from '../html/template'
import { textureDefinitions } from './bars'
import {
  type ArticleLine,
  type ContestedClaim,
  type DeskReport,
  speakerLimit,
  type TimeUnit,
} from './deskModel'
import { countingInWords, deskProse, periodInWords } from './prose'
import { styles } from './styles'
import { countTable, number, ratingTable } from './tables'

/** The desk report as one self-contained HTML page: no script, nothing loaded, every text escaped. */
export function renderDeskHtml(report: DeskReport): string {
  return `${page(report).markup.trim()}\n`
}

function page(report: DeskReport): Html {
  const { newsroom, appVersion, scale } = report
  const period = periodInWords(report)
  return html`<!doctype html>
    <html lang="en">
      ${documentHead(`Desk report: ${period}`, appVersion, trusted(styles))}
      <body>
        ${textureDefinitions(scale)}
        <a class="skip" href="#main">Skip to the report</a>
        <header>
          <p class="kicker">
            Desk
            report${when(newsroom.name, () => html`, <span dir="auto">${balanced(newsroom.name)}</span>`)}
          </p>
          <h1>${period}</h1>
          ${when(newsroom.address, () => html`<p class="kicker">${link(newsroom.address)}</p>`)}
        </header>
        ${contents(report)}
        <main id="main" tabindex="-1">${sections(report).map(section)}</main>
        <footer>
          <p>
            Made with Touchstone
            ${appVersion}${when(report.asOf, () => `; the latest event counted was on ${readableDate(report.asOf)}`)}.
          </p>
        </footer>
      </body>
    </html> `
}

interface Section {
  readonly id: string
  readonly title: string
  readonly content: Content
}

function contents(report: DeskReport): Html {
  return html`<nav aria-label="Contents">
    <ul>
      ${sections(report).map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
    </ul>
  </nav>`
}

function section({ id, title, content }: Section): Html {
  return html` <section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section>`
}

const unitNames: Record<TimeUnit, string> = { week: 'Week of', month: 'Month', year: 'Year' }

function sections(report: DeskReport): Section[] {
  const { totals, scale, unit, series, speakers, speakersInAll, publishers, checkers, contested, articles } =
    report
  const all: (Section & { readonly isThere: boolean })[] = [
    {
      id: 'summary',
      title: 'Summary',
      isThere: true,
      content: html`${deskProse(report).map((text) => html`<p class="lead">${text}</p> `)}
      ${ratingTable(totals.byRating, totals.verdicts, scale)}`,
    },
    {
      id: 'time',
      title: 'Over time',
      isThere: totals.verdicts > 0,
      content: scrolling('Over time', countTable(`Verdicts by ${unit}`, unitNames[unit], series, scale)),
    },
    {
      id: 'speakers',
      title: 'Who was checked',
      isThere: speakers.length > 0,
      content: html`${when(speakersInAll > speakerLimit, () => html`<p>The ${speakerLimit} most often checked of ${speakersInAll}.</p>`)}
      ${scrolling('Who was checked', countTable('Verdicts by speaker', 'Speaker', speakers, scale))}`,
    },
    {
      id: 'publishers',
      title: 'Who published it',
      isThere: publishers.length > 0,
      content: scrolling(
        'Who published it',
        countTable('Verdicts by publisher', 'Publisher', publishers, scale),
      ),
    },
    {
      id: 'checkers',
      title: 'Who checked',
      isThere: checkers.length > 0,
      content: scrolling(
        'Who checked',
        countTable('Verdicts and sign-offs by person', 'Person', checkers, scale, [
          { name: 'Sign-offs', number: ({ signOffs }) => signOffs },
        ]),
      ),
    },
    {
      id: 'contested',
      title: 'Contested claims',
      isThere: contested.length > 0,
      content: html`<ul class="contested">
        ${contested.map((claim) => contestedItem(claim, scale))}
      </ul>`,
    },
    { id: 'articles', title: 'Articles', isThere: articles.length > 0, content: articleTable(articles) },
    {
      id: 'counting',
      title: 'How it was counted',
      isThere: true,
      content: html`<div class="method">
        ${countingInWords(report).map((text) => html`<p>${text}</p> `)}
      </div>`,
    },
  ]
  return all.filter(({ isThere }) => isThere)
}

/** On a narrow screen the table scrolls, not the page; a scrolling region must be reachable by keyboard. */
function scrolling(name: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${name}, table" tabindex="0">${table}</div>`
}

function contestedItem({ articleTitle, label, verdicts }: ContestedClaim, scale: readonly Rating[]): Html {
  return html`<li>
    <b dir="auto">${balanced(label)}</b>, <cite dir="auto">${balanced(articleTitle)}</cite>
    <ul>
      ${verdicts.map(({ rating, by, at }) => {
        const known = scale.find(({ id }) => id === rating)
        return html`<li>
          ${known ? badge(known) : rating}
          <bdi>${balanced(by.trim())}</bdi>${by.trim() && at && ', '}${readableDate(at)}
        </li> `
      })}
    </ul>
  </li> `
}

function articleTable(articles: readonly ArticleLine[]): Html {
  const isTicked = articles.some(({ elements }) => elements !== undefined)
  return scrolling(
    'Articles',
    html`<table class="desk-articles">
      <caption>
        Articles opened or checked in the period
      </caption>
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col">Opened</th>
          <th scope="col" class="number">Verdicts</th>
          <th scope="col" class="number">Claims</th>
          <th scope="col" class="number">Open</th>
          <th scope="col" class="number">Contested</th>
          <th scope="col" class="number">Coverage</th>
          ${when(isTicked, () => html`<th scope="col" class="number">Ticked</th>`)}
        </tr>
      </thead>
      <tbody>
        ${articles.map((article) => articleRow(article, isTicked))}
      </tbody>
    </table>`,
  )
}

function articleRow(article: ArticleLine, isTicked: boolean): Html {
  const published = [isolated(article.publisher.trim()), readableDate(article.published)]
    .filter(Boolean)
    .join(', ')
  const ticked = article.elements ? elementsInWords(article.elements) : ''
  return html`<tr>
    <th scope="row" dir="auto">
      <bdi>${balanced(article.name)}</bdi
      >${when(published, () => html`<span class="quiet">${published}</span>`)}
    </th>
    <td>${readableDate(article.importedAt.slice(0, 10))}</td>
    ${number(article.verdicts)}${number(article.claims)}${number(article.open)}${number(article.contested)}
    <td class="number">${article.percent}%</td>
    ${when(isTicked, () => html`<td class="number">${ticked}</td>`)}
  </tr> `
}
