import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureChecking } from './window/checking'
import { onDisplay } from './window/display'
import { measureOpening } from './window/opening'
import { runner } from './window/programs'
import { measureRounds } from './window/rounds'
import { measureSource } from './window/source'
import { measureStart } from './window/start'

/**
 * Measures the real window, and prints each measure as lines of JSON; on Linux it uses an invisible display. A measure
 * is a generator in window/ that gets the variables that select the display, and a folder of its own. PAIRS=n sets the
 * repetitions, MEASURE=name chooses one; HUGE=n is the length of the longest article that is opened, ROUNDS=n how often
 * articles are opened and left.
 */
const measures = {
  start: (variables: Variables, folder: string) => measureStart(runner(variables), folder),
  opening: measureOpening,
  checking: measureChecking,
  source: measureSource,
  rounds: measureRounds,
}
type Variables = Readonly<Record<string, string>>
const asked = process.env['MEASURE']

const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'))
try {
  console.log(
    JSON.stringify({ cores: cpus().length, node: process.versions.node, platform: process.platform }),
  )
  await onDisplay(async (variables) => {
    for (const [measure, measured] of Object.entries(measures)) {
      if (asked !== undefined && asked !== measure) continue
      for await (const line of measured(variables, folder)) console.log(JSON.stringify({ measure, ...line }))
    }
  })
} finally {
  await rm(folder, { recursive: true, force: true })
}
