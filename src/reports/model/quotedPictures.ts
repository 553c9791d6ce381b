import type { ReportClaim, ReportEvidence } from './reportModel'

/** Where a picture comes from: "Cut out of page 14 of register.pdf"; empty without a picture. */
export function pictureCaption({ cutOut, quoted, source }: ReportEvidence): string {
  if (!cutOut) return quoted ? `The picture ${quoted.attachment.name}` : ''
  const file = source?.attachment
  const from = file?.sha256 === cutOut.sha256 ? file.name : 'a file that is no longer attached to the source'
  return `Cut out of ${cutOut.page === null ? '' : `page ${cutOut.page} of `}${from}`
}

/**
 * The claims with the pictures that are their evidence: each cut-out, and each source that is a picture itself, where it
 * is first cited as a whole. Where words of it are quoted, the words are the evidence.
 */
export function withQuotedPictures(claims: readonly ReportClaim[]): ReportClaim[] {
  const seen = new Set<string>()
  const quotedBy = ({ cutOut, source, quotation }: ReportEvidence) => {
    if (cutOut) return { attachment: cutOut.attachment, notShown: '' }
    const file = source?.attachment
    if (!file || !isPictureName.test(file.name) || quotation.trim() !== '') return undefined
    if (seen.has(file.sha256)) return undefined
    seen.add(file.sha256)
    return { attachment: file, notShown: '' }
  }
  return claims.map((claim) => ({
    ...claim,
    evidence: claim.evidence.map((group) => ({
      ...group,
      items: group.items.map((item) => ({ ...item, quoted: quotedBy(item) })),
    })),
  }))
}

const isPictureName = /\.(?:png|jpe?g|gif|webp)$/i
