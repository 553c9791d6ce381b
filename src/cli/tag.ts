import { Command } from 'commander'
import type { Article } from '../core/model/article'
import { tagsWithout } from '../core/model/assignment'
import { type AssignmentOptions, changeAssignment } from './assignment'
import { CliFailure } from './failure'
import { findArticle } from './findArticle'

export function tag(): Command {
  return new Command('tag')
    .description('tag an article, or take tags off it')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .argument('<tag...>', 'a word or a few to find articles by, without commas')
    .option('--remove', 'take these tags off instead')
    .option('--as <name>', 'your name; remembered for the next commands')
    .option('--json', 'print who has the article, when it is due and its tags as JSON')
    .action(async (named: string, tags: string[], options: AssignmentOptions & { remove?: boolean }) => {
      const { article } = await findArticle(options.library, named)
      if (options.remove) mustHave(article, tags)
      const type = options.remove ? 'removeTags' : 'addTags'
      await changeAssignment('tag', article, { type, tags }, options)
    })
}

/** Throws a CliFailure if the article hasn't all of these tags. */
function mustHave({ id, tags = [] }: Article, named: readonly string[]): void {
  const [missing] = tagsWithout(named, tags)
  if (missing === undefined) return
  const has = tags.length === 0 ? 'It has none.' : `It has ${tags.map((tag) => `“${tag}”`).join(', ')}.`
  throw new CliFailure(`The article ${id} has no tag “${missing}”. ${has} Nothing was changed.`)
}
