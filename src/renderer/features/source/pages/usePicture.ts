import { useEffect, useState } from 'react'
import { messageOf } from '../../../../core/errors'
import { grouped } from '../../../../core/text/counted'
import { fetchKept } from './fetchKept'
import { NotShown } from './notShown'

export type OpenedPicture =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly why: string }
  /** Its own size in CSS pixels; `image` is not part of the page yet. */
  | {
      readonly state: 'open'
      readonly image: HTMLImageElement
      readonly width: number
      readonly height: number
    }

/** The largest picture that is decoded, in pixels: 400 MB in memory. */
const mostPixels = 100_000_000

/** Opens the picture at an address. It is measured before it is decoded, and never decoded if it is too large. */
export function usePicture(address: string): OpenedPicture {
  const [opened, setOpened] = useState<OpenedPicture>({ state: 'opening' })
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    openPicture(address, signal)
      .then((open) => signal.aborted || setOpened(open))
      .catch((error: unknown) => signal.aborted || setOpened({ state: 'failed', why: messageOf(error) }))
    return () => leaving.abort()
  }, [address])
  return opened
}

async function openPicture(address: string, signal: AbortSignal): Promise<OpenedPicture> {
  const kept = await (await fetchKept(address, signal)).blob()
  if (!kept.type.startsWith('image/')) throw notShown('it is damaged, or no picture')
  const image = await loaded(kept, signal)
  const { naturalWidth: width, naturalHeight: height } = image
  if (width * height > mostPixels)
    throw notShown(`it is too large, with ${grouped(width)} × ${grouped(height)} pixels`)
  image.alt = 'The source as it looks'
  image.draggable = false
  return { state: 'open', image, width, height }
}

/** The picture, measured and not decoded; its bytes are let go of with `signal`. */
async function loaded(picture: Blob, signal: AbortSignal): Promise<HTMLImageElement> {
  const image = new Image()
  const address = URL.createObjectURL(picture)
  signal.addEventListener('abort', () => URL.revokeObjectURL(address))
  await new Promise<void>((done, failed) => {
    image.addEventListener('load', () => done())
    image.addEventListener('error', () => failed(notShown('it is damaged, or too large')))
    image.src = address
  })
  return image
}

function notShown(why: string): NotShown {
  return new NotShown(`This picture can’t be shown: ${why}. The file is kept as it is.`)
}
