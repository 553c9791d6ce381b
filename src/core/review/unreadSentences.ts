import { sentenceStates } from '../checklist/coverage'
import { origins, type Rule } from './rule'

const id = 'unread'
/** As much of a sentence as a line has room for, in characters. */
const shown = 90

export const unreadSentences: Rule = {
  id,
  name: 'Every sentence read',
  origin: origins.ksj,
  explanation:
    'An article is checked line by line: a sentence without a claim is passed by a person, since what no rule found may still be wrong.',
  check: ({ article }) =>
    sentenceStates(article)
      .filter(({ state }) => state === 'unread')
      .map(({ sentence: { start, end } }) => ({
        rule: id,
        claim: null,
        sentence: start,
        says: `Nobody has looked at “${beginning(article.text.slice(start, Math.min(end, start + 4 * shown)))}”.`,
      })),
}

function beginning(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length <= shown) return words
  const cut = words.slice(0, shown)
  return `${cut.replace(/\s+\S*$/u, '')} …`
}
