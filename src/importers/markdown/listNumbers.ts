import { startsWithMonth } from '../shared/dates'

const item = /^ {0,3}(\d{1,9})[.)][ \t]+(\S.*)/
/** Lines of a list that are looked at. */
const mostLines = 200

/**
 * Whether a Markdown text begins with numbers that make no list: one alone, one before a month (“3. Oktober 1990 …”), or
 * numbers in no order, which a list would count anew.
 */
export function isNoList(source: string): boolean {
  if (!item.test(source)) return false
  const items = itemsOf(source)
  const numbers = items.map(({ number }) => number)
  const isCounted = numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1)
  const isAlike = numbers.every((number) => number === numbers[0])
  return items.length < 2 || !(isCounted || isAlike) || items.some(({ words }) => startsWithMonth(words))
}

function itemsOf(source: string): { readonly number: number; readonly words: string }[] {
  const items: { number: number; words: string }[] = []
  let isAfterGap = false
  for (const line of source.split('\n', mostLines)) {
    const [, number, words = ''] = item.exec(line) ?? []
    if (number !== undefined) items.push({ number: Number(number), words })
    else if (isAfterGap && /^\S/.test(line)) break
    isAfterGap = line.trim() === ''
  }
  return items
}
