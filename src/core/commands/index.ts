import { z } from 'zod'
import type { Article } from '../model/article'
import type { Context } from './act'
import { acceptEvidence } from './acceptEvidence'
import { addClaim } from './addClaim'
import { addEvidence } from './addEvidence'
import { addNotes } from './addNotes'
import { addVersion } from './addVersion'
import { attachFile } from './attachFile'
import { changeBounds } from './changeBounds'
import { clearVerdict } from './clearVerdict'
import { dismissClaim } from './dismissClaim'
import { editDetails } from './editDetails'
import { editEvidence } from './editEvidence'
import { mergeClaims } from './mergeClaims'
import { passSentence } from './passSentence'
import { prioritiseClaim } from './prioritiseClaim'
import { publishReport } from './publishReport'
import { putBackArticle } from './putBackArticle'
import { relabelClaim } from './relabelClaim'
import { removeArticle } from './removeArticle'
import { removeEvidence } from './removeEvidence'
import { restoreClaim } from './restoreClaim'
import { revertClaim } from './revertClaim'
import { setCorrection } from './setCorrection'
import { setLimits } from './setLimits'
import { setPrivateNote } from './setPrivateNote'
import { setRationale } from './setRationale'
import { setSpeaker } from './setSpeaker'
import { setVerdict } from './setVerdict'
import { signOff } from './signOff'
import { splitClaim } from './splitClaim'
import { withdrawSignOff } from './withdrawSignOff'

/** Everything a person can do to an article: this list, and undo and redo of it. */
export const acts = {
  acceptEvidence,
  addClaim,
  addEvidence,
  addNotes,
  addVersion,
  attachFile,
  changeBounds,
  clearVerdict,
  dismissClaim,
  editDetails,
  editEvidence,
  mergeClaims,
  passSentence,
  prioritiseClaim,
  publishReport,
  putBackArticle,
  relabelClaim,
  removeArticle,
  removeEvidence,
  restoreClaim,
  revertClaim,
  setCorrection,
  setLimits,
  setPrivateNote,
  setRationale,
  setSpeaker,
  setVerdict,
  signOff,
  splitClaim,
  withdrawSignOff,
}

type Acts = typeof acts
export type ActName = keyof Acts

/** A command is plain data: the act's name and its input. */
export type Command = {
  [Name in ActName]: z.infer<Acts[Name]['input']> extends Record<string, never>
    ? { readonly type: Name }
    : { readonly type: Name } & z.infer<Acts[Name]['input']>
}[ActName]

type AnyAct = {
  input: z.ZodType
  describe: (input: unknown, article: Article) => string
  apply: (article: Article, input: unknown, context: Context) => Article
}

function actOf(type: ActName): AnyAct {
  // The map of acts keeps type and input together; the compiler can't follow that through a lookup.
  return acts[type] as unknown as AnyAct
}

/** Any command, checked against the input of the act it names. */
export const Command = z
  .looseObject({ type: z.enum(Object.keys(acts) as [ActName, ...ActName[]]) })
  .transform((value, context): Command => {
    const { type, ...rest } = value
    const input = actOf(type).input.safeParse(rest)
    if (input.success) return { type, ...(input.data as object) } as Command
    for (const issue of input.error.issues)
      context.addIssue({ code: 'custom', message: issue.message, path: issue.path })
    return z.NEVER
  })

/** The article after a command. Throws a CommandRefused when it cannot be done. */
export function applyCommand(article: Article, command: Command, context: Context): Article {
  const { type, ...input } = command
  return actOf(type).apply(article, input, context)
}

/** What a command did, in words that follow "Undo: ". */
export function describeCommand(command: Command, article: Article): string {
  const { type, ...input } = command
  return actOf(type).describe(input, article)
}
