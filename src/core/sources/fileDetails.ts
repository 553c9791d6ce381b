import type { Details } from '../model/article'
import type { Source } from '../model/source'
import { webAddress } from '../text/webAddress'
import { bareDoi } from './identifiers'

/** What an importer found in a file. */
export interface ReadFile {
  readonly details: Details
  readonly mediaType: string
  readonly text: string
}

/** About the first page of a paper, in UTF-16 code units: further on, DOIs are those of other works. */
const firstPage = 4000

/** What a file says about itself as a source: its title, who wrote and published it, its address and its DOI. */
export function sourceDetailsOf({ details, mediaType, text }: ReadFile): Partial<Source> {
  const { title, byline, publisher, published, address } = details
  const found: Partial<Source> = {
    title,
    author: byline,
    publisher,
    // A PDF says when its file was made, which may be long after it was published.
    published: mediaType === 'application/pdf' ? '' : published,
    url: webAddress(address),
    doi: doiOnFirstPage(text),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''))
}

/** The only DOI on the first page; empty if there is none, or more than one: then it is not known which is its own. */
function doiOnFirstPage(text: string): string {
  const found = text.slice(0, firstPage).match(/\b10\.\d{4,9}\/[^\s"<>]+/g) ?? []
  const dois = new Set(found.map((doi) => bareDoi(withoutSigns(doi))).filter((doi) => doi !== ''))
  return dois.size === 1 ? [...dois][0]! : ''
}

/** Without the signs of the sentence around it; a bracket counts to the DOI if it is opened there, too. */
function withoutSigns(doi: string): string {
  const bare = doi.replace(/[.,;:!?’”»]+$/, '')
  const isUnopened = /[)\]}]$/.test(bare) && count(bare, /[)\]}]/g) > count(bare, /[([{]/g)
  return isUnopened ? withoutSigns(bare.slice(0, -1)) : bare
}

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0
