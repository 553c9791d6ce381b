import { Command } from 'commander'
import type { Scale } from '../core/model/scale'
import { ratingOf } from '../core/model/scale'
import type { HistoryEvent } from '../core/changes/events'
import type { Change } from '../core/changes/change'
import { shorten } from '../core/text/shorten'
import { askForArticle, findClaim } from './findArticle'
import { printJson, printLine } from './output'
import { type Ask, toRead } from './withWorkbench'

/** How much of a text is shown in a line, in UTF-16 code units. */
const shown = 60

export function history(): Command {
  return new Command('history')
    .description('list who did what to an article, or to one of its claims, with the values before and after')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .argument('[claim]', 'a number from “claims”, an id, or a label')
    .option('--json', 'print the events as JSON')
    .action(
      async (
        articleNamed: string,
        claimNamed: string | undefined,
        options: { library: string; json?: boolean },
      ) => {
        const { events, scale } = await toRead(options.library, (ask) =>
          askForEvents(ask, articleNamed, claimNamed),
        )
        if (options.json) printJson(events)
        else for (const event of events) printEvent(event, scale)
      },
    )
}

async function askForEvents(ask: Ask, articleNamed: string, claimNamed: string | undefined) {
  const { article, scale } = await askForArticle(ask, articleNamed)
  const { id } = article
  const events =
    claimNamed === undefined
      ? await ask('article.history', { id })
      : await ask('claim.history', { id, claim: findClaim(article, claimNamed).id })
  return { events, scale }
}

function printEvent({ time, person, what, fate, changes }: HistoryEvent, scale: Scale): void {
  const end = fate === 'done' ? '' : fate === 'undone' ? '  (undone since)' : '  (refused)'
  printLine(`${time}  ${person}  ${what}${end}`)
  for (const change of changes) printLine(`    ${inWords(change, scale)}`)
}

function inWords({ label, field, before, after }: Change, scale: Scale): string {
  const value = (text: string) =>
    text === ''
      ? '–'
      : field === 'verdict'
        ? text
            .split(', ')
            .map((rating) => ratingOf(scale, rating)?.name ?? rating)
            .join(' / ')
        : shorten(text.replaceAll('\n', ' '), shown)
  const about = label === '' ? field : `${shorten(label, shown)}: ${field}`
  return `${about}: ${value(before)} → ${value(after)}`
}
