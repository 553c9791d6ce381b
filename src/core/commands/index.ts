import { z } from 'zod'
import type { Article } from '../model/article'
import type { Context } from './act'
import { acceptEvidence } from './acts/acceptEvidence'
import { addClaim } from './acts/addClaim'
import { addEvidence } from './acts/addEvidence'
import { addNotes } from './acts/addNotes'
import { addSource } from './acts/addSource'
import { addTags } from './acts/addTags'
import { addVersion } from './acts/addVersion'
import { assignArticle } from './acts/assignArticle'
import { attachFile } from './acts/attachFile'
import { askWriter } from './acts/askWriter'
import { changeBounds } from './acts/changeBounds'
import { clearTick } from './acts/clearTick'
import { clearVerdict } from './acts/clearVerdict'
import { dismissClaim } from './acts/dismissClaim'
import { editDetails } from './acts/editDetails'
import { editEvidence } from './acts/editEvidence'
import { editSource } from './acts/editSource'
import { mergeClaims } from './acts/mergeClaims'
import { passSentence } from './acts/passSentence'
import { prioritiseClaim } from './acts/prioritiseClaim'
import { publishReport } from './acts/publishReport'
import { putBackArticle } from './acts/putBackArticle'
import { queryElement } from './acts/queryElement'
import { relabelClaim } from './acts/relabelClaim'
import { removeArticle } from './acts/removeArticle'
import { removeEvidence } from './acts/removeEvidence'
import { removeSource } from './acts/removeSource'
import { removeTags } from './acts/removeTags'
import { restoreClaim } from './acts/restoreClaim'
import { revertClaim } from './acts/revertClaim'
import { setAnswer } from './acts/setAnswer'
import { setCorrection } from './acts/setCorrection'
import { setDueDay } from './acts/setDueDay'
import { setLimits } from './acts/setLimits'
import { setPrivateNote } from './acts/setPrivateNote'
import { setRationale } from './acts/setRationale'
import { setSpeaker } from './acts/setSpeaker'
import { setVerdict } from './acts/setVerdict'
import { signOff } from './acts/signOff'
import { splitClaim } from './acts/splitClaim'
import { tickElement } from './acts/tickElement'
import { withdrawSignOff } from './acts/withdrawSignOff'

/** Everything a person can do to an article, besides undo and redo. */
export const acts = {
  acceptEvidence,
  addClaim,
  addEvidence,
  addNotes,
  addSource,
  addTags,
  addVersion,
  askWriter,
  assignArticle,
  attachFile,
  changeBounds,
  clearTick,
  clearVerdict,
  dismissClaim,
  editDetails,
  editEvidence,
  editSource,
  mergeClaims,
  passSentence,
  prioritiseClaim,
  publishReport,
  putBackArticle,
  queryElement,
  relabelClaim,
  removeArticle,
  removeEvidence,
  removeSource,
  removeTags,
  restoreClaim,
  revertClaim,
  setAnswer,
  setCorrection,
  setDueDay,
  setLimits,
  setPrivateNote,
  setRationale,
  setSpeaker,
  setVerdict,
  signOff,
  splitClaim,
  tickElement,
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
  describeMany?: (count: number) => string
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

/** The article after a command. Throws a CommandRefused if it can't be applied. */
export function applyCommand(article: Article, command: Command, context: Context): Article {
  const { type, ...input } = command
  return actOf(type).apply(article, input, context)
}

/** What a command did, in words that follow "Undo: ". */
export function describeCommand(command: Command, article: Article): string {
  const { type, ...input } = command
  return actOf(type).describe(input, article)
}

/** What an act of several commands of one type did; undefined if the first one's words say it. */
export function describeMany(type: ActName, count: number): string | undefined {
  return actOf(type).describeMany?.(count)
}
