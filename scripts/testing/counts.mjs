import { readFile } from 'node:fs/promises'
import { dirname, relative, sep } from 'node:path'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * The counts in a test runner's JSON report.
 * @param {string} file
 * @param {(report: any) => Counts} read
 * @param {boolean} ok whether the runner ended with exit code 0
 * @returns {Promise<Counts>}
 */
export async function countOf(file, read, ok) {
  const counts = await readFile(file, 'utf8').then(
    (text) => read(JSON.parse(text)),
    () => ({ passed: 0, failed: 0, skipped: 0 }),
  )
  // If a file can't be loaded or the runner crashes, no test fails, but it is still a failure.
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
export function playwrightCounts({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

/**
 * The total time of each folder's test files, in seconds, slowest first. Files run in parallel, so the sum exceeds
 * the elapsed time.
 * @param {{ testResults: readonly { name: string, startTime: number, endTime: number }[] }} report vitest's
 * @param {string} project the project's folder
 * @returns {{ folder: string, seconds: number }[]}
 */
export function secondsByFolder({ testResults }, project) {
  /** @type {Map<string, number>} */
  const sums = new Map()
  for (const { name, startTime, endTime } of testResults) {
    const folder = folderOf(relative(project, name))
    sums.set(folder, (sums.get(folder) ?? 0) + Math.max(0, endTime - startTime) / 1000)
  }
  return [...sums].map(([folder, seconds]) => ({ folder, seconds })).toSorted((a, b) => b.seconds - a.seconds)
}

/**
 * `unit` for tests/unit/a.test.ts, `renderer` for src/renderer/ui/b.test.tsx: the folder below the project's own one.
 * @param {string} file relative to the project
 */
function folderOf(file) {
  const [top = '', below] = dirname(file).split(sep)
  return below ?? top
}
