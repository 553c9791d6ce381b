import { defineConfig } from '@playwright/test'
import { availableParallelism } from 'node:os'

const seconds = 1000

/** What compares times, and so has the machine to itself. */
const measured = ['**/finding.spec.ts', '**/longArticle.spec.ts']

// Two windows at a time where each has a display of its own, as on Linux; elsewhere they would take the keyboard from
// each other. Nothing is told by these times but that something hangs: a machine may be ten times slower than the one
// the tests were written on.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/runFolder.ts',
  workers: process.platform === 'linux' ? Math.min(2, availableParallelism()) : 1,
  fullyParallel: false,
  projects: [
    // The teardown is what runs after all others, whatever came of them.
    { name: 'window', testIgnore: measured, teardown: 'measured' },
    { name: 'measured', testMatch: measured, workers: 1 },
  ],
  timeout: 300 * seconds,
  expect: { timeout: 60 * seconds },
  snapshotPathTemplate: 'tests/e2e/pictures/{arg}{ext}',
  use: { actionTimeout: 60 * seconds },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
})
