import { anyOf } from '../../text/expressions'
import { matchesOf } from '../../text/matches'
import { quantityAt, type FoundQuantity } from '../foundQuantity'
import { scaledSum } from '../scaledSum'
import words from '../words/languages/han.json'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const values = new Map<string, number>([
  ...digits.map((digit, value): [string, number] => [digit, value]),
  ['〇', 0],
  ['两', 2],
  ['兩', 2],
])
const scales = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['兆', 1e12],
])
const scale = `[${[...scales.keys()].join('')}]`
const spelled = `[${[...values.keys(), ...scales.keys()].join('')}]`
const number = String.raw`(?:\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?(?:${scale}{1,2}(?:\d{1,4}(?=${scale}))?){0,4}|${spelled}{1,12})`
const numbers = new RegExp(
  String.raw`(?<![第\d.\p{Script=Latin}_\/:：-]|${spelled})(?<approx>${anyOf(words.approximate)})?` +
    String.raw`(?<percent>百分之)?(?<number>${number})(?<rest>[多余餘])?(?<unit>%|${anyOf(words.units)})?`,
  'gu',
)
const after = new RegExp(`^${anyOf(words.after)}`, 'u')
const part = new RegExp(String.raw`\d[\d,.]*|${spelled}`, 'gu')

/** "902万人", "3.5亿元", "百分之七十", "二十三人": figures of Chinese and Japanese with what they count. */
export function* ideographNumbersIn(text: string): Generator<FoundQuantity> {
  for (const match of matchesOf(numbers, text)) {
    const { approx, percent, number = '', rest, unit } = match.groups ?? {}
    const name = percent === undefined ? unit : '%'
    const value = valueOf(number)
    if (name === undefined || !Number.isFinite(value)) continue
    const end = match.index + match[0].length - (percent === undefined ? 0 : (unit?.length ?? 0))
    const approximate = approx !== undefined || rest !== undefined || after.test(text.slice(end, end + 4))
    yield quantityAt(text, match.index, end, value, name, approximate)
  }
}

/** NaN for "one", which is an article in many phrases, and for digits one by one, as years are written. */
function valueOf(number: string): number {
  if (/^[一零〇十百千万萬亿億兆]$/u.test(number) && number !== '十') return Number.NaN
  const parts = number.match(part) ?? []
  const inARow = parts.some(
    (one, at) => values.has(one) && values.has(parts[at + 1] ?? '') && one !== '零' && one !== '〇',
  )
  if (inARow) return Number.NaN
  const value = scaledSum(parts, {
    scaleOf: (word) => scales.get(word),
    sumOf: (some) =>
      some.reduce((sum, word) => sum + (values.get(word) ?? Number(word.replaceAll(',', ''))), 0),
  })
  return Number(value.toPrecision(15))
}
