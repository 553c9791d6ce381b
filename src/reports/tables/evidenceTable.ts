import { pictureCaption } from '../model/quotedPictures'
import type { EvidenceGroup, ReportClaim, ReportEvidence } from '../model/reportModel'
import type { Column } from '../shared/table'

/** A piece of evidence and its claim. */
interface EvidenceRow extends ReportEvidence {
  readonly claim: ReportClaim
  readonly group: EvidenceGroup
}

/** All evidence, claim by claim in reading order. */
export function evidenceRows(claims: readonly ReportClaim[]): EvidenceRow[] {
  return claims.flatMap((claim) =>
    claim.evidence.flatMap((group) => group.items.map((item) => ({ ...item, claim, group }))),
  )
}

export const evidenceColumns: readonly Column<EvidenceRow>[] = [
  { title: 'Claim', width: 8, of: ({ claim }) => claim.number },
  { title: 'What is claimed', width: 36, of: ({ claim }) => claim.label },
  { title: 'Stance', width: 18, of: ({ group }) => group.title },
  { title: 'Quotation', width: 60, of: ({ quotation }) => quotation },
  { title: 'Place in the source', width: 20, of: ({ locator }) => locator },
  { title: 'Note', width: 44, of: ({ note }) => note },
  { title: 'Source', width: 8, of: ({ source }) => source?.number },
  { title: 'Its title', width: 44, of: ({ source }) => source?.title ?? 'Source no longer on record' },
  { title: 'Picture', width: 36, of: pictureCaption },
  { title: 'SHA-256 of the picture', width: 30, of: ({ quoted }) => quoted?.attachment.sha256 },
]
