import type { ArticleView } from '../../contract/answers'
import type { Command } from '../../core/commands'
import { type Context, CommandRefused } from '../../core/commands/act'
import { clearTick } from '../../core/commands/acts/clearTick'
import { clearVerdict } from '../../core/commands/acts/clearVerdict'
import { dismissClaim } from '../../core/commands/acts/dismissClaim'
import { passSentence } from '../../core/commands/acts/passSentence'
import { restoreClaim } from '../../core/commands/acts/restoreClaim'
import { setVerdict } from '../../core/commands/acts/setVerdict'
import { tickElement } from '../../core/commands/acts/tickElement'
import type { Article } from '../../core/model/article'

/** What is done with one key, many times an hour, and depends on nothing but the article. */
const acts = {
  clearTick,
  clearVerdict,
  dismissClaim,
  passSentence,
  restoreClaim,
  setVerdict,
  tickElement,
}

/** A command that is being saved, and what the window shows of it at once. */
export interface Expected {
  readonly article: string
  readonly apply: (article: Article) => Article
}

/** What to expect of a command; undefined if it is shown only once it is saved. */
export function expectationOf(article: string, command: Command, person: string): Expected | undefined {
  if (!(command.type in acts)) return undefined
  const { type, ...input } = command
  const act = acts[type as keyof typeof acts] as {
    readonly apply: (article: Article, input: unknown, context: Context) => Article
  }
  const context = { person, time: new Date().toISOString(), line: '', saw: () => true, isNew: true }
  return { article, apply: (before) => act.apply(before, input, context) }
}

/** A view with what is expected of the commands on its article; one that will be refused changes nothing. */
export function withExpected(view: ArticleView, all: readonly Expected[]): ArticleView {
  const own = all.filter(({ article }) => article === view.article.id)
  return own.length === 0 ? view : { ...view, article: own.reduce(applied, view.article) }
}

function applied(article: Article, { apply }: Expected): Article {
  try {
    return apply(article)
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error
    return article
  }
}
