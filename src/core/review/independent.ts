import type { Claim } from '../model/claim'
import type { Source } from '../model/source'
import { groupedByMarks } from '../sources/grouping'
import { workOf } from '../sources/sourceList'
import { takenEvidence } from '../checklist/evidence'

/**
 * Groups sources that are not independent of each other.
 *
 * Two sources belong together if they have the same publisher (ignoring case and spaces), or addresses on the same host
 * (ignoring `www.`), or, if one of them names no publisher, the same author, or if a person put them into the same group,
 * such as prints of one agency report, or if they are one work. An archive's host says nothing about the publisher, so the
 * archived address counts instead, if the archive's address contains it. Groups are transitive: if A belongs with B and B
 * with C, all three are one group. Sources without publisher, author, address and group are also one group, since nothing
 * distinguishes them. The cost is linear in the number of sources.
 */
export function independentGroups(sources: readonly Source[]): Source[][] {
  const publisherless = new Set(sources.filter(hasNoPublisher).map(({ author }) => plain(author)))
  return groupedByMarks(sources, (source) => marksOf(source, publisherless))
}

/** The sources of the evidence that counts for a claim, each once, in the order of the evidence. */
export function sourcesOf(
  claim: Pick<Claim, 'evidence'>,
  sources: ReadonlyMap<string, Source>,
): readonly Source[] {
  const cited = new Set(takenEvidence(claim).map(({ source }) => source))
  return [...cited].flatMap((id) => sources.get(id) ?? [])
}

/** An article's sources by their ids. */
export function sourcesById(sources: readonly Source[]): ReadonlyMap<string, Source> {
  return new Map(sources.map((source) => [source.id, source]))
}

/** The host that published the page at an address, without `www.`; empty if the address doesn't show it. */
export function publishingHost(address: string): string {
  if (!URL.canParse(address)) return ''
  const { hostname, pathname, search } = new URL(address)
  const host = hostname.toLowerCase().replace(/^www\./, '')
  if (!archiveHosts.some((archive) => host === archive || host.endsWith(`.${archive}`))) return host
  const archived = /https?:\/\/[^\s]+/i.exec(`${pathname}${search}`.slice(1))?.[0]
  // The archived address may itself be an archive's.
  return archived === undefined ? '' : publishingHost(archived)
}

const archiveHosts = [
  'archive.org',
  'archive.today',
  'archive.ph',
  'archive.is',
  'archive.li',
  'archive.vn',
  'archive.fo',
  'archive.md',
  'archive-it.org',
  'ghostarchive.org',
  'megalodon.jp',
  'perma.cc',
  'webcitation.org',
  'webcache.googleusercontent.com',
]

const plain = (name: string) => name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()

const hasNoPublisher = ({ publisher }: Source) => plain(publisher) === ''

/** Marks that identify a source's publisher; sources that share a mark belong together. */
function marksOf(source: Source, publisherless: ReadonlySet<string>): readonly [string, ...string[]] {
  const publisher = plain(source.publisher)
  const author = plain(source.author)
  const host = publishingHost(source.url) || publishingHost(source.archiveUrl)
  const group = plain(source.group ?? '')
  const marks = [
    ...(publisher === '' ? [] : [`publisher ${publisher}`]),
    ...(host === '' ? [] : [`host ${host}`]),
    ...(group === '' ? [] : [`group ${group}`]),
    ...(author === '' || !publisherless.has(author) ? [] : [`author ${author}`]),
  ]
  const [first = 'nothing known', ...others] = marks
  return [first, ...others, `work ${workOf(source)}`]
}
