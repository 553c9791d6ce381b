import { Command } from 'commander'
import { type AssignmentOptions, changeAssignment } from './assignment'
import { findArticle } from './findArticle'

export function due(): Command {
  return new Command('due')
    .description('say by which day an article is to be checked')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .argument('[day]', 'such as 2026-12-03; not with --none')
    .option('--none', 'it is due on no day any longer')
    .option('--as <name>', 'your name; remembered for the next commands')
    .option('--json', 'print who has the article, when it is due and its tags as JSON')
    .action(
      async (named: string, day = '', options: AssignmentOptions & { none?: boolean }, command: Command) => {
        if ((day === '') !== (options.none ?? false))
          command.error('error: give the day, or --none', { exitCode: 2 })
        const { article } = await findArticle(options.library, named)
        await changeAssignment('due', article, { type: 'setDueDay', day }, options)
      },
    )
}
