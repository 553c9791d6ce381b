/**
 * Measures the claim engine: what it finds in articles marked by hand, whether sentences are worth checking, on
 * labelled debates and news, and its time per article, beside other programs in the same run.
 *
 * JSON=1 prints JSON instead of tables. MEASURE=marked, worth or time chooses one. UNSEEN names a folder of more marked
 * articles, UNSEEN_FIGURES a list of more hard figures. BEFORE names another checkout, whose engine is judged on the same
 * articles. FAULTS=1 lists what is wrong.
 * The debates are read from the folder in DETECTION (dev.tsv of CheckThat! 2024 task 1, English), and skipped without
 * it. DIAGRAM names a file for the reliability diagram.
 */
import { join } from 'node:path'
import { Encoder } from '../../src/encoder/encoder'
import { measureTimes, timeLines } from './claims/engineTimes'
import { measureMarked, markedLines } from './claims/markedReport'
import { measureWorth, worthLines } from './claims/worthChecking'

const { JSON: asJson, MEASURE, UNSEEN, UNSEEN_FIGURES, BEFORE, FAULTS, DETECTION, DIAGRAM } = process.env
const loadEncoder = () => Encoder.load(join(import.meta.dirname, '..', '..', 'resources', 'check-worthiness'))

/** Each measure, as data and as lines of text. */
const measures = {
  marked: async () => {
    const measured = await measureMarked({
      unseen: UNSEEN || undefined,
      unseenFigures: UNSEEN_FIGURES || undefined,
      before: BEFORE || undefined,
      withFaults: isOn(FAULTS),
    })
    return { measured, lines: markedLines(measured) }
  },
  worth: async () => {
    const measured = await measureWorth(await loadEncoder(), DETECTION, DIAGRAM)
    const skipped = '(debates skipped: set DETECTION to their folder)'
    return { measured, lines: [...(DETECTION === undefined ? [skipped] : []), ...worthLines(measured)] }
  },
  time: async () => {
    const measured = await measureTimes(await loadEncoder())
    return { measured, lines: timeLines(measured) }
  },
}

function isOn(variable: string | undefined): boolean {
  return variable !== undefined && variable !== '' && variable !== '0'
}

if (MEASURE !== undefined && !(MEASURE in measures))
  throw new Error(`MEASURE is ${MEASURE}; it can be ${Object.keys(measures).join(', ')}.`)
const results: Record<string, unknown> = {}
for (const [name, measure] of Object.entries(measures)) {
  if (MEASURE !== undefined && MEASURE !== name) continue
  const { measured, lines } = await measure()
  results[name] = measured
  if (!isOn(asJson)) console.log(`${lines.join('\n')}\n`)
}
if (isOn(asJson)) console.log(JSON.stringify(results, undefined, 2))
