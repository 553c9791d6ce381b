import { anyOf } from '../../text/expressions'
import type { Unit } from './nouns'
import words from '../words/degrees.json'

const scale = /^[ \u00a0]?[°º] ?([CF])(?![\p{L}\p{N}])|^[ \u00a0]?(℃|℉)/u
const sign = /^[ \u00a0]?°(?![\p{L}\p{N}])/u
const letter = /^([CF])(?![\p{L}\p{N}]|[- ](?:filing|form|freighter|report)s?(?![\p{L}]))/u
const ordinalSign = /^[ \u00a0]?º(?![\p{L}\p{N}])/u
const goesOn = new RegExp(String.raw`^[ \u00a0]?º(?:[.,;:)”»"'’]|$| ${anyOf(words.goesOn)}(?![\p{L}]))`, 'u')

/** "38°C", "38ºC", "1.5C" and "31º" after a number; whether a letter or a "º" means degrees, the words before say. */
export function degreesAfter(after: string): Unit | undefined {
  const degree = scale.exec(after)
  if (degree) return { unit: degree[2] ?? `°${degree[1] ?? ''}`, length: degree[0].length }
  const bare = sign.exec(after) ?? ordinalSign.exec(after)
  if (bare) return { unit: '°', length: bare[0].length }
  const glued = letter.exec(after)
  return glued ? { unit: `°${glued[1] ?? ''}`, length: 1 } : undefined
}

const warm = new RegExp(
  String.raw`(?:^|[^\p{L}])${anyOf(words.before)} (?:los |unos |-|−|minus |menos )?$`,
  'iu',
)
const plural = new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(words.beforeMany)} $`, 'iu')

/** Whether degrees found after a number are none: "a Boeing 777F", "its 13F", "the 5º floor". */
export function isNoDegree(before: string, after: string, number: string): boolean {
  if (letter.test(after)) return !/[.,]\d/.test(number) && !/[-−]$/.test(before) && !warm.test(before)
  if (!ordinalSign.test(after)) return false
  return !goesOn.test(after) || !(/[.,]\d/.test(number) || plural.test(before))
}
