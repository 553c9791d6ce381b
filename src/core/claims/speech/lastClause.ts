import { titleStop } from '../people/personNames'
import { anyOf } from '../../text/expressions'
import { matchesOf } from '../../text/matches'
import joiningWords from '../people/words/joiningWords.json'

/** The words for a speaker next to a verb of saying; `start` counts from the start of the searched text. */
export interface Before {
  readonly subject: string
  readonly start: number
}

const joint = String.raw`(?:${anyOf(joiningWords.en, joiningWords.es)}),? `
/** "Desde la empresa señalan" means the firm. */
const lead = new RegExp(String.raw`^\s*(?:${joint}|desde )*`, 'iu')
const edge = /(?:[,;:–—”"’»!?.\uE000]|(?<!\(\p{Lu}{2,6})\)) /gu
const endsInTitle = new RegExp(`${titleStop}$`, 'u')

/** The words since the last comma, dash or quotation, without "but" and "that". */
export function lastClause(words: string): Before {
  const edges = matchesOf(edge, words).map(({ index }) => index + 1)
  const last = edges.findLast((at) => !endsInTitle.test(words.slice(Math.max(0, at - 8), at)))
  const from = last === undefined ? 0 : last + 1
  const rest = words.slice(from)
  const start = from + (lead.exec(rest)?.[0].length ?? 0)
  return { subject: words.slice(start), start }
}
