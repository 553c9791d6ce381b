/** npm test: every check, one stage after the other; the last line counts the tests. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { checkNodeVersion } from './setup/node-version.mjs'
import { npm } from './setup/npm.mjs'
import { runScript } from './setup/problem.mjs'
import { commandOf, projectFolder } from './setup/project.mjs'
import { installTestPrograms } from './setup/system-libraries.mjs'
import { countOf, playwrightCounts, secondsByFolder, vitestCounts } from './testing/counts.mjs'
import { setUpRuntime } from './setup.mjs'

/** @typedef {import('./testing/counts.mjs').Counts} Counts */
/** @typedef {{ name: string, run: () => Promise<Counts> }} Stage */

const nothing = { passed: 0, failed: 0, skipped: 0 }
const oneFailed = { ...nothing, failed: 1 }

await runScript(async () => {
  const results = await mkdtemp(join(tmpdir(), 'touchstone-test-'))
  try {
    checkNodeVersion()
    await installDependencies()
    await setUpRuntime({ virtualDisplay: process.platform === 'linux' })
    await installTestPrograms()
    return report(await runStages(results))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return report([{ name: 'set-up', seconds: 0, counts: oneFailed }])
  } finally {
    await rm(results, { recursive: true, force: true })
  }
})

/** @typedef {{ folder: string, seconds: number }} Share */
/** @typedef {{ name: string, seconds: number, counts: Counts | undefined, shares?: readonly Share[] }} Result */

/**
 * Runs all stages, even after one fails.
 * @param {string} results a folder for the tests' own reports
 * @returns {Promise<Result[]>}
 */
async function runStages(results) {
  const unit = join(results, 'vitest.json')
  const window = join(results, 'playwright.json')
  let built = false
  /** @type {Stage[]} */
  const stages = [
    { name: 'types', run: async () => check(await node([commandOf('typescript', 'tsc'), '--noEmit'])) },
    { name: 'lint', run: async () => check(await run(npm(['run', '--silent', 'lint']))) },
    // Before the tests, some of which start the built program.
    {
      name: 'build',
      run: async () => {
        await build()
        built = true
        return nothing
      },
    },
    {
      name: 'unit',
      run: async () => {
        const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]
        return countOf(unit, vitestCounts, await node([commandOf('vitest'), ...args]))
      },
    },
    {
      name: 'e2e',
      run: async () => {
        const args = [join(projectFolder, 'scripts', 'e2e.mjs'), '--reporter=list,json']
        return countOf(window, playwrightCounts, await node(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: window }))
      },
    },
  ]
  /** @type {Result[]} */
  const done = []
  for (const { name, run } of stages) {
    if (name === 'e2e' && !built) {
      done.push({ name, seconds: 0, counts: undefined })
      continue
    }
    console.log(`\n— ${name}`)
    const start = performance.now()
    const counts = await run().catch((error) => {
      console.error(error instanceof Error ? error.message : error)
      return oneFailed
    })
    const shares = name === 'unit' ? await sharesOf(unit) : []
    done.push({ name, seconds: (performance.now() - start) / 1000, counts, shares })
  }
  return done
}

/**
 * The total time of each folder’s tests; empty if the runner left no report.
 * @param {string} file
 * @returns {Promise<readonly Share[]>}
 */
async function sharesOf(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? [] : secondsByFolder(JSON.parse(text), projectFolder)
}

/**
 * @param {readonly Result[]} results
 * @returns {number} the exit code
 */
function report(results) {
  console.log()
  const total = { ...nothing }
  for (const { name, seconds, counts, shares = [] } of results) {
    const outcome = !counts ? 'not run' : counts.failed > 0 ? 'failed' : 'passed'
    console.log(`${name.padEnd(8)}${outcome.padEnd(8)}${seconds.toFixed(1).padStart(7)} s`)
    for (const share of shares)
      console.log(`  ${share.folder.padEnd(14)}${share.seconds.toFixed(1).padStart(7)} s`)
    total.passed += counts?.passed ?? 0
    total.failed += counts?.failed ?? 0
    total.skipped += counts?.skipped ?? 0
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
}

/** @param {boolean} ok */
function check(ok) {
  return ok ? nothing : oneFailed
}

/**
 * @param {readonly string[]} args
 * @param {Record<string, string>} [variables]
 */
function node(args, variables) {
  return run({ command: process.execPath, args }, variables)
}

/**
 * Runs a stage's command with its output shown.
 * @param {{ command: string, args: readonly string[], shell?: boolean }} what
 * @param {Record<string, string>} [variables]
 * @returns {Promise<boolean>} whether it ended with exit code 0
 */
function run({ command, args, shell = false }, variables) {
  return new Promise((done, fail) => {
    const env = { ...process.env, ...variables }
    const child = spawn(command, args, {
      cwd: projectFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell,
      env,
    })
    child.on('error', fail)
    child.on('close', (code) => done(code === 0))
  })
}
