import { Command } from 'commander'
import { resolve } from 'node:path'
import type { ImportOutcome } from '../contract/answers'
import { shownPath } from '../library/disk/fileNames'
import { CliFailure } from './failure'
import { findArticle } from './findArticle'
import { printJson, printLine } from './output'
import { withWorkbench } from './withWorkbench'

interface Options {
  readonly library: string
  readonly json?: boolean
  readonly part?: string
  readonly versionOf?: string
}

export function addArticles(): Command {
  return new Command('import')
    .description('open article files, or all in a folder, into the library and find their claims')
    .argument('<file...>', 'articles, archives of articles or folders')
    .option('--part <part>', 'open only this part of a file that holds several')
    .option('--version-of <article>', 'add the file as a newer version of that article')
    .option('--json', 'print the outcomes as JSON')
    .action(async (files: string[], options: Options) => {
      const paths = files.map((file) => resolve(file))
      if (options.versionOf === undefined) report(await opened(paths, options), options)
      else await addVersion(paths, options.versionOf, options)
    })
}

function opened(paths: readonly string[], { library, part }: Options): Promise<readonly ImportOutcome[]> {
  const [file, ...others] = paths
  return withWorkbench(library, 'import', (_ask, { imports }) => {
    if (part === undefined) return imports.open(paths, 'usual')
    if (file === undefined || others.length > 0)
      throw new CliFailure('--part applies to a single file; name only one.')
    return imports.openParts(file, [part])
  })
}

async function addVersion(paths: readonly string[], named: string, options: Options): Promise<void> {
  const [file, ...others] = paths
  if (file === undefined || others.length > 0)
    throw new CliFailure('--version-of applies to a single file; name only one.')
  const { article } = await findArticle(options.library, named)
  const history = await withWorkbench(options.library, 'import', (_ask, { imports }) =>
    imports.addVersion(article.id, file, options.part ?? null),
  )
  const { claims, gone = [], id } = history.article
  const changed = claims.filter(({ formerly }) => formerly !== undefined).length
  if (options.json) printJson({ id, claims: claims.length, changed, gone: gone.length })
  else
    printLine(
      `${id}  has a newer version: ${claims.length} claims, ${changed} to be checked again, ${gone.length} gone`,
    )
}

function report(outcomes: readonly ImportOutcome[], { json }: Options): void {
  if (json) printJson(outcomes.map((outcome) => ({ ...outcome, file: shownPath(outcome.file) })))
  else
    for (const outcome of outcomes)
      if (outcome.outcome === 'added' || outcome.outcome === 'alreadyThere') printLine(inWords(outcome))
  const refused = outcomes.filter((outcome) => outcome.outcome === 'refused')
  if (refused.length > 0) throw new CliFailure(refused.map((outcome) => outcome.message).join('\n'))
}

function inWords(outcome: Extract<ImportOutcome, { outcome: 'added' | 'alreadyThere' }>): string {
  const { id, title, claims } = outcome.article
  const first =
    outcome.outcome === 'added'
      ? `${id}  ${title} (${claims} claims)`
      : `${id}  ${title} is in the library already${outcome.notices.length > 0 ? '' : '; nothing was added'}`
  return [first, ...outcome.notices.map((notice) => `  ${notice}`)].join('\n')
}
