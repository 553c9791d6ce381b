import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { onDisplay } from './window/display'
import { runner } from './window/programs'
import { measureStart } from './window/start'

/**
 * Measures the real window, and prints each measure as lines of JSON; on Linux it uses an invisible display. A measure
 * is a generator in window/ that gets a function to run a program and a folder of its own. PAIRS=n sets the
 * repetitions.
 */
const measures = { start: measureStart }

const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'))
try {
  console.log(
    JSON.stringify({ cores: cpus().length, node: process.versions.node, platform: process.platform }),
  )
  await onDisplay(async (variables) => {
    const run = runner(variables)
    for (const [measure, measured] of Object.entries(measures))
      for await (const line of measured(run, folder)) console.log(JSON.stringify({ measure, ...line }))
  })
} finally {
  await rm(folder, { recursive: true, force: true })
}
