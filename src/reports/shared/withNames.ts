import type { Report, ReportClaim, ReportSource, ReportVerdict } from '../model/reportModel'

/**
 * The report with each name in it passed through `name`: titles, people, publishers, labels and file names, in which
 * marks of direction could reorder the words around them. The article's own text, quotations and prose are left alone.
 */
export function withNames(report: Report, name: (text: string) => string): Report {
  const { identity, newsroom, summary, claims, corrections } = report
  const labelled = <One extends { readonly label: string }>(one: One): One => ({
    ...one,
    label: name(one.label),
  })
  return {
    ...report,
    identity: {
      ...identity,
      title: name(identity.title),
      byline: name(identity.byline),
      publisher: name(identity.publisher),
      fileName: name(identity.fileName),
      part: name(identity.part),
    },
    newsroom: { ...newsroom, name: name(newsroom.name) },
    summary: { ...summary, openItems: summary.openItems.map(labelled) },
    claims: claims.map((claim) => claimWithNames(claim, name)),
    // A label that is the article's own words is shown once, so it has to stay the same.
    dismissed: report.dismissed.map((one) => (one.label === one.exact ? one : labelled(one))),
    sources: report.sources.map((source) => sourceWithNames(source, name)),
    signOffs: report.signOffs.map((one) => ({ ...labelled(one), by: name(one.by) })),
    corrections: corrections && { ...corrections, items: corrections.items.map(labelled) },
  }
}

function claimWithNames(claim: ReportClaim, name: (text: string) => string): ReportClaim {
  const { speaker, verdict } = claim
  const verdictWithNames = (one: ReportVerdict) => ({ ...one, by: name(one.by) })
  return {
    ...claim,
    label: name(claim.label),
    speaker: speaker && {
      ...speaker,
      name: name(speaker.name),
      ...(speaker.inferred ? { inferred: { ...speaker.inferred, words: name(speaker.inferred.words) } } : {}),
      ...(speaker.place === undefined ? {} : { place: name(speaker.place) }),
    },
    verdict: verdict && verdictWithNames(verdict),
    contested: claim.contested.map(verdictWithNames),
    signedOff: name(claim.signedOff),
    notes: claim.notes.map((note) => ({ ...note, author: name(note.author) })),
    evidence: claim.evidence.map((group) => ({
      ...group,
      items: group.items.map((item) => ({
        ...item,
        source: item.source && sourceWithNames(item.source, name),
      })),
    })),
  }
}

function sourceWithNames(source: ReportSource, name: (text: string) => string): ReportSource {
  const { attachment } = source
  return {
    ...source,
    title: name(source.title),
    author: name(source.author),
    publisher: name(source.publisher),
    ...(source.edition === undefined ? {} : { edition: name(source.edition) }),
    ...(source.group === undefined ? {} : { group: name(source.group) }),
    ...(attachment ? { attachment: { ...attachment, name: name(attachment.name) } } : {}),
  }
}
