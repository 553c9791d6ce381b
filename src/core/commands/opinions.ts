import type { Claim, Wording, WrittenField } from '../model/claim'
import type { Verdict } from '../model/verdict'
import type { Context } from './act'

/**
 * A claim with a new verdict, or with its verdict cleared if none is given. Verdicts the giver had not seen are kept
 * beside it: a multi-value register (Shapiro et al. 2011), so that no merge loses a verdict.
 */
export function withVerdict(claim: Claim, verdict: Verdict | undefined, context: Context): Claim {
  const { verdict: standing, rivals = [], signOff: _, formerly, ...bare } = claim
  // A new rating is about the claim's current words.
  const rest = verdict || !formerly ? bare : { ...bare, formerly }
  const unseen = [...rivals, ...(standing ? [standing] : [])].filter(({ line }) => !context.saw(line))
  const held = verdict ? [...unseen, verdict] : unseen
  const last = held.at(-1)
  if (!last) return rest
  return { ...rest, verdict: last, ...(held.length > 1 ? { rivals: held.slice(0, -1) } : {}) }
}

/** The verdict that a person gives with a command. */
export function verdictBy(rating: string, { person, time, line }: Context): Verdict {
  return { rating, by: person, at: time, line }
}

/** Whether a claim has a verdict that the person who gave the command had not seen. */
export function hasUnseenVerdict({ verdict, rivals = [] }: Claim, { saw }: Context): boolean {
  return [...rivals, ...(verdict ? [verdict] : [])].some(({ line }) => !saw(line))
}

/** Something people write texts about, and where each text comes from. */
interface Worded {
  readonly wordings?: Partial<Record<WrittenField, Wording[]>> | undefined
}

/**
 * A new wording of one of the texts of something, and where it comes from. Wordings the writer had not seen are kept
 * before the new one, so that two people who write at the same time don't overwrite each other.
 */
export function reworded({ wordings }: Worded, field: WrittenField, text: string, { line, saw }: Context) {
  const unseen = (wordings?.[field] ?? []).filter((wording) => !saw(wording.line))
  const all = [...unseen, { text, line }]
  const texts = new Set(all.map((wording) => wording.text).filter((words) => words !== ''))
  return { [field]: [...texts].join('\n\n'), wordings: { ...wordings, [field]: all } }
}

/** A claim with a new wording of one of its texts. */
export function withWording(claim: Claim, field: WrittenField, text: string, context: Context): Claim {
  return { ...unsigned(claim), ...reworded(claim, field, text, context) }
}

/** A claim without its sign-off, for when what was signed off has changed. */
export function unsigned(claim: Claim): Claim {
  if (!('signOff' in claim)) return claim
  const { signOff: _, ...rest } = claim
  return rest
}
