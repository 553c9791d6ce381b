import { Command, Option } from 'commander'
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { type Stance, stances } from '../core/model/evidence'
import { noSource, type Source, type Tier, tiers } from '../core/model/source'
import { nameRemarks } from '../core/text/nameRemarks'
import { readAttachment } from '../workbench/attachments'
import { findArticle, findClaim } from './findArticle'
import { claimAsJson } from './listClaims'
import { printJson, printLine, printNotice } from './output'
import { withWorkbench } from './withWorkbench'

interface Options {
  readonly library: string
  readonly sourceTitle: string
  readonly stance: Stance
  readonly tier: Tier
  readonly url?: string
  readonly archiveUrl?: string
  readonly publisher?: string
  readonly author?: string
  readonly published?: string
  readonly accessed?: string
  readonly sourceNote?: string
  readonly confidential?: true
  readonly attach?: string
  readonly quote?: string
  readonly locator?: string
  readonly note?: string
  readonly json?: boolean
}

export function addEvidence(): Command {
  return new Command('evidence')
    .description('add evidence from a source to a claim')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .argument('<claim>', 'a number from “claims”, an id, or a label')
    .requiredOption(
      '--source-title <text>',
      'the title of the source; the same title and address mean the same source',
    )
    .addOption(
      new Option('--stance <stance>', 'how it bears on the claim').choices(stances).makeOptionMandatory(),
    )
    .addOption(new Option('--tier <tier>', 'what kind of source it is').choices(tiers).default('secondary'))
    .option('--url <url>', 'its web address')
    .option('--archive-url <url>', 'the address of an archived copy')
    .option('--publisher <text>', 'who published it')
    .option('--author <text>', 'who wrote it')
    .option('--published <date>', 'when it was published')
    .option('--accessed <date>', 'when you read it')
    .option('--source-note <text>', 'a note on the source')
    .option('--confidential', 'confidential: reports name it only on request')
    .option('--attach <file>', 'a file that documents it, kept in the library')
    .option('--quote <text>', 'the passage in the source’s own words')
    .option('--locator <text>', 'where in the source it is')
    .option('--note <text>', 'a note on this evidence')
    .option('--json', 'print the claim as JSON')
    .action(async (articleNamed: string, claimNamed: string, options: Options) => {
      const { article } = await findArticle(options.library, articleNamed)
      const claim = findClaim(article, claimNamed)
      const source = sourceOf(options, article.sources)
      const changed = await withWorkbench(options.library, 'evidence', async (ask, { library }) => {
        const act = randomUUID()
        const evidence = {
          id: randomUUID(),
          source: source.id,
          stance: options.stance,
          quotation: options.quote ?? '',
          locator: options.locator ?? '',
          note: options.note ?? '',
        }
        const { attach } = options
        // The file comes first: a command must not refer to bytes that are not stored yet.
        const attachment =
          attach === undefined
            ? undefined
            : await library.keepFile(article.id, basename(attach), await readAttachment(attach))
        await ask('article.do', {
          id: article.id,
          act,
          command: { type: 'addEvidence', claim: claim.id, evidence, newSource: source },
        })
        if (attachment) {
          const command = { type: 'attachFile', source: source.id, attachment } as const
          await ask('article.do', { id: article.id, act, command })
        }
        return (await ask('article.open', { id: article.id })).article
      })
      if (options.json) printJson(claimAsJson(changed, claim.id))
      else printLine(`${claim.label}: ${source.title} (${options.stance})`)
      const { title, publisher, author, url, archiveUrl } = source
      for (const remark of nameRemarks([title, publisher, author], [url, archiveUrl])) printNotice(remark)
    })
}

/** The source with that title and address if the article cites it already, or else a new one. */
function sourceOf(options: Options, known: readonly Source[]): Source {
  const title = options.sourceTitle.trim()
  const url = options.url?.trim() ?? ''
  const same = known.find((source) => source.title === title && source.url === url)
  if (same) return same
  return {
    ...noSource,
    id: randomUUID(),
    title,
    url,
    tier: options.tier,
    archiveUrl: options.archiveUrl ?? '',
    publisher: options.publisher ?? '',
    author: options.author ?? '',
    published: options.published ?? '',
    accessed: options.accessed ?? '',
    note: options.sourceNote ?? '',
    ...(options.confidential ? { confidential: true as const } : {}),
  }
}
