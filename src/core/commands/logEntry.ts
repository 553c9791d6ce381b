import { z } from 'zod'
import { Command } from '.'
import { Article } from '../model/article'
import { PublicKey } from '../model/deviceKey'
import { Identifier } from '../model/identifier'
import { libraryFormat } from '../model/libraryFormat'
import { RecordedSettings } from '../model/recordedSettings'

const CreateArticle = z.object({ type: z.literal('createArticle'), article: Article })
const Undo = z.object({ type: z.literal('undo'), act: Identifier })
const Redo = z.object({ type: z.literal('redo'), act: Identifier })

/** What a line of the log records: the creation of an article, a command, or the undo or redo of an act. */
export const Recorded = z.union([CreateArticle, Undo, Redo, Command])
export type Recorded = z.infer<typeof Recorded>

/**
 * One line of an article's log. `lamport` orders lines across devices (Lamport 1978); `act` groups lines that a person
 * sees and undoes as one, such as a spell of typing. `seen` holds the hashes of other devices' last lines that the
 * writer had read since its own previous line; absent if there were none, and in format 1, which did not record them.
 * `settings` are the library's settings in force, if they are not the ones last recorded in the log; an undo leaves them
 * alone.
 */
export const LogEntry = z.object({
  v: z.number().int().min(1).max(libraryFormat),
  device: Identifier,
  lamport: z.number().int().positive(),
  time: z.string(),
  person: z.string(),
  /** The key that signed the line; absent before format 6, and where the device could not make a key. */
  key: PublicKey.optional(),
  act: Identifier,
  seen: z.array(z.string()).optional(),
  settings: RecordedSettings.optional(),
  command: Recorded,
})
export type LogEntry = z.infer<typeof LogEntry>

/**
 * Which id or file name keeps a line from being an entry, by its path in the line and its text: `command.article.id
 * “../x”`. Undefined if anything else does.
 */
export function refusedPart(line: unknown): string | undefined {
  const { command, ...rest } = line as { command?: { type?: unknown } }
  const { type } = command ?? {}
  const schema = [CreateArticle, Undo, Redo].find(({ shape }) => shape.type.value === type) ?? Command
  const checked = z.object({ ...LogEntry.shape, command: schema }).safeParse({ command, ...rest })
  const issue = checked.error?.issues.find(({ code }) => code === 'custom')
  if (!issue) return undefined
  const text = issue.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)[key], line)
  return `${issue.path.join('.')} “${String(text)}”`
}

/** An entry in a log, with the hash of its line and that of its device's previous line. */
export interface LogLine extends LogEntry {
  readonly hash: string
  /** Undefined for the first line of a log. */
  readonly after: string | undefined
}
