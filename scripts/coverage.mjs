/**
 * npm run coverage: runs the unit, library and window tests and prints how much of each room of src/ they run. It
 * does not see what runs in threads, in processes, and in the real window of the end-to-end tests. Fails if a test
 * fails, or if coverage is below the thresholds in vitest.config.ts. Arguments are passed on to vitest.
 */
import { readFile, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { commandOf, projectFolder } from './setup/project.mjs'
import { runScript } from './setup/problem.mjs'
import { runForeground } from './setup/run-foreground.mjs'

/** @typedef {{ covered: number, total: number }} Count */
/** @typedef {{ lines: Count, branches: Count }} Counts */

const nothing = { covered: 0, total: 0 }
const summary = join(projectFolder, 'test-results', 'coverage', 'coverage-summary.json')

await runScript(async () => {
  await rm(summary, { force: true })
  const args = [commandOf('vitest'), 'run', '--coverage', ...process.argv.slice(2)]
  const code = await runForeground({ command: process.execPath, args })
  /** @type {Record<string, Counts>} */
  const files = JSON.parse(await readFile(summary, 'utf8'))
  console.log(`\n${'room'.padEnd(32)}${'lines'.padStart(8)}${'branches'.padStart(10)}`)
  for (const [room, counts] of roomsOf(files))
    console.log(`${room.padEnd(32)}${share(counts.lines).padStart(8)}${share(counts.branches).padStart(10)}`)
  return code
})

/**
 * The counts of all files of each room: a folder of src/, or of src/core/ and src/renderer/.
 * @param {Record<string, Counts>} files by their paths
 * @returns {[string, Counts][]} by the rooms' names
 */
function roomsOf(files) {
  /** @type {Map<string, Counts>} */
  const rooms = new Map()
  for (const [path, counts] of Object.entries(files)) {
    if (path === 'total') continue
    const folders = relative(projectFolder, path).split(sep).slice(0, -1)
    const room = folders.slice(0, ['core', 'renderer'].includes(folders[1] ?? '') ? 3 : 2).join('/')
    const before = rooms.get(room) ?? { lines: nothing, branches: nothing }
    rooms.set(room, {
      lines: sum(before.lines, counts.lines),
      branches: sum(before.branches, counts.branches),
    })
  }
  return [...rooms].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/**
 * @param {Count} one
 * @param {Count} other
 * @returns {Count}
 */
function sum(one, other) {
  return { covered: one.covered + other.covered, total: one.total + other.total }
}

/** @param {Count} count */
function share({ covered, total }) {
  return total === 0 ? '–' : `${((100 * covered) / total).toFixed(1)} %`
}
