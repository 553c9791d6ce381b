import { webAddress } from '../../core/text/webAddress'

/** A link and where it stands in a text, in UTF-16 code units. */
export interface PlacedLink {
  readonly at: number
  readonly address: string
}

const longestAddress = 2000
const bare = new RegExp(`\\bhttps?://[^\\s<>"“”„«»\\u200b|]{1,${longestAddress}}`, 'giu')
/** As many marks as people put at the end of a sentence, and then some. */
const mostClosing = 20
const closing = /[.,;:!?…'’‘*_\])}]$/u

/** The web addresses in a note, in its order, each once: those its links go to and those that are written out. */
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

/** An address without the punctuation of the sentence around it; a bracket that it opened itself is its own. */
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
