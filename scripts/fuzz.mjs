/** npm run fuzz: opens thousands of damaged files of every format; see tests/fuzz/fuzz.ts. */
import { join } from 'node:path'
import { runScript } from './setup/problem.mjs'
import { projectFolder } from './setup/project.mjs'
import { setUpProgram } from './setup.mjs'

await runScript(async () => {
  await setUpProgram()
  const { runnerImport } = await import('vite')
  await runnerImport(join(projectFolder, 'tests', 'fuzz', 'fuzz.ts'), {
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
  })
})
