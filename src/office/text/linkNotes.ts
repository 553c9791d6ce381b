import type { DraftNote, DraftPlace } from '../../core/model/article'
import { webAddress } from '../../core/text/webAddress'
import type { FlowLink } from './noteText'
import type { FlowPlace } from './textFlow'

/** The links that a writer put on words of the text, as notes on these words. */
export function linkNotes(
  links: readonly FlowLink[],
  placeOf: (place: FlowPlace) => DraftPlace,
): DraftNote[] {
  return links.flatMap(({ address, place, end = place }) => linkNote(address, placeOf(place), placeOf(end)))
}

/** The note of one link; none if it leads nowhere on the web. */
export function linkNote(address: string, from: DraftPlace, to: DraftPlace): DraftNote[] {
  const url = webAddress(address)
  return url === '' ? [] : [{ kind: 'link', text: url, author: '', at: '', links: [url], from, to }]
}
