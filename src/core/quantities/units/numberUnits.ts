import { orSo } from '../approximation'
import { shareAfter, type Unit } from './nouns'
import { unitAfter } from './units'

/** The unit of a number; "or so" may come between the two. */
export function unitOf(before: string, after: string, words: string, value: number): Unit | undefined {
  if (/\bmagnitude?(?: of)? $/i.test(before))
    return { unit: /\bmagnitud /i.test(before) ? 'magnitud' : 'magnitude', length: 0 }
  if (/^\d\/\d$/.test(words) && /^ (?:of|de) /.test(after)) return shareAfter(after)
  const age = ageOf(before, after, words)
  if (age) return age
  const lead = orSo.exec(after)?.[0].length ?? 0
  const unit = unitAfter(after.slice(lead), value)
  return unit && { ...unit, length: unit.length + lead }
}

const street =
  /(?:calle|avenida|plaza|paseo|avda?\.|street|road|avenue|lane) (?:de (?:la )?)?[\p{L} ]{0,20}, $/iu

/** "Smith, 35, said", "aged 35", "in his 30s". */
function ageOf(before: string, after: string, words: string): Unit | undefined {
  const apposed = /\p{Ll}, $/u.test(before) && /^[1-9]\d?$/.test(words) && /^(?:, |\.$)/.test(after)
  const named =
    apposed &&
    !street.test(before) &&
    /\p{Lu}\p{L}+, $|(?:man|woman|boy|girl|teenager|driver|victim|suspect|player|mother|father), $/u.test(
      before,
    )
  const aged = /\b(?:aged?|age of|aged between|ages) $/i.test(before) && !after.startsWith(' years')
  return named || aged ? { unit: 'years old', length: 0 } : undefined
}
