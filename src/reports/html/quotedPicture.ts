import { pictureCaption } from '../model/quotedPictures'
import { notShownInWords } from '../model/pictures'
import type { QuotedPicture, ReportEvidence } from '../model/reportModel'
import { html, trusted, when } from './template'
import type { Content } from './template'

/** A picture with where it is from and its hash; in place of one that can't be shown, why. */
export function pictureFigure(item: ReportEvidence): Content {
  const { quoted } = item
  const caption = pictureCaption(item)
  return when(
    quoted,
    () =>
      html`<figure class="quoted-picture">
        ${quoted && picture(quoted, caption)}
        <figcaption>
          <bdi>${caption}</bdi>, SHA-256 of the picture <code>${quoted?.attachment.sha256}</code>
        </figcaption>
      </figure>`,
  )
}

function picture(quoted: QuotedPicture, caption: string): Content {
  const { picture: shown } = quoted
  if (!shown) return html`<p class="note">${notShownInWords(quoted)}</p>`
  // Base64 has no sign that could end the attribute.
  const source = trusted(`data:${shown.mediaType};base64,${base64(shown.bytes)}`)
  return html`<img alt="${caption}" width="${shown.width}" height="${shown.height}" src="${source}" />`
}

/** In pieces, as a call takes only so many arguments; each is of a length that leaves no padding within. */
function base64(bytes: Uint8Array): string {
  const piece = 3 * 8192
  let text = ''
  for (let at = 0; at < bytes.length; at += piece)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + piece)))
  return text
}
