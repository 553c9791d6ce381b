import { z } from 'zod'
import { Command } from '../commands'
import { Article } from './article'

const CreateArticle = z.object({ type: z.literal('createArticle'), article: Article })
const Undo = z.object({ type: z.literal('undo'), act: z.string() })
const Redo = z.object({ type: z.literal('redo'), act: z.string() })

/** What a line of the log records: an article's beginning, a command, or that an act is undone or redone. */
export const Recorded = z.union([CreateArticle, Undo, Redo, Command])
export type Recorded = z.infer<typeof Recorded>

/**
 * One line of an article's log. `lamport` orders lines across devices (Lamport 1978), `act` groups the
 * lines that a person sees as one doing and undoes at one stroke, such as one spell of typing.
 */
export const LogEntry = z.object({
  v: z.literal(1),
  device: z.string().min(1),
  lamport: z.number().int().positive(),
  time: z.string(),
  person: z.string(),
  act: z.string().min(1),
  command: Recorded,
})
export type LogEntry = z.infer<typeof LogEntry>
