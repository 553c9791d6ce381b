import type { ReportOptions } from '../../core/model/reportOptions'
import type { Corrections, Identity, Report, ReportSource, Summary } from '../model/reportModel'
import { safeHref } from '../shared/safeHref'

/** The options that a person chose for the report. */
export function options({ options: chosen }: Report) {
  const { audience, claims, sections, confidentialSources, privateNotes, address } = chosen
  return { audience, claims, sections, confidentialSources, privateNotes, address }
}

/** The article that was checked, and the file it came in. */
export function article(identity: Identity) {
  const { title, byline, publisher, published, address, language, version } = identity
  return {
    title,
    byline,
    publisher,
    published,
    address: safeHref(address) ?? '',
    language,
    version,
    characters: identity.characters,
    sentences: identity.sentences,
    textSha256: identity.textSha256,
    file: {
      name: identity.fileName,
      part: identity.part,
      mediaType: identity.mediaType,
      bytes: identity.bytes,
      sha256: identity.fileSha256,
      opened: identity.importedAt,
    },
  }
}

/** The counts and the prose; `elements` only if somebody has ticked or queried one; `sentences` has a mark for each sentence in reading order. */
export function summary({ coverage, elements, open, counts, prose, strip, openItems, leftOut }: Summary) {
  return {
    prose,
    coverage,
    ...(elements ? { elements } : {}),
    open,
    counts: counts.map(({ rating, claims }) => ({ rating: rating.id, name: rating.name, claims })),
    openItems,
    sentences: strip.map(({ state }) => state),
    leftOut,
  }
}

/** What has changed since the previous report, or null if there was none. */
export function corrections(all: Corrections | undefined) {
  if (!all) return null
  return {
    since: all.since,
    address: safeHref(all.address) ?? '',
    items: all.items.map(({ number, label, says }) => ({ number: number ?? null, label, says })),
  }
}

/** A source in enough detail to find it again; how far it is trusted, and who got it how, are for the desk. */
export function source({ attachment, ...known }: ReportSource, { audience }: ReportOptions) {
  return {
    number: known.number,
    title: known.title,
    author: known.author,
    publisher: known.publisher,
    published: known.published,
    address: safeHref(known.url) ?? '',
    archived: safeHref(known.archiveUrl) ?? '',
    accessed: known.accessed,
    kind: known.kind ?? '',
    edition: known.edition ?? '',
    doi: known.doi ?? '',
    isbn: known.isbn ?? '',
    tier: known.tier,
    group: known.group ?? '',
    ...(audience === 'internal'
      ? { reliability: known.reliability ?? '', obtained: known.obtained ?? '' }
      : {}),
    confidential: known.confidential === true,
    note: known.note,
    attachment: attachment
      ? { name: attachment.name, bytes: attachment.bytes, sha256: attachment.sha256 }
      : null,
    citedBy: known.citedBy,
  }
}
