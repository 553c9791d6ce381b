import { checkQuotation } from '../../../src/core/fidelity/fidelity'
import { prepareSource } from '../../../src/core/fidelity/source'
import { Random } from '../generator/random'
import { median, timeOf } from '../timing'

const charactersWanted = 1_000_000
const rounds = 5
const quotations = 40

/** The text among words drawn from it at random, which are as frequent as in it, up to a million characters. */
function longText(text: string, random: Random): string {
  const words = text.split(/\s+/)
  const filler: string[] = []
  for (let length = text.length; length < charactersWanted;) {
    const paragraph = Array.from({ length: 60 }, () => random.pick(words)).join(' ')
    filler.push(paragraph)
    length += paragraph.length + 2
  }
  const half = filler.length >> 1
  return [...filler.slice(0, half), text, ...filler.slice(half)].join('\n\n')
}

/** Prints the time for one quotation in a million characters, by what is found, beside String.indexOf. */
export function printSpeed(text: string): void {
  const random = new Random(1789)
  const long = longText(text, random)
  const source = prepareSource(long)
  const words = text.split(/\s+/)
  const some = Array.from({ length: quotations }, () => {
    const start = random.below(words.length - 30)
    return words.slice(start, start + 12 + random.below(18))
  })
  const kinds: Readonly<Record<string, readonly string[]>> = {
    exact: some.map((quoted) => quoted.join(' ')),
    'one word changed': some.map((quoted) => quoted.with(5, 'elms').join(' ')),
    'with an ellipsis': some.map((quoted) => quoted.with(5, '…').join(' ')),
    'ellipsis and a word changed': some.map((quoted) => quoted.with(5, '…').with(8, 'elms').join(' ')),
    'in no place': some.map((quoted) => quoted.map(() => random.pick(words)).join(' ')),
  }
  const preparing = median(Array.from({ length: rounds }, () => timeOf(() => prepareSource(long))))
  console.log(
    `\n${long.length} characters, ${source.tokens.length} tokens, prepared once in ${preparing.toFixed(1)} ms`,
  )
  const scan = perQuotation(kinds['one word changed']!, (quotation) => long.indexOf(quotation))
  console.log(`${'String.indexOf, in vain'.padEnd(28)} ${scan.median.toFixed(2).padStart(7)} ms a quotation`)
  for (const [kind, list] of Object.entries(kinds)) {
    const time = perQuotation(list, (quotation) => checkQuotation(source, quotation))
    const [middle, slowest] = [time.median.toFixed(2), time.slowest.toFixed(2)]
    console.log(
      `${kind.padEnd(28)} ${middle.padStart(7)} ms a quotation, ${slowest.padStart(6)} ms the slowest, ` +
        `${(time.median / scan.median).toFixed(1)} × indexOf`,
    )
    console.log(JSON.stringify({ kind, ms: Number(middle), slowest: Number(slowest), indexOf: scan.median }))
  }
  console.log(JSON.stringify({ kind: 'prepare', characters: long.length, ms: preparing }))
}

/** Milliseconds for a quotation: the median, and the slowest one's median over the rounds. */
function perQuotation(list: readonly string[], check: (quotation: string) => unknown) {
  const times = list.map((quotation) =>
    median(Array.from({ length: rounds }, () => timeOf(() => check(quotation)))),
  )
  return { median: median(times), slowest: Math.max(...times) }
}
