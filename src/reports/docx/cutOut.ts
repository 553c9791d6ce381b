import { ImageRun, Paragraph } from 'docx'
import { cutOutCaption } from '../cutOuts'
import type { PictureType } from '../pictureHeader'
import { notShownInWords, type Picture } from '../pictures'
import type { ReportEvidence } from '../reportModel'
import { xmlText } from '../xmlText'
import { paragraph, quiet } from './text'

/** The pictures that Word shows, by its names for them. */
const wordTypes: Readonly<Partial<Record<PictureType, 'png' | 'jpg' | 'gif'>>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
}

/** The largest size on the page, in pixels of 1/96 inch: the width of the text, and a third of the page. */
const most = { width: 600, height: 380 }

/** A picture with where it was cut out and its hash; in place of one that can't be shown, why. */
export function cutOutParagraphs(item: ReportEvidence): Paragraph[] {
  const { cutOut } = item
  if (!cutOut) return []
  const caption = cutOutCaption(item)
  const { picture } = cutOut
  const type = picture && wordTypes[picture.mediaType]
  const why = picture ? 'Word can’t show pictures of its type' : cutOut.notShown
  return [
    picture && type
      ? new Paragraph({ style: 'Picture', children: [image(picture, type, caption)] })
      : paragraph(quiet(notShownInWords({ ...cutOut, notShown: why })), 'Caption'),
    paragraph(quiet(`${caption}, SHA-256 of the picture ${cutOut.attachment.sha256}`), 'Caption'),
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
