import { readFile } from 'node:fs/promises'

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
  // A file that can't be loaded or a runner that dies fails no test, yet it is a failure.
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
