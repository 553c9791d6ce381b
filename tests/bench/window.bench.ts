import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { onDisplay } from './window/display'
import { runner } from './window/programs'
import { measureStart } from './window/start'

/**
 * What the real window takes, each measure as lines of JSON; on Linux on a display that nobody sees. A measure is a
 * generator in window/ that is handed how to run a program and a folder of its own. PAIRS=n: how often each is repeated.
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
