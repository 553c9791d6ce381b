import { approximators, isApproximate } from './approximation'
import { edge, quantityAt, type FoundQuantity } from './foundQuantity'
import type { NumberLanguage } from './numberLanguage'
import { valueOf } from './numerals'
import { matchesOf } from '../text/matches'
import { either } from '../text/expressions'

/** Verbs and nouns of multiplying, by their stem. */
const stems: readonly (readonly [string, number])[] = [
  ['twice', 2],
  ['doubl', 2],
  ['tripl', 3],
  ['trebl', 3],
  ['quadrupl', 4],
  ['quintupl', 5],
  ['sextupl', 6],
  ['halv', 1 / 2],
  ['dobl', 2],
  ['duplic', 2],
  ['cuádrupl', 4],
  ['cuadruplic', 4],
  ['quintuplic', 5],
  ['quíntupl', 5],
  ['sextuplic', 6],
  ['decuplic', 10],
]

const forms = {
  en: either(
    'twice',
    String.raw`(?:doubl|tripl|trebl|quadrupl|quintupl|sextupl)(?:ed|ing)(?! (?:down|as|up|over|back)(?![\p{L}]))`,
    String.raw`(?:doubl|tripl|trebl|quadrupl)es?(?= (?:the (?!act)|that|its|his|their|what|last|by\b|since\b))`,
    String.raw`(?<=(?:will|to|could|would|nearly|almost|than|may|might) )(?:doubl|tripl|quadrupl)e` +
      String.raw`(?=[.,;]| (?:the|its|their|in|by|to)\b)`,
    'halv(?:ed|ing)',
    String.raw`by a factor of (?<factor>two|three|four|five|six|seven|eight|nine|ten|a hundred|a thousand|\d{1,4})(?![.,]\d)`,
    String.raw`(?<times>two|three|four|five|six|seven|eight|nine|ten|\d{1,3})-?fold`,
  ),
  es: either(
    String.raw`(?:doble|triple|cuádruple|quíntuple)(?= (?:de|que|del)(?![\p{L}]))`,
    '(?:duplic|triplic|cuadruplic|quintuplic|sextuplic|decuplic)(?:ó|ado|ada|aron|ar|ará|arán|a|an|ando)',
  ),
}
const multiples = {
  en: new RegExp(
    String.raw`${edge}(?<approx>${approximators.en} )?(?<word>${forms.en})(?![\p{L}\p{N}])`,
    'giu',
  ),
  es: new RegExp(
    String.raw`${edge}(?<approx>${approximators.es} )?(?:el )?(?<word>${forms.es})(?![\p{L}\p{N}])`,
    'giu',
  ),
}
const idiom = /(?:once or|think|thinking|thought|once, or) $/i

/** "Twice", "tripled", "fivefold", "el doble": how many times as much. */
export function* multiplesIn(text: string, language: NumberLanguage): Generator<FoundQuantity> {
  for (const match of matchesOf(multiples[language], text)) {
    const { approx, word = '', times: fold, factor } = match.groups ?? {}
    if (idiom.test(text.slice(Math.max(0, match.index - 12), match.index))) continue
    const times = fold ?? factor
    const stem = stems.find(([start]) => word.toLowerCase().startsWith(start))
    const value = times === undefined ? stem?.[1] : valueOf(times, language)
    if (value === undefined) continue
    const unit = language === 'es' ? 'veces' : 'times'
    yield quantityAt(text, match.index, match.index + match[0].length, value, unit, isApproximate(approx))
  }
}
