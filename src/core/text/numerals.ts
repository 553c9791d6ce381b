/** The words that make numbers, and what each is worth. */
const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  cien: 100,
  ciento: 100,
}

const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  mil: 1e3,
  million: 1e6,
  millón: 1e6,
  millones: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
}

/** Words that are a share of something: "a third of", "half of", "two-thirds". */
export const fractions: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
  tenth: 1 / 10,
  tenths: 1 / 10,
  mitad: 1 / 2,
  tercio: 1 / 3,
  tercios: 1 / 3,
}

const any = (words: object): string => Object.keys(words).join('|')
const unitWord = `(?:${any(units)})`
const spelled = String.raw`(?:${unitWord}|an?(?= (?:hundred|thousand|million|billion|trillion|dozen)\b)|un(?= millón\b))(?:[ -](?:and )?(?:${unitWord}|hundred|thousand|mil)(?![\p{L}]))*`
const figures = String.raw`\d{1,3}(?:[,\u00a0\u202f]\d{3}){1,5}(?:\.\d{1,6})?|\d{1,3}(?:\.\d{3}){2,5}|\d{1,15}(?:[.,]\d{1,8})?`
const magnitude = String.raw`(?:[ \u00a0-]?(?:dozen|hundred|thousand|million|billion|trillion|millón|millones|mil)(?![\p{L}])|(?:bn|mn|tn|[kmb])(?![\p{L}]))`

/** A number in figures or in words, with "million" or "bn": the source of a regular expression. */
export const numeral = String.raw`(?:${figures}|${spelled})(?:${magnitude}){0,2}`

/** What a numeral is worth: "three million" is 3000000, "1.2bn" is 1200000000, "3,5" is 3.5. */
export function valueOf(numeralText: string): number {
  let total = 0
  let current = 0
  for (const part of numeralText.toLowerCase().match(/\d[\d.,\u00a0\u202f]*|\p{L}+/gu) ?? []) {
    const scale = scales[part]
    if (scale !== undefined) {
      current = (current || 1) * scale
      if (scale >= 1000) {
        total += current
        current = 0
      }
    } else if (/^\d/.test(part)) current += figure(part)
    else if (part === 'a' || part === 'an' || part === 'un') current = 1
    else current += units[part] ?? 0
  }
  return cleaned(total + current)
}

function figure(text: string): number {
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll('.', ''))
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'))
  return Number(text.replace(/[,\u00a0\u202f]/g, ''))
}

/** 1.1 × 1000000 is not quite 1100000 in floating point. */
function cleaned(value: number): number {
  return Number(value.toPrecision(15))
}
