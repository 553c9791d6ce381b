import { type Command, InvalidArgumentError, Option } from 'commander'
import { noSource, type Source, type SourceKind, sourceKinds, type Tier, tiers } from '../core/model/source'
import { bareDoi, bareIsbn } from '../core/sources/identifiers'

/** What the command line can say about a source besides its title; undefined where it says nothing. */
export interface SourceOptions {
  readonly tier?: Tier
  readonly kind?: SourceKind
  readonly url?: string
  readonly archiveUrl?: string
  readonly publisher?: string
  readonly author?: string
  readonly published?: string
  readonly edition?: string
  readonly doi?: string
  readonly isbn?: string
  readonly accessed?: string
  readonly group?: string
  readonly reliability?: string
  readonly obtained?: string
  readonly sourceNote?: string
}

/** Each detail of a source, and the option that gives it. */
const flags = {
  tier: '--tier',
  kind: '--kind',
  url: '--url',
  archiveUrl: '--archive-url',
  publisher: '--publisher',
  author: '--author',
  published: '--published',
  edition: '--edition',
  doi: '--doi',
  isbn: '--isbn',
  accessed: '--accessed',
  group: '--group',
  reliability: '--reliability',
  obtained: '--obtained',
  sourceNote: '--source-note',
} as const satisfies Record<keyof SourceOptions, string>

/** Adds the options that describe a source to a command. */
export function withSourceOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--tier <tier>', 'primary or secondary; secondary if it is not said').choices(tiers),
    )
    .addOption(new Option('--kind <kind>', 'what it is, in the terms of CSL').choices(sourceKinds))
    .option('--url <url>', 'its web address')
    .option('--archive-url <url>', 'the address of an archived copy')
    .option('--publisher <text>', 'who published it')
    .option('--author <text>', 'who wrote it')
    .option('--published <date>', 'when it was published')
    .option('--edition <text>', 'which edition it is')
    .option('--doi <doi>', 'its DOI', asDoi)
    .option('--isbn <isbn>', 'its ISBN', asIsbn)
    .option('--accessed <date>', 'when you read it')
    .option('--group <text>', 'what it depends on with others, such as an agency: they count as one source')
    .option('--reliability <text>', 'how far it can be trusted, and why')
    .option('--obtained <text>', 'who got hold of it, and how')
    .option('--source-note <text>', 'a note on the source')
}

/** The options given that describe a source, by the names a person typed. */
export function givenFlags(options: SourceOptions): string[] {
  return detailNames.filter((name) => options[name] !== undefined).map((name) => flags[name])
}

/** The details given, trimmed; those that are not given are not there. */
export function givenDetails(options: SourceOptions): Partial<Source> {
  const given = detailNames.flatMap((name) => {
    const value = options[name]
    return value === undefined ? [] : [[name === 'sourceNote' ? 'note' : name, value.trim()] as const]
  })
  return Object.fromEntries(given)
}

/** A source of that title with the details given. */
export function describedSource(id: string, title: string, options: SourceOptions): Source {
  return { ...noSource, ...givenDetails(options), id, title: title.trim() }
}

const detailNames = Object.keys(flags) as (keyof SourceOptions)[]

function asDoi(text: string): string {
  const doi = text.trim() === '' ? '' : bareDoi(text)
  if (doi === '' && text.trim() !== '') throw new InvalidArgumentError('A DOI looks like 10.1000/182.')
  return doi
}

function asIsbn(text: string): string {
  if (text.trim() !== '' && bareIsbn(text) === '')
    throw new InvalidArgumentError('An ISBN has 10 or 13 digits, the last of which proves the others.')
  return text.trim()
}
