import { z } from 'zod'
import { Command } from '.'
import { Article } from '../model/article'
import { libraryFormat } from '../model/libraryFormat'
import { RecordedSettings } from '../model/recordedSettings'

const CreateArticle = z.object({ type: z.literal('createArticle'), article: Article })
const Undo = z.object({ type: z.literal('undo'), act: z.string() })
const Redo = z.object({ type: z.literal('redo'), act: z.string() })

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
  v: z.literal([1, 2, 3, 4, 5, libraryFormat]),
  device: z.string().min(1),
  lamport: z.number().int().positive(),
  time: z.string(),
  person: z.string(),
  act: z.string().min(1),
  seen: z.array(z.string()).optional(),
  settings: RecordedSettings.optional(),
  command: Recorded,
})
export type LogEntry = z.infer<typeof LogEntry>

/** An entry in a log, with the hash of its line and that of its device's previous line. */
export interface LogLine extends LogEntry {
  readonly hash: string
  /** Undefined for the first line of a log. */
  readonly after: string | undefined
}
