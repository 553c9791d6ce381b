import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'

const project = resolve(import.meta.dirname, '../..')

/** Builds the scripts of this folder like the product's, before the tests of a file; returns their folder. */
export function builtScripts(): { readonly folder: () => string } {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'touchstone-workers-'))
    await build({
      root: project,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: {
          input: {
            hardTasks: join(import.meta.dirname, 'hardTasks.ts'),
            attempts: join(import.meta.dirname, 'attempts.ts'),
            asksAndEnds: join(import.meta.dirname, 'asksAndEnds.ts'),
            watchdog: join(project, 'src/workers/watchdog.ts'),
          },
          output: { entryFileNames: '[name].js' },
        },
      },
    })
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return { folder: () => folder }
}
