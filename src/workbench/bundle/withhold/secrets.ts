import type { Article } from '../../../core/model/article'
import type { ReportOptions } from '../../../core/model/reportOptions'
import { credentialsIn } from '../../../core/text/credentials'
import { textsIn, walk } from './walk'

type Asked = Pick<ReportOptions, 'audience' | 'confidentialSources' | 'privateNotes'>
/** From this length on, the beginning of a note is searched for like the whole. */
const beginning = 16

type Json = Readonly<Record<string, unknown>>

/** What the report options exclude, in every version that was ever in a log. */
export interface Secrets {
  /** Ids of sources and of evidence. */
  readonly ids: ReadonlySet<string>
  readonly texts: readonly string[]
}

/**
 * Everything confidential in the commands of a log: names and content of confidential sources, private notes and, for
 * the public, the writer's notes; also what was edited, removed or undone since. `shown` is the article as it may be
 * shown. The search goes by the shape of the data, so that no command can introduce a secret unnoticed.
 */
export function secretsIn(commands: readonly unknown[], shown: Article, asked: Asked): Secrets {
  const met = meet(commands)
  const hidden = new Set(hiddenSources(met, shown, asked))
  const evidence = met.evidence.filter(
    (item) => hidden.has(String(item['source'])) || isOffered(item, shown, asked),
  )
  const sources = met.sources.filter(({ id }) => hidden.has(String(id)))
  const attached = met.attached.filter(({ source }) => hidden.has(String(source)))
  return {
    ids: new Set([...hidden, ...evidence.map(({ id }) => String(id))]),
    texts: [
      ...sources.flatMap(identityOf),
      ...attached.flatMap(({ attachment }) => textsIn(attachment)),
      ...evidence.flatMap(saidIn),
      ...(asked.privateNotes ? [] : finished(met.privateNotes)),
      ...(asked.audience === 'public' ? [...met.notes, ...met.deskDetails] : []),
      // No reader of a report needs them, whatever it is made for.
      ...met.credentials,
    ],
  }
}

interface Met {
  readonly sources: Json[]
  readonly evidence: Json[]
  /** Commands that attach a file to a source. */
  readonly attached: Json[]
  readonly privateNotes: string[]
  readonly notes: string[]
  /** How sources were obtained, and how far they are trusted. */
  readonly deskDetails: string[]
  /** The beginnings of addresses with a name or a password. */
  readonly credentials: string[]
}

function meet(commands: readonly unknown[]): Met {
  const met: Met = {
    sources: [],
    evidence: [],
    attached: [],
    privateNotes: [],
    notes: [],
    deskDetails: [],
    credentials: [],
  }
  walk(commands, {
    onObject: (object) => {
      if ('tier' in object && 'title' in object) met.sources.push(object)
      if ('stance' in object && 'source' in object) met.evidence.push(object)
      if ('attachment' in object && 'source' in object) met.attached.push(object)
      met.credentials.push(...addressesIn(object).flatMap(credentialsIn))
      met.privateNotes.push(...textsIn(object['privateNote']))
      met.deskDetails.push(...deskDetailsIn(object))
      met.notes.push(...textsIn([object['question'], object['answer']]))
      if (Array.isArray(object['notes']))
        for (const note of object['notes'] as unknown[])
          if (typeof note === 'object' && note !== null && 'text' in note)
            met.notes.push(...textsIn([note.text, 'links' in note ? note.links : []]))
    },
  })
  return met
}

/** What an object says of how a source was obtained, and how far it is trusted. */
export function deskDetailsIn({ obtained, reliability }: Json): string[] {
  return textsIn([obtained, reliability]).filter((text) => text !== '')
}

/** The web addresses that an object has a place for. */
function addressesIn({ url, archiveUrl, address }: Json): string[] {
  return [url, archiveUrl, address].filter((text) => typeof text === 'string')
}

/** While somebody types, the first words of a note are a text of their own, which may occur anywhere. */
function finished(notes: readonly string[]): string[] {
  const isBeginning = (note: string) =>
    note.length < beginning && notes.some((other) => other !== note && other.startsWith(note))
  return notes.filter((note) => !isBeginning(note))
}

/** The sources that were ever confidential, or that only the writer named, and whose identity is not shown. */
function hiddenSources({ sources, evidence }: Met, shown: Article, asked: Asked): string[] {
  const open = new Set(
    shown.sources
      .filter(({ confidential }) => asked.confidentialSources || !confidential)
      .map(({ id }) => id),
  )
  const secret = asked.confidentialSources ? [] : sources.filter(({ confidential }) => confidential === true)
  const offered = asked.audience === 'public' ? evidence.filter(({ proposed }) => proposed === true) : []
  return [...secret.map(({ id }) => String(id)), ...offered.map(({ source }) => String(source))].filter(
    (id) => !open.has(id),
  )
}

function isOffered({ id, proposed }: Json, shown: Article, asked: Asked): boolean {
  if (asked.audience === 'internal' || proposed !== true) return false
  return !shown.claims.some((claim) => claim.evidence.some((item) => item.id === id))
}

/** What evidence quotes and shows, and the words around it unless they are as short as words of any text. */
function saidIn({ quotation, note, passage, cutOut }: Json): string[] {
  const { sha256, anchor } = objectOf(passage)
  const { sha256: page, attachment } = objectOf(cutOut)
  const { exact, prefix, suffix } = objectOf(anchor)
  const around = textsIn([prefix, suffix]).filter((text) => text.length >= beginning)
  return [...textsIn([quotation, note, sha256, exact, page, attachment]), ...around]
}

/** The texts that identify a source. Its kind and its dates identify nobody, and occur everywhere. */
function identityOf(source: Json): string[] {
  const { title, publisher, author, url, archiveUrl, note, attachment } = source
  const { edition, doi, isbn, group, reliability, obtained, work } = source
  const {
    type: _,
    language: _language,
    issued: _issued,
    accessed: _accessed,
    ...csl
  } = objectOf(source['csl'])
  const hosts = [url, archiveUrl].flatMap((address) =>
    typeof address === 'string' && URL.canParse(address) ? [new URL(address).hostname] : [],
  )
  const names = [title, publisher, author].flatMap((text) => namesIn(String(text)))
  const details = [edition, doi, isbn, group, reliability, obtained, work, csl]
  return [
    ...textsIn([title, publisher, author, url, archiveUrl, note, attachment, details]),
    ...hosts,
    ...names,
  ]
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

/** People and bodies named in a text: runs of words that begin with a capital letter. */
function namesIn(text: string): string[] {
  return text.match(/\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)+/gu) ?? []
}
