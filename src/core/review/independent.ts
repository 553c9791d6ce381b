import type { Claim } from '../model/claim'
import type { Source } from '../model/source'
import { takenEvidence } from '../checklist/evidence'

/**
 * Groups sources that are not independent of each other.
 *
 * Two sources belong together if they have the same publisher (ignoring case and spaces), or addresses on the same host
 * (ignoring `www.`), or, if one of them names no publisher, the same author. An archive's host says nothing about the
 * publisher, so the archived address counts instead, if the archive's address contains it. Groups are transitive: if A
 * belongs with B and B with C, all three are one group. Sources without publisher, author and address are also one
 * group, since nothing distinguishes them. The cost is linear in the number of sources.
 */
export function independentGroups(sources: readonly Source[]): Source[][] {
  const publisherless = new Set(sources.filter(hasNoPublisher).map(({ author }) => plain(author)))
  const marked = sources.map((source) => ({ source, marks: marksOf(source, publisherless) }))
  const heads = new Map<string, string>()
  for (const { marks } of marked)
    for (const mark of marks) heads.set(headOf(heads, mark), headOf(heads, marks[0]))
  const groups = new Map<string, Source[]>()
  for (const { source, marks } of marked) {
    const head = headOf(heads, marks[0])
    groups.set(head, groups.get(head) ?? [])
    groups.get(head)!.push(source)
  }
  return [...groups.values()]
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
  const marks = [
    ...(publisher === '' ? [] : [`publisher ${publisher}`]),
    ...(host === '' ? [] : [`host ${host}`]),
    ...(author === '' || !publisherless.has(author) ? [] : [`author ${author}`]),
  ]
  const [first = 'nothing known', ...others] = marks
  return [first, ...others]
}

/** The representative of a mark's group (union-find); shortens the path on the way. */
function headOf(heads: Map<string, string>, mark: string): string {
  let head = mark
  for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) {
    heads.set(head, heads.get(next) ?? next)
    head = next
  }
  return head
}
