import { counted } from '../../../core/text/counted'
import { isDeepStrictEqual } from 'node:util'
import { settingsAt } from '../../../core/commands/settingsInForce'
import type { Article } from '../../../core/model/article'
import { type Rating, ratingOf, type Scale, standardScale } from '../../../core/model/scale'
import type { Findings } from './findings'
import { type BundledArticle, names } from '../manifest'
import type { Replayed } from './replayLogs'

/**
 * Compares the scale in article.json with the one that the log records, and with the one under which each verdict was
 * given; returns the scale to make the reports with: that of the log, wherever it is proved.
 */
export function verifyScale(
  replayed: Replayed,
  state: BundledArticle,
  article: Article,
  findings: Findings,
): Scale {
  const { settings, isWhole, logs } = replayed
  if (!settings) {
    findings.notProved.push(scaleNotRecorded(replayed, state.scale))
    findings.problems.push(...borrowedNames(state.scale))
    return state.scale
  }
  const isSame = isDeepStrictEqual(settings.scale, state.scale)
  if (!isSame && !(isWhole && logs.damaged === 0)) {
    findings.notProved.push(
      `The scale in ${names.state} is not the one that the log records last, as far as it can be read.`,
    )
    return state.scale
  }
  const required = Object.values(settings.rules).filter((mode) => mode === 'require').length
  findings.check(
    `The log records the scale: ${namesOf(state.scale)}; and the rules in force, of which ${required} must be met before a sign-off.`,
    isSame
      ? []
      : [
          `The scale in ${names.state} is not the one that the log records: ${differing(settings.scale, state.scale)}.`,
        ],
  )
  verifyMeanings(replayed, settings.scale, article, findings)
  return settings.scale
}

function scaleNotRecorded({ isWhole }: Replayed, scale: Scale): string {
  const why = isWhole
    ? 'an earlier version of Touchstone did not record it in the log'
    : 'no line that can be read records it'
  const standard = isDeepStrictEqual(scale, standardScale)
    ? `It is Touchstone’s standard scale: ${namesOf(scale)}.`
    : `It is not Touchstone’s standard scale: ${differing(standardScale, scale)}.`
  return `The scale is not proved: ${why}. ${standard}`
}

/** On a scale that no log records, a rating of the program's own must at least not bear the name of another. */
function borrowedNames(scale: Scale): string[] {
  return scale.flatMap(({ id, name }) => {
    const own = ratingOf(standardScale, id)
    const other = standardScale.find((rating) => rating.name === name)
    return own && other && own !== other
      ? [
          `The scale in ${names.state} calls “${own.name}” “${other.name}”, which is the name of another rating.`,
        ]
      : []
  })
}

function namesOf(scale: Scale): string {
  return scale.map(({ name }) => name).join(', ')
}

/** How a scale differs from the right one, in words. */
function differing(right: Scale, given: Scale): string {
  const words = [
    ...given.flatMap((rating) => {
      const known = ratingOf(right, rating.id)
      if (!known) return [`it adds “${rating.name}”`]
      if (known.name !== rating.name) return [`“${known.name}” is called “${rating.name}”`]
      return isDeepStrictEqual(known, rating) ? [] : [`“${rating.name}” is described or shown otherwise`]
    }),
    ...right.filter(({ id }) => !ratingOf(given, id)).map(({ name }) => `it lacks “${name}”`),
  ]
  return words.length === 0 ? 'its order is another' : words.join(', ')
}

/** A verdict is an id on a scale: it must mean now what it meant to the person who gave it. */
function verifyMeanings(replayed: Replayed, scale: Scale, article: Article, findings: Findings): void {
  const at = settingsAt(replayed.lines)
  const creation = replayed.lines.find(({ command }) => command.type === 'createArticle')?.hash ?? ''
  const before = findings.notProved.length
  const wrong: string[] = []
  let unknown = 0
  for (const { label, verdict, rivals = [] } of [...article.claims, ...(article.gone ?? [])])
    for (const { line = creation, rating } of [...rivals, ...(verdict ? [verdict] : [])]) {
      const then = at(line)?.scale
      if (!then) unknown++
      else if (!isSameMeaning(ratingOf(then, rating), ratingOf(scale, rating)))
        (isBorrowed(rating, then, scale) ? wrong : findings.notProved).push(
          changedMeaning(label, ratingOf(then, rating), ratingOf(scale, rating)),
        )
    }
  if (unknown > 0)
    findings.notProved.push(
      `The scale under which ${counted(unknown, 'verdict')} ${unknown === 1 ? 'was' : 'were'} given is not proved: no line that can be read records it.`,
    )
  if (wrong.length > 0) for (const problem of wrong) findings.problems.push(problem)
  else if (findings.notProved.length === before)
    findings.checked.push(
      'Every verdict was given under a scale on which its rating means what it means in the reports.',
    )
  verifyOlderRatings(replayed, scale, article, findings)
}

function isSameMeaning(then: Rating | undefined, now: Rating | undefined): boolean {
  return then !== undefined && now !== undefined && isDeepStrictEqual(meaningOf(then), meaningOf(now))
}

/** Whether a rating has taken the name or the look of another one, which says something false. */
function isBorrowed(id: string, then: Scale, scale: Scale): boolean {
  const now = ratingOf(scale, id)
  return then.some(
    (other) =>
      other.id !== id &&
      (other.name === now?.name || (other.tone === now?.tone && other.shape === now.shape)),
  )
}

function changedMeaning(label: string, then: Rating | undefined, now: Rating | undefined): string {
  return `“${label}” was rated “${then?.name ?? 'unknown'}” under the scale of that time; on the scale of the reports that is “${now?.name ?? 'unknown'}”, or is described or shown otherwise.`
}

/** Everything about a rating but the key that gives it. */
function meaningOf({ key: _, ...meaning }: Rating): Omit<Rating, 'key'> {
  return meaning
}

/** Ratings of earlier reports and wordings have no line of their own; the reports show them by the scale of today. */
function verifyOlderRatings({ lines }: Replayed, scale: Scale, article: Article, findings: Findings): void {
  const older = new Set([
    ...(article.publications ?? []).flatMap(({ claims }) => claims.map(({ rating }) => rating)),
    ...article.claims.map(({ formerly }) => formerly?.rating),
  ])
  const scales = lines.flatMap(({ settings }) => (settings ? [settings.scale] : []))
  const renamed = [...older].filter(
    (id) => id !== undefined && scales.some((then) => ratingOf(then, id)?.name !== ratingOf(scale, id)?.name),
  )
  if (renamed.length > 0)
    findings.notProved.push(
      `${counted(renamed.length, 'rating')} that earlier reports or wordings had ${renamed.length === 1 ? 'was' : 'were'} called otherwise on an earlier scale.`,
    )
}
