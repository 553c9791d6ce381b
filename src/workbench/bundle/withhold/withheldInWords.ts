import { counted } from '../../../core/text/counted'
import type { Article } from '../../../core/model/article'
import type { ReportOptions } from '../../../core/model/reportOptions'
import { secretsOf } from '../../../core/checklist/secrets'
import type { LibraryFileEntry } from '../keptFiles'
import type { BundleManifest } from '../manifest'
import type { WithheldLogs } from './withheldLog'

/** The originals that go into a bundle, and those that do not. */
export interface ShownOriginals {
  readonly shown: readonly LibraryFileEntry[]
  readonly withheld: BundleManifest['withheldFiles']
  /** How many were left out because an archive can't hold a file of that name. */
  readonly unnamed: number
}

/** Why a file is withheld from the public. */
export const forChecker = 'it contains the writer’s notes, which are between writer and checker'

/**
 * A writer's file contains the writer's notes and is not for the public. Whoever has the file can recognise it by its
 * hash.
 */
export function withheldOriginals(
  originals: readonly LibraryFileEntry[],
  hasNotes: boolean,
  { audience }: Pick<ReportOptions, 'audience'>,
): ShownOriginals {
  // eslint-disable-next-line no-control-regex
  const shown = originals.filter(({ path }) => !/[\u0000-\u001f\u007f\\]/.test(path))
  const unnamed = originals.length - shown.length
  if (audience === 'internal' || !hasNotes) return { shown, withheld: [], unnamed }
  const hidden = shown.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256, why: forChecker }))
  return { shown: [], withheld: hidden, unnamed }
}

/** What a bundle leaves out: numbers, and the files whose names may be told. */
export interface Withholding {
  readonly sources: number
  readonly notes: number
  /** Whether the writer's notes are left out. */
  readonly writersNotes: boolean
  /** Whether it is left out how sources were obtained, and how far they are trusted. */
  readonly deskDetails: boolean
  readonly log: { readonly lines: number; readonly withheld: number; readonly damaged: number }
  readonly files: BundleManifest['withheldFiles']
  readonly unnamed: number
}

/** What a bundle leaves out and why, in sentences that reveal nothing. */
export function withheldInWords(
  article: Article,
  log: WithheldLogs,
  { withheld, unnamed }: ShownOriginals,
  options: ReportOptions,
): string[] {
  const { sources, notes } = secretsOf(article)
  return sentencesOf({
    sources: options.confidentialSources ? 0 : sources,
    notes: options.privateNotes ? 0 : notes,
    writersNotes: options.audience === 'public' && log.hasNotes,
    deskDetails: options.audience === 'public' && log.hasDeskDetails,
    log,
    files: withheld,
    unnamed,
  })
}

const writersNotesWithheld = 'What the writer noted for the checker, because this bundle is for the public.'

const deskDetailsWithheld =
  'How sources were obtained and how far they are trusted, because this bundle is for the public.'

/** The sentences about what is left out; whatever is not left out has none. */
export function sentencesOf(withholding: Withholding): string[] {
  const { sources, notes, writersNotes, deskDetails, log, files, unnamed } = withholding
  const sentences = [
    sources > 0
      ? `${counted(sources, 'confidential source')}: who ${sources === 1 ? 'it is' : 'they are'}, what ${sources === 1 ? 'it says' : 'they say'} and the files attached, because ${sources === 1 ? 'it was' : 'they were'} promised not to be named.`
      : '',
    notes > 0
      ? `${counted(notes, 'private note')} of the desk, because reports include them only on request.`
      : '',
    writersNotes ? writersNotesWithheld : '',
    deskDetails ? deskDetailsWithheld : '',
    log.withheld > 0
      ? `${log.withheld} of ${counted(log.lines, 'line')} of the logs, because they tell, or told once, what must not get out; each is replaced by its hash. What they did can’t be replayed, so the state in article.json is not proved by the logs alone.`
      : '',
    log.damaged > 0
      ? `${counted(log.damaged, 'line')} of the logs, because ${log.damaged === 1 ? 'it was' : 'they were'} damaged in the library already and nobody can tell what ${log.damaged === 1 ? 'it says' : 'they say'}.`
      : '',
    ...files.map(({ path, sha256, why }) => `${path}, because ${why}; its SHA-256 is ${sha256}.`),
    unnamed > 0
      ? `${counted(unnamed, 'file')} kept beside the original, because an archive can’t hold a file of such a name.`
      : '',
  ]
  return sentences.filter((sentence) => sentence !== '')
}

/** The numbers that such sentences name and that nothing else in a bundle does. */
export function withholdingIn(sentences: readonly string[]): Withholding {
  const number = (what: string) => {
    const found = sentences.map((sentence) => new RegExp(`^([\\d,]+) ${what}`).exec(sentence)?.[1])
    return Number((found.find((text) => text !== undefined) ?? '0').replaceAll(',', ''))
  }
  return {
    sources: number('confidential source'),
    notes: number('private note'),
    writersNotes: sentences.includes(writersNotesWithheld),
    deskDetails: sentences.includes(deskDetailsWithheld),
    log: { lines: 0, withheld: 0, damaged: 0 },
    files: [],
    unnamed: number('files? kept beside the original'),
  }
}
