import { defineConfig } from '@playwright/test'

const seconds = 1000

// One window at a time: tests that measure or take the keyboard must not share the machine with another. Nothing is
// told by these times but that something hangs: a machine may be ten times slower than the one the tests were written on.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  timeout: 300 * seconds,
  expect: { timeout: 60 * seconds },
  use: { actionTimeout: 60 * seconds },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
})
