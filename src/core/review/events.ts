import { describeCommand } from '../commands'
import { type History, type Replayed, replay } from '../commands/history'
import { type ClaimState, stateOfClaim } from '../model/claimState'
import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import { type Change, changesBetween } from './changes'

/** One thing a person did to an article, as its history tells it. */
export interface HistoryEvent {
  /** The hash of its last log line. */
  readonly id: string
  readonly time: string
  readonly person: string
  /** What was done, in a few words: "mark false". */
  readonly what: string
  /** `undone`: taken back since. `refused`: it could not be done, as after others changed the same at the same time. */
  readonly fate: 'done' | 'undone' | 'refused'
  readonly changes: readonly Change[]
}

/** An event of one claim, with how the claim stood after it; null where it was gone. */
export interface ClaimEvent extends HistoryEvent {
  readonly state: ClaimState | null
}

/** Everything done to an article, the first first. Lines of one doing, such as a spell of typing, are one event. */
export function articleEvents(history: History): HistoryEvent[] {
  return doings(history).map((lines) => eventOf(lines, changesBetween(lines[0].before, lines.at(-1)!.after)))
}

/** What concerned one claim. */
export function claimEvents(history: History, claim: string): ClaimEvent[] {
  return doings(history).flatMap((lines) => {
    const before = claimIn(lines[0].before, claim)
    const after = claimIn(lines.at(-1)!.after, claim)
    const isAboutIt = lines.some(({ entry }) => 'claim' in entry.command && entry.command.claim === claim)
    if (before === after && !(isAboutIt && lines.some((line) => line.isRefused))) return []
    const changes = changesBetween(lines[0].before, lines.at(-1)!.after).filter(
      (change) => change.claim === claim,
    )
    return [{ ...eventOf(lines, changes), state: after ? stateOfClaim(after) : null }]
  })
}

/** The lines of one doing: one at least. */
type Doing = readonly [Replayed, ...Replayed[]]

function doings({ entries, base }: History): Doing[] {
  const groups: [Replayed, ...Replayed[]][] = []
  for (const line of replay(entries, base)) {
    const last = groups.at(-1)?.at(-1)?.entry
    const goesOn = last?.act === line.entry.act && last.device === line.entry.device
    if (goesOn) groups.at(-1)!.push(line)
    else groups.push([line])
  }
  return groups
}

function eventOf(lines: Doing, changes: readonly Change[]): HistoryEvent {
  const last = lines.at(-1)!
  const { hash, time, person } = last.entry
  const fate = lines.every((line) => line.isRefused) ? 'refused' : last.isUndone ? 'undone' : 'done'
  return { id: hash, time, person, what: whatWasDone(lines[0]), fate, changes }
}

function whatWasDone({ entry, after }: Replayed): string {
  const { command } = entry
  switch (command.type) {
    case 'createArticle':
      return 'open article'
    case 'undo':
      return 'undo'
    case 'redo':
      return 'redo'
    default:
      return describeCommand(command, after)
  }
}

function claimIn(article: Article, id: string): Claim | undefined {
  return article.claims.find((claim) => claim.id === id)
}
