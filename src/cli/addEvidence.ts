import { Command, Option } from 'commander'
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Command as ArticleCommand } from '../core/commands'
import { type Stance, stances } from '../core/model/evidence'
import type { Source } from '../core/model/source'
import { nameRemarks } from '../core/text/nameRemarks'
import { sha256 } from '../library/log/chain'
import { readAttachment } from '../workbench/attachments'
import { chosenSource, type EvidenceSourceOptions, wrongTogether } from './evidenceSource'
import { CliFailure } from './failure'
import { findArticle, findClaim } from './findArticle'
import { claimAsJson } from './listClaims'
import { printJson, printLine, printNotice } from './output'
import { withSourceOptions } from './sourceOptions'
import { withWorkbench } from './withWorkbench'

interface Options extends EvidenceSourceOptions {
  readonly library: string
  readonly stance: Stance
  readonly attach?: string
  readonly replaceFile?: true
  readonly quote?: string
  readonly locator?: string
  readonly note?: string
  readonly json?: boolean
}

export function addEvidence(): Command {
  const command = new Command('evidence')
    .description('add evidence from a source to a claim')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .argument('<claim>', 'a number from “claims”, an id, or a label')
    .option('--source <id or title>', 'a source that the article has, cited as it is on record')
    .option(
      '--source-title <text>',
      'the title of a source that the other options describe: a new one, unless one on record agrees in all of it',
    )
    .addOption(
      new Option('--stance <stance>', 'how it bears on the claim').choices(stances).makeOptionMandatory(),
    )
  return withSourceOptions(command)
    .option('--confidential', 'confidential, also from now on: reports name it only on request')
    .option('--attach <file>', 'a file that documents it, kept in the library')
    .option('--replace-file', 'attach it in place of the file that the source has')
    .option('--quote <text>', 'the passage in the source’s own words')
    .option('--locator <text>', 'where in the source it is')
    .option('--note <text>', 'a note on this evidence')
    .option('--json', 'print the claim as JSON')
    .action(add)
}

async function add(
  articleNamed: string,
  claimNamed: string,
  options: Options,
  command: Command,
): Promise<void> {
  const wrong = wrongTogether(options) ?? wrongFiles(options)
  if (wrong !== undefined) command.error(`error: ${wrong}`)
  const { article } = await findArticle(options.library, articleNamed)
  const claim = findClaim(article, claimNamed)
  const chosen = chosenSource(options, article.sources)
  const { source, isNew, becomesConfidential } = chosen
  const file = await fileToAttach(options, source)
  const changed = await withWorkbench(options.library, 'evidence', async (ask, { library }) => {
    // The file comes first: a command must not refer to bytes that are not stored yet.
    const attachment = file && (await library.keepFile(article.id, file.name, file.bytes))
    const evidence = {
      id: randomUUID(),
      source: source.id,
      stance: options.stance,
      quotation: options.quote ?? '',
      locator: options.locator ?? '',
      note: options.note ?? '',
    }
    const commands: ArticleCommand[] = [
      { type: 'addEvidence', claim: claim.id, evidence, ...(isNew ? { newSource: source } : {}) },
      ...(becomesConfidential ? [{ type: 'editSource' as const, source }] : []),
      ...(attachment ? [{ type: 'attachFile' as const, source: source.id, attachment }] : []),
    ]
    // One act, so that one undo in the window takes all of it back.
    const act = randomUUID()
    for (const command of commands) await ask('article.do', { id: article.id, act, command })
    return (await ask('article.open', { id: article.id })).article
  })
  if (options.json) printJson(claimAsJson(changed, claim.id))
  else printLine(`${claim.label}: ${source.title} (${options.stance})`)
  if (becomesConfidential)
    printNotice(`“${source.title}” is confidential from now on, with all that is quoted from it.`)
  const { title, publisher, author, url, archiveUrl } = source
  for (const remark of nameRemarks([title, publisher, author], [url, archiveUrl])) printNotice(remark)
}

function wrongFiles({ attach, replaceFile }: Options): string | undefined {
  if (!replaceFile || attach !== undefined) return undefined
  return '--replace-file needs the file to take its place: --attach FILE.'
}

/**
 * The file to attach, unless the source has just these bytes. Throws a CliFailure when it has another one that was not
 * said to be replaced.
 */
async function fileToAttach(
  { attach, replaceFile }: Options,
  { title, attachment }: Source,
): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  if (attach === undefined) return undefined
  const bytes = await readAttachment(attach)
  if (attachment?.sha256 === sha256(bytes)) return undefined
  if (attachment && !replaceFile)
    throw new CliFailure(
      `“${title}” has the file ${attachment.name} already, which shows what earlier evidence rests on. Attach ${basename(attach)} to a source of its own, which another detail tells apart (such as --accessed or --source-note), or say --replace-file. Nothing was added.`,
    )
  return { name: basename(attach), bytes }
}
