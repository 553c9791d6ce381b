import { z } from 'zod'
import { Command } from '.'
import { Article } from '../model/article'
import { libraryFormat } from '../model/libraryFormat'

const CreateArticle = z.object({ type: z.literal('createArticle'), article: Article })
const Undo = z.object({ type: z.literal('undo'), act: z.string() })
const Redo = z.object({ type: z.literal('redo'), act: z.string() })

/** What a line of the log records: an article's beginning, a command, or that an act is undone or redone. */
export const Recorded = z.union([CreateArticle, Undo, Redo, Command])
export type Recorded = z.infer<typeof Recorded>

/**
 * One line of an article's log. `lamport` orders lines across devices (Lamport 1978), `act` groups the
 * lines that a person sees as one doing and undoes at one stroke, such as one spell of typing.
 * `seen` are the hashes of other devices' last lines that the writer had read since its own line before; absent where
 * there were none, and in format 1, which did not tell.
 */
export const LogEntry = z.object({
  v: z.literal([1, 2, 3, 4, libraryFormat]),
  device: z.string().min(1),
  lamport: z.number().int().positive(),
  time: z.string(),
  person: z.string(),
  act: z.string().min(1),
  seen: z.array(z.string()).optional(),
  command: Recorded,
})
export type LogEntry = z.infer<typeof LogEntry>

/** An entry as it stands in a log: with its line's hash, and that of the line its device wrote before. */
export interface LogLine extends LogEntry {
  readonly hash: string
  /** Undefined for the first line of a log. */
  readonly after: string | undefined
}
