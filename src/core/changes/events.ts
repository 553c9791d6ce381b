import { describeCommand, describeMany } from '../commands'
import type { History } from '../commands/history'
import { type Replayed, replay } from '../commands/replay'
import { type ClaimState, stateOfClaim } from '../model/claimState'
import type { Article } from '../model/article'
import type { Claim } from '../model/claim'
import type { Change } from './change'
import { changesBetween } from './changes'
import { changesOfClaim } from './claimChanges'

/** One thing a person did to an article. */
export interface HistoryEvent {
  /** The hash of its last log line. */
  readonly id: string
  readonly time: string
  readonly person: string
  /** What was done, in a few words: "mark false". */
  readonly what: string
  /**
   * `undone`: undone since. `refused`: it could not be applied, for example because others changed the same thing at
   * the same time.
   */
  readonly fate: 'done' | 'undone' | 'refused'
  readonly changes: readonly Change[]
}

/** An event of one claim, with the claim's state after it; null if the claim no longer existed. */
export interface ClaimEvent extends HistoryEvent {
  readonly state: ClaimState | null
}

/**
 * Everything done to an article, oldest first, computed lazily. Log lines of one act, such as a spell of typing, are
 * one event.
 */
export function* articleEvents(history: History): Generator<HistoryEvent, void, undefined> {
  for (const lines of actsOf(history))
    yield eventOf(lines, changesBetween(lines[0].before, lines.at(-1)!.after))
}

/** Everything done to one claim, oldest first, computed lazily. */
export function* claimEvents(history: History, claim: string): Generator<ClaimEvent, void, undefined> {
  for (const lines of actsOf(history)) {
    const [{ before: old }, { after: now }] = [lines[0], lines.at(-1)!]
    const [before, after] = [claimIn(old, claim), claimIn(now, claim)]
    const isAboutIt = lines.some(({ entry }) => 'claim' in entry.command && entry.command.claim === claim)
    const isTouched = lines.some(isStep) ? isOther(before, after) : before !== after
    if (!isTouched && !(isAboutIt && lines.some((line) => line.isRefused))) continue
    const changes = changesOfClaim(before, after, old, now)
    yield { ...eventOf(lines, changes), state: after ? stateOfClaim(after) : null }
  }
}

/** The log lines of one act, at least one. */
type ActLines = readonly [Replayed, ...Replayed[]]

function* actsOf({ entries, base }: History): Generator<ActLines, void, undefined> {
  let lines: [Replayed, ...Replayed[]] | undefined
  for (const line of replay(entries, base)) {
    const last = lines?.at(-1)?.entry
    if (lines && last?.act === line.entry.act && last.device === line.entry.device) lines.push(line)
    else {
      if (lines) yield lines
      lines = [line]
    }
  }
  if (lines) yield lines
}

function eventOf(lines: ActLines, changes: readonly Change[]): HistoryEvent {
  const last = lines.at(-1)!
  const { hash, time, person } = last.entry
  const fate = lines.every((line) => line.isRefused) ? 'refused' : last.isUndone ? 'undone' : 'done'
  return { id: hash, time, person, what: whatWasDone(lines), fate, changes }
}

function whatWasDone(lines: ActLines): string {
  const [{ entry, after }] = lines
  const { command } = entry
  switch (command.type) {
    case 'createArticle':
      return 'open article'
    case 'undo':
      return 'undo'
    case 'redo':
      return 'redo'
    default:
      return (
        (lines.length > 1 ? describeMany(command.type, lines.length) : undefined) ??
        describeCommand(command, after)
      )
  }
}

function isStep({ entry }: Replayed): boolean {
  return entry.command.type === 'undo' || entry.command.type === 'redo'
}

/** Undo and redo apply the remaining lines again, which may give an equal claim as a new object. */
function isOther(before: Claim | undefined, after: Claim | undefined): boolean {
  return before !== after && JSON.stringify(before) !== JSON.stringify(after)
}

function claimIn(article: Article, id: string): Claim | undefined {
  return article.claims.find((claim) => claim.id === id)
}
