import { ImageRun, Paragraph } from 'docx'
import { pictureCaption } from '../model/quotedPictures'
import type { PictureType } from '../model/pictureHeader'
import type { Picture } from '../model/pictureHeader'
import { notShownInWords } from '../model/pictures'
import type { ReportEvidence } from '../model/reportModel'
import { xmlText } from '../shared/xmlText'
import { paragraph, quiet } from './text'

/** The pictures that Word shows, by its names for them. */
const wordTypes: Readonly<Partial<Record<PictureType, 'png' | 'jpg' | 'gif'>>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
}

/** The largest size on the page, in pixels of 1/96 inch: the width of the text, and a third of the page. */
const most = { width: 600, height: 380 }

/** A picture with where it is from and its hash; in place of one that can't be shown, why. */
export function pictureParagraphs(item: ReportEvidence): Paragraph[] {
  const { quoted } = item
  if (!quoted) return []
  const caption = pictureCaption(item)
  const { picture } = quoted
  const type = picture && wordTypes[picture.mediaType]
  const why = picture ? 'Word can’t show pictures of its type' : quoted.notShown
  return [
    picture && type
      ? new Paragraph({ style: 'Picture', children: [image(picture, type, caption)] })
      : paragraph(quiet(notShownInWords({ ...quoted, notShown: why })), 'Caption'),
    paragraph(quiet(`${caption}, SHA-256 of the picture ${quoted.attachment.sha256}`), 'Caption'),
  ]
}

function image(picture: Picture, type: 'png' | 'jpg' | 'gif', caption: string): ImageRun {
  const { width, height, bytes } = picture
  const scale = Math.min(1, most.width / width, most.height / height)
  const text = xmlText(caption)
  return new ImageRun({
    type,
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    },
    altText: { name: text, title: text, description: text },
  })
}
