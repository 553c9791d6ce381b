import { webAddress } from '../../core/text/webAddress'

/** The address that a web archive keeps a page under, and the page's own. */
export interface ArchivedAddress {
  readonly archive: string
  readonly original: string
}

const archived = [
  /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(.+)$/i,
  /^https?:\/\/archive\.(?:today|ph|is|li|vn|fo|md)\/[\d.-]{8,20}\/(.+)$/i,
  /^https?:\/\/(?:www\.)?webcitation\.org\/[^?]*\?url=(.+)$/i,
]

/** The page's own address within a web archive's; undefined for every other address. */
export function archivedAddress(address: string): ArchivedAddress | undefined {
  for (const pattern of archived) {
    const own = pattern.exec(address.trim())?.[1]
    if (own === undefined) continue
    // Some browsers and servers join the two slashes into one.
    const whole = /^https?:\//i.test(own) ? own.replace(/^(https?:)\/+/i, '$1//') : `http://${own}`
    const original = webAddress(whole)
    if (original !== '') return { archive: address.trim(), original }
  }
  return undefined
}

/** Removes the frame that a web archive puts around a page: the Wayback Machine's toolbar, archive.today's head. */
export function removeArchiveFrame(page: Document, isArchived: boolean): void {
  const frames = ['#wm-ipp-base', '#wm-ipp', '#wm-ipp-print', '#donato', '#wm-save-snap']
  if (isArchived) frames.push('#HEADER', '#SHARE', '#FOOTER')
  for (const frame of page.querySelectorAll(frames.join(','))) frame.remove()
}
