import type { RecordedSettings } from '../model/recordedSettings'
import { sightsOf } from './causality'
import type { LogLine } from './logEntry'

/** The settings that lines in log order record last; undefined if none does, as in formats before 6. */
export function lastSettings(ordered: readonly LogLine[]): RecordedSettings | undefined {
  return ordered.findLast(({ settings }) => settings !== undefined)?.settings
}

/**
 * For lines in log order: the settings under which the line with that hash was written. They are the last ones that
 * its writer had seen, so that another device's later settings change nothing.
 */
export function settingsAt(ordered: readonly LogLine[]): (hash: string) => RecordedSettings | undefined {
  const sight = sightsOf(ordered)
  const places = new Map(ordered.map(({ hash }, index) => [hash, index]))
  const recorded = ordered.filter(({ settings }) => settings !== undefined)
  return (hash) => {
    const place = places.get(hash)
    if (place === undefined) return undefined
    const saw = sight(hash)
    return recorded.findLast((line) => places.get(line.hash)! <= place && saw(line.hash))?.settings
  }
}
