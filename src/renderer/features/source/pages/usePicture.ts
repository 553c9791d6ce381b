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

/** A drawing that says no size of its own. */
const otherwise = { width: 800, height: 600 }

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
  const image = new Image()
  await new Promise<void>((done, failed) => {
    image.onload = () => done()
    image.onerror = () => void whyNot(address, signal).then(failed, failed)
    image.src = address
  })
  const width = image.naturalWidth || otherwise.width
  const height = image.naturalHeight || otherwise.height
  if (width * height > mostPixels)
    throw new NotShown(
      `This picture is too large to be shown: ${grouped(width)} × ${grouped(height)} pixels. The file is kept as it is.`,
    )
  image.alt = 'The source as it looks'
  image.draggable = false
  return { state: 'open', image, width, height }
}

/** Why there is no picture: the program's sentence, or that the file is none. */
async function whyNot(address: string, signal: AbortSignal): Promise<NotShown> {
  await fetchKept(address, signal)
  return new NotShown('This file is damaged, or no picture: it can’t be shown. It is kept as it is.')
}
