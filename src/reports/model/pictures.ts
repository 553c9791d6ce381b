import type { Attachment } from '../../core/model/source'
import { pictureHeader, type Picture } from './pictureHeader'
import type { QuotedPicture, Report, ReportEvidence } from './reportModel'

/** The most bytes that all pictures of a report have together, and the most pixels of one. */
export const picturesLimit = 20_000_000
const mostPixels = 50_000_000

/** The bytes of a kept file, or why there are none: half a sentence. */
export type KeptBytes = Uint8Array | { readonly why: string }

/**
 * The report with the pictures that are its evidence, as far as `read` gives them; why a picture isn't shown is told in
 * its place. They are read one after the other, in reading order, until the limit of a report.
 */
export async function withPictures(
  report: Report,
  read: (file: Attachment) => Promise<KeptBytes>,
): Promise<Report> {
  let left = picturesLimit
  const shownOf = async ({ quoted }: ReportEvidence) => {
    if (!quoted) return {}
    const { attachment } = quoted
    const picture = attachment.bytes > left ? tooMuch : pictureIn(await read(attachment), left)
    if ('why' in picture) return { quoted: { ...quoted, notShown: picture.why } }
    left -= picture.bytes.length
    return { quoted: { ...quoted, picture } }
  }
  const claims = []
  for (const claim of report.claims) {
    const evidence = []
    for (const group of claim.evidence) {
      const items = []
      for (const item of group.items) items.push({ ...item, ...(await shownOf(item)) })
      evidence.push({ ...group, items })
    }
    claims.push({ ...claim, evidence })
  }
  return { ...report, claims }
}

/** The sentence in place of a picture; empty if it is shown. */
export function notShownInWords({ notShown }: QuotedPicture): string {
  return notShown === '' ? '' : `The picture is not shown: ${notShown}.`
}

const tooMuch = {
  why: `with it, the pictures of the report would have more than ${picturesLimit / 1_000_000} MB`,
}

function pictureIn(kept: KeptBytes, left: number): Picture | { readonly why: string } {
  if (!(kept instanceof Uint8Array)) return kept
  if (kept.length > left) return tooMuch
  const header = pictureHeader(kept)
  if (!header) return { why: 'it is not a PNG, JPEG, GIF or WebP picture' }
  if (header.width * header.height > mostPixels) return { why: 'it has more than 50 million pixels' }
  return { ...header, bytes: kept }
}
