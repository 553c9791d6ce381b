import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/**
 * Cuts every file of an article at every length and flips bits at 4,000 places, and opens the library each time: the
 * full version of tests that do so in samples.
 */
const project = resolve(import.meta.dirname, '../..')
const vitest = resolve(project, 'node_modules/vitest/vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', 'tests/library/damage.test.ts'], {
  cwd: project,
  stdio: 'inherit',
  env: { ...process.env, DAMAGE_STRIDE: '1', DAMAGE_FLIPS: process.env['DAMAGE_FLIPS'] ?? '4000' },
})
process.exitCode = status ?? 1
