import { webAddress } from '../../core/text/webAddress'

/** A link and its place in a text, in UTF-16 code units. */
export interface PlacedLink {
  readonly at: number
  readonly address: string
}

const longestAddress = 2000
const bare = new RegExp(`\\bhttps?://[^\\s<>"“”„«»\\u200b|]{1,${longestAddress}}`, 'giu')
/** More punctuation marks than people put at the end of a sentence. */
const mostClosing = 20
const closing = /[.,;:!?…'’‘*_\])}]$/u

/** The web addresses in a note, linked or written out, in order and without duplicates. */
export function linksIn(text: string, links: readonly PlacedLink[] = []): string[] {
  const written = [...text.matchAll(bare)].map((match) => ({
    at: match.index,
    address: bareAddress(match[0]),
  }))
  const found = new Map<string, string>()
  for (const { address } of [...links, ...written].toSorted((a, b) => a.at - b.at)) {
    const valid = webAddress(address)
    if (valid === '') continue
    const key = new URL(valid).href
    if (!found.has(key)) found.set(key, valid)
  }
  return [...found.values()]
}

/** An address without the punctuation of the sentence around it; a closing bracket stays if the address opened it. */
function bareAddress(text: string): string {
  let address = text
  for (let left = mostClosing; left > 0 && closing.test(address); left -= 1) {
    if (address.endsWith(')') && count(address, '(') >= count(address, ')')) break
    address = address.slice(0, -1)
  }
  return address
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
