import { followsName, idiom, isNamed, lastWord } from './namedNumbers'
import type { Unit } from './nouns'
import { isNoDegree } from './degrees'
import { anyOf } from '../../text/expressions'
import words from '../words/counting.json'
import foreignMagnitudes from '../words/foreignMagnitudes.json'

const oneCounts = new RegExp(`^(?:%|${anyOf(words.oneCounts)})$|points$`)
const measured =
  /^(?:%|‰|°.?|℃|[µμ].*|h?a|sq .*|acre-feet|k?m³|hm³|k?cal|\p{Lu}{3}|.*points|years old|[a-z]?m²|km.*|[kc]?m|mm|[km]?g|mph|[KMGT]B|[kMGT]Wh?|times|degrees|veces|[€£$])$/iu

/** Whether a unit is one of measuring, which needs no other sign that its number counts. */
export const isMeasured = (unit: string): boolean => measured.test(unit)

const magnitudes = new RegExp(String.raw`(?:${anyOf(words.magnitudes)}|[bmt]n|trn|cr|\dk)$`, 'i')
const casualties = new Set(words.casualties)
const placing = new Set(words.placing)
/** "3 m people", "5 b users": it isn't sure what the letter says. */
const loneLetter = /^[ \u00a0][mbk](?![\p{L}\p{M}\p{N}])/iu
/** A magnitude of another language: without it the figure would be a million times too small. */
const foreign = new RegExp(String.raw`^[ \u00a0]${anyOf(foreignMagnitudes)}(?![\p{L}\p{M}])`, 'u')
const withDegrees = (unit: Unit | undefined): boolean => unit?.unit.startsWith('°') === true
const freeAfter = /^(?:[ ]\p{Ll}|[,.;:)”]|-plus|$)/u

/** Whether a number without a currency sign counts something, rather than being part of a name, a score or an idiom. */
export function counts(
  match: RegExpExecArray,
  before: string,
  after: string,
  unit: Unit | undefined,
): boolean {
  const { approx, number = '', second } = match.groups ?? {}
  const wordBefore = lastWord(before).toLowerCase()
  if (/^(?:one|1|uno|una?)$/i.test(number)) {
    return (
      unit !== undefined &&
      oneCounts.test(unit.unit) &&
      second === undefined &&
      !idiom.test(after) &&
      !isNamed(before)
    )
  }
  const bare = /^(?:\d{1,4}|\d{1,3}[ .]\d{3})$/.test(number)
  if (withDegrees(unit) && isNoDegree(before, after, number)) return false
  if (foreign.test(after)) return false
  if (loneLetter.test(after) && unit?.unit !== 'm' && unit?.times === undefined) return false
  const withUnit = unit !== undefined
  if (/^\p{Lu}/u.test(number) && followsName(before)) return false // the Big Four
  if (withUnit && measured.test(unit.unit)) return true
  if (bare && approx === undefined && isNamed(before)) return false
  if (withUnit)
    return !(bare && approx === undefined && followsName(before) && unit.length > 0 && isFar(after, unit))
  if (/^\dk$/i.test(number)) return false // 4K
  if (magnitudes.test(number)) return freeAfter.test(after) && (!/^\d/.test(number) || !isNamed(before))
  if (/^\p{L}/u.test(number)) return casualties.has(wordBefore) && freeAfter.test(after)
  if (/^ \p{Lu}|^[-–]/u.test(after) || isNamed(before) || wordBefore === 'top') return false
  if (/^\d{1,3}(?:,\d{3})+/.test(number)) return true
  if (followsName(before)) return false
  if (/[.,]\d/.test(number)) return true
  return (
    (placing.has(wordBefore) || casualties.has(wordBefore) || approx !== undefined) && freeAfter.test(after)
  )
}

/** A noun some words away: after a name it belongs to another phrase ("Flight 302 crashed six minutes …"). */
const isFar = (after: string, unit: Unit): boolean => !after.slice(1, unit.length).startsWith(unit.unit)
