/** The parameters of Punycode (RFC 3492, section 5). */
const base = 36
const [fewest, most] = [1, 26]
const skew = 38
const damping = 700
const start = { point: 128, bias: 72 }

/** The letters that a label of a host stands for: `xn--e1afmkfd` for `пример`. Undefined if it stands for none. */
export function fromPunycode(label: string): string | undefined {
  // A label of a host has at most 63 characters (RFC 1035, 2.3.4).
  if (!/^xn--[a-z0-9-]{1,59}$/i.test(label)) return undefined
  const rest = label.slice('xn--'.length)
  const split = Math.max(rest.lastIndexOf('-'), 0)
  const points = Array.from(rest.slice(0, split), (letter) => letter.charCodeAt(0))
  const digits = Array.from(rest.slice(split).replace(/^-/, '').toLowerCase(), digitOf)
  let { point, bias } = start
  let place = 0
  while (digits.length > 0) {
    const step = numberFrom(digits, bias)
    if (step === undefined) return undefined
    const length = points.length + 1
    bias = nextBias(step, length, place === 0 && points.length === split)
    point += Math.floor((place + step) / length)
    place = (place + step) % length
    if (point > 0x10ffff) return undefined
    points.splice(place++, 0, point)
  }
  return String.fromCodePoint(...points)
}

/** The next number of the digits, which it takes away; undefined where they end too early, or it is too large. */
function numberFrom(digits: number[], bias: number): number | undefined {
  let number = 0
  for (let weight = 1, at = base; ; at += base) {
    const digit = digits.shift()
    if (digit === undefined) return undefined
    number += digit * weight
    if (number > 0x7fffffff) return undefined
    const threshold = Math.min(Math.max(at - bias, fewest), most)
    if (digit < threshold) return number
    weight *= base - threshold
  }
}

function nextBias(step: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(step / (isFirst ? damping : 2))
  delta += Math.floor(delta / length)
  let bias = 0
  for (; delta > ((base - fewest) * most) / 2; bias += base) delta = Math.floor(delta / (base - fewest))
  return bias + Math.floor(((base - fewest + 1) * delta) / (delta + skew))
}

/** `a` to `z` are 0 to 25, `0` to `9` are 26 to 35. */
function digitOf(letter: string): number {
  return letter >= 'a' ? letter.charCodeAt(0) - 97 : letter.charCodeAt(0) - 22
}
