import { describeCommand } from '../commands'
import type { History } from '../commands/history'
import { type Replayed, replay } from '../commands/replay'
import { type ClaimState, stateOfClaim } from '../model/claimState'
import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import type { Change } from './change'
import { changesBetween } from './changes'
import { changesOfClaim } from './claimChanges'

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

/**
 * Everything done to an article, the first first, made as it is taken. Lines of one doing, such as a spell of typing,
 * are one event.
 */
export function* articleEvents(history: History): Generator<HistoryEvent, void, undefined> {
  for (const lines of doings(history))
    yield eventOf(lines, changesBetween(lines[0].before, lines.at(-1)!.after))
}

/** What concerned one claim, made as it is taken. */
export function* claimEvents(history: History, claim: string): Generator<ClaimEvent, void, undefined> {
  for (const lines of doings(history)) {
    const [{ before: old }, { after: now }] = [lines[0], lines.at(-1)!]
    const [before, after] = [claimIn(old, claim), claimIn(now, claim)]
    const isAboutIt = lines.some(({ entry }) => 'claim' in entry.command && entry.command.claim === claim)
    const isTouched = lines.some(isStep) ? isOther(before, after) : before !== after
    if (!isTouched && !(isAboutIt && lines.some((line) => line.isRefused))) continue
    const changes = changesOfClaim(before, after, old, now)
    yield { ...eventOf(lines, changes), state: after ? stateOfClaim(after) : null }
  }
}

/** The lines of one doing: one at least. */
type Doing = readonly [Replayed, ...Replayed[]]

function* doings({ entries, base }: History): Generator<Doing, void, undefined> {
  let doing: [Replayed, ...Replayed[]] | undefined
  for (const line of replay(entries, base)) {
    const last = doing?.at(-1)?.entry
    if (doing && last?.act === line.entry.act && last.device === line.entry.device) doing.push(line)
    else {
      if (doing) yield doing
      doing = [line]
    }
  }
  if (doing) yield doing
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

function isStep({ entry }: Replayed): boolean {
  return entry.command.type === 'undo' || entry.command.type === 'redo'
}

/** Undo and redo do what stays in force over again: a claim may be made anew by them, and be what it was. */
function isOther(before: Claim | undefined, after: Claim | undefined): boolean {
  return before !== after && JSON.stringify(before) !== JSON.stringify(after)
}

function claimIn(article: Article, id: string): Claim | undefined {
  return article.claims.find((claim) => claim.id === id)
}
