import { defineConfig } from '@playwright/test'
import { folder } from './pictures'

const seconds = 1000

// The pictures of one run replace those of the last; the page that shows them is written when all are taken.
export default defineConfig({
  testDir: '.',
  outputDir: `${folder}/failed`,
  workers: 1,
  timeout: 900 * seconds,
  expect: { timeout: 60 * seconds },
  use: { actionTimeout: 60 * seconds },
  globalTeardown: './indexPage.ts',
  reporter: 'list',
})
