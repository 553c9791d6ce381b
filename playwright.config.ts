import { defineConfig } from '@playwright/test'

// One window at a time: tests that measure or take the keyboard must not share the machine with another.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
})
