import { Command } from 'commander'
import { type AssignmentOptions, changeAssignment } from './assignment'
import { findArticle } from './findArticle'

export function assign(): Command {
  return new Command('assign')
    .description('say who has an article')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .argument('[name]', 'who has it from now on; not with --nobody')
    .option('--nobody', 'nobody has it any longer')
    .option('--as <name>', 'your name; remembered for the next commands')
    .option('--json', 'print who has the article, when it is due and its tags as JSON')
    .action(
      async (
        named: string,
        name: string | undefined,
        options: AssignmentOptions & { nobody?: boolean },
        command: Command,
      ) => {
        const assignee = name?.trim() ?? ''
        if ((assignee === '') !== (options.nobody ?? false))
          command.error('error: name who has the article, or give --nobody', { exitCode: 2 })
        const { article } = await findArticle(options.library, named)
        await changeAssignment('assign', article, { type: 'assignArticle', assignee }, options)
      },
    )
}
