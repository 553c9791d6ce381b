import { sentenceStates } from '../checklist/coverage'
import { origins, type Rule } from './rule'

const id = 'unread'
/** How much of a sentence fits on a line, in UTF-16 code units. */
const shown = 90

export const unreadSentences: Rule = {
  id,
  name: 'Every sentence read',
  origin: origins.ksj,
  explanation:
    'An article is checked line by line: a person reads every sentence without a claim, since what no rule found may still be wrong.',
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
