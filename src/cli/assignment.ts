import type { Command as ArticleCommand } from '../core/commands'
import type { Article } from '../core/model/article'
import { assignmentInWords, assignmentOf } from '../core/model/assignment'
import { titleOf } from '../core/model/summary'
import { printJson, printLine } from './output'
import { withWorkbench } from './withWorkbench'

export interface AssignmentOptions {
  readonly library: string
  readonly as?: string
  readonly json?: boolean
}

/** Gives an article a command on its assignment, and prints who has it then, when it is due and its tags. */
export async function changeAssignment(
  name: string,
  { id }: Article,
  command: ArticleCommand,
  { library, as, json }: AssignmentOptions,
): Promise<void> {
  const after = await withWorkbench(
    library,
    name,
    async (ask) => {
      await ask('article.do', { id, command })
      return (await ask('article.open', { id })).article
    },
    as,
  )
  const assignment = assignmentOf(after)
  if (json) return printJson({ id, title: titleOf(after), ...assignment })
  const words = assignmentInWords(assignment)
  printLine(`${titleOf(after)}: ${words.join(', ') || 'assigned to nobody, without a due day or tags'}`)
}
