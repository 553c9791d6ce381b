import { nounAfter, type Unit } from './nouns'
import { anyOf, either } from '../../text/expressions'
import { codeAfter } from './currencies'
import { degreesAfter } from './degrees'
import unitWords from '../words/units.json'

const percent =
  /^(?:[ \u00a0]?%|[ -](?:percent|per ?cent|por cien(?:to)?|pct)(?![\p{L}])|[ \u00a0]?pc(?![\p{L}\p{N}]))/u
const perMille = /^(?:[ \u00a0]?‰| por (?:mil|1\.000|1000)(?![\d\p{L}]))/u
const points = /^[ -](percentage|basis) points?(?![\p{L}])/u
const puntos = /^ puntos (?:porcentuales|básicos)(?![\p{L}])/u
const aged = /^[- ](year|month|week|day)s?[- ]olds?(?![\p{L}])/u
const hyphenated =
  /^-(?:[\p{L}]{2,15}-){0,2}?([\p{L}]{2,15})(?:-(?:long|wide|high|tall|deep|thick))?(?![\p{L}-])/u
const sign = /^[ \u00a0]?(\p{Sc})(?![\d\p{L}])/u
const millions =
  /^[ \u00a0]?(mdd|mdp|mde)(?![\p{L}\p{N}])|^[ \u00a0](?:MM (?:de )?|M de )([\p{L}]{3,15})(?![\p{L}])|^[ \u00a0]?M([€$£])(?![\p{L}\p{N}])/u
const named: Readonly<Record<string, string>> = { mdd: 'dólares', mdp: 'pesos', mde: 'euros' }
const metres =
  /^[ \u00a0](m)(?=[.,;:)]|$| (?:above|across|away|below|by|deep|de|down|from|high|in|long|of|tall|to|wide)(?![\p{L}]))/u

/** Unit symbols that may be written right after the figure: the source of a regular expression. */
export const measureSigns = anyOf(unitWords.signs)
const lengths =
  '(?:miles|feet|met(?:er|re)s|kilomet(?:er|re)s|centimet(?:er|re)s|inches|yards|metros|kilómetros|litros)'
const rate =
  '(?: (?:per|an) (?:hour|second|minute)| por (?:hora|segundo|minuto|metro cuadrado)| cuadrados| cúbicos)'
const words = either(
  `(?:square|cubic|nautical) ${lengths}`,
  'light-years',
  `${lengths}${rate}`,
  'degrees (?:Celsius|Fahrenheit|centigrade)',
  anyOf(unitWords.measures),
)
const measures = new RegExp(
  String.raw`^(?:[ \u00a0]?-?(${measureSigns}(?: an hour| per [\p{L}]{1,12})?)|[ \u00a0-](${words}))(?![\p{L}\p{N}])`,
  'u',
)

const symbols = new RegExp(String.raw`^[ \u00a0]?(${measureSigns})(?![\p{L}\p{M}\p{N}])`, 'u')

/** The unit after a number, from the text that follows it; undefined if nothing is counted there. */
export function unitAfter(after: string, value: number): Unit | undefined {
  return measureAfter(after) ?? countedAfter(after, value)
}

/** A share, an age, a temperature, a sum or a length; undefined if something else is counted. */
function measureAfter(after: string): Unit | undefined {
  const point = points.exec(after)
  if (point) return { unit: `${point[1] ?? ''} points`, length: point[0].length }
  const punto = puntos.exec(after)
  if (punto) return { unit: punto[0].slice(1), length: punto[0].length }
  const share = percent.exec(after)
  if (share) return { unit: '%', length: share[0].length }
  const thousandth = perMille.exec(after)
  if (thousandth) return { unit: '‰', length: thousandth[0].length }
  const age = aged.exec(after)
  if (age) return { unit: `${age[1] ?? ''}s old`, length: age[0].length }
  const degree = degreesAfter(after)
  if (degree) return degree
  const money = sign.exec(after)
  if (money) return { unit: money[1] ?? '', length: money[0].length }
  const code = codeAfter.exec(after)
  if (code) return { unit: code[1] ?? '', length: code[0].length }
  const million = millions.exec(after)
  if (million)
    return {
      unit: named[million[1] ?? ''] ?? million[2] ?? million[3] ?? '',
      length: million[0].length,
      times: 1e6,
    }
  const measure = measures.exec(after) ?? metres.exec(after)
  return measure ? { unit: measure[1] ?? measure[2] ?? '', length: measure[0].length } : undefined
}

/** A temperature, a sum or a measure by its symbol, as any language writes it. */
export function symbolAfter(after: string): Unit | undefined {
  const degree = /^[ \u00a0]?[°º] ?[CF]/u.test(after) ? degreesAfter(after) : undefined
  const money = sign.exec(after)
  const measure = symbols.exec(after)
  if (degree) return degree
  if (money) return { unit: money[1] ?? '', length: money[0].length }
  return measure ? { unit: measure[1] ?? '', length: measure[0].length } : undefined
}

function countedAfter(after: string, value: number): Unit | undefined {
  const compound = hyphenated.exec(after)
  if (compound)
    return fold.test(compound[1] ?? '') ? undefined : { unit: compound[1] ?? '', length: compound[0].length }
  return nounAfter(after, value)
}

/** Words after a hyphen that make the number another number or a direction: "twenty-first", "10-plus". */
const fold =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|plus|odd|fold|something|off|and|to|or|in|of)$/
