import { either } from '../text/expressions'

/** The first digit of scripts whose ten digits follow one another; the full-width ones are the last. */
const zeros = ['٠', '۰', '०', '০', '０']
const digits = new Map<string, string>(
  zeros.flatMap((zero) =>
    Array.from({ length: 10 }, (_, value): [string, string] => [
      String.fromCharCode(zero.charCodeAt(0) + value),
      String(value),
    ]),
  ),
)
const signs: ReadonlyMap<string, string> = new Map([
  ...digits,
  ['٫', '.'],
  ['٬', ','],
  ['，', ','],
  ['．', '.'],
  ['٪', '%'],
  ['％', '%'],
  ['\u2007', '\u00a0'],
  ['\u2008', '\u00a0'],
  ['\u2009', '\u00a0'],
  ['\u200a', '\u00a0'],
  ['\u202f', '\u00a0'],
])
const others = new RegExp(`[${[...signs.keys()].join('')}]`, 'gu')
const addresses = new RegExp(
  String.raw`(?<![\p{L}\p{N}.-])` +
    either(
      String.raw`(?:https?:\/\/|www\.)\S{1,2000}`,
      String.raw`[\w-]{1,60}(?:\.[\w-]{1,60}){0,3}\.[a-z]{2,10}\/\S{1,2000}`,
      String.raw`[\w.+-]{1,60}@[\w.-]{1,60}`,
      String.raw`[#@](?=\d{0,20}[\p{L}_])[\p{L}\p{N}_]{1,200}`,
    ),
  'giu',
)

/**
 * The text as long as it was, with digits of all scripts as 0 to 9, narrow spaces as no-break ones, and the characters
 * of addresses and tags as letters, so that no figure is read in them.
 */
export function plainFigures(text: string): string {
  const plain = text.replace(others, (sign) => signs.get(sign) ?? sign)
  return /[#@/]|www\./i.test(plain) ? plain.replace(addresses, ({ length }) => 'x'.repeat(length)) : plain
}
