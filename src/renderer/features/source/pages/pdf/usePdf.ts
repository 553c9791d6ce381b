import { useEffect, useState } from 'react'
import { messageOf } from '../../../../../core/errors'
import { fetchKept } from '../fetchKept'
import { NotShown } from '../notShown'
import { type PageSize, PdfFile } from './pdfFile'

export type OpenedPdf =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly why: string }
  /** Pages whose size is not known yet are taken to be like the first one. */
  | { readonly state: 'open'; readonly file: PdfFile; readonly sizes: readonly PageSize[] }

/** How many pages are asked for their size between two looks at them. */
const atOnce = 100

/** Opens the PDF at an address for as long as it is shown. */
export function usePdf(address: string): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ state: 'opening' })
  useEffect(() => {
    const leaving = new AbortController()
    openPdf(address, leaving.signal, setOpened).catch((error: unknown) => {
      if (!leaving.signal.aborted) setOpened({ state: 'failed', why: wordsOf(error) })
    })
    return () => leaving.abort()
  }, [address])
  return opened
}

async function openPdf(
  address: string,
  signal: AbortSignal,
  show: (opened: OpenedPdf) => void,
): Promise<void> {
  const kept = await fetchKept(address, signal)
  const file = await PdfFile.open(new Uint8Array(await kept.arrayBuffer()))
  const close = () => void file.close()
  if (signal.aborted) return close()
  signal.addEventListener('abort', close)
  const sizes: PageSize[] = Array(file.pages).fill(await file.sizeOf(1))
  show({ state: 'open', file, sizes: [...sizes] })
  for (let page = 2; page <= file.pages; page++) {
    if (signal.aborted) return
    // A damaged page says so in its place.
    sizes[page - 1] = await file.sizeOf(page).catch(() => sizes[0]!)
    if (page % atOnce === 0 || page === file.pages) show({ state: 'open', file, sizes: [...sizes] })
  }
}

function wordsOf(error: unknown): string {
  return error instanceof NotShown ? error.message : `The pages can’t be shown: ${messageOf(error)}.`
}
