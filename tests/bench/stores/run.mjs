/** node run.mjs FILE ARGUMENTS…: runs a TypeScript file in a process of its own. */
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

await runnerImport(process.argv[2], {
  root: resolve(import.meta.dirname, '../../..'),
  configFile: false,
  logLevel: 'error',
})
