/**
 * npm run -s touchstone -- COMMAND …: the command line, set up first if necessary. stdout carries nothing but its
 * output.
 */
import { join } from 'node:path'
import { runScript } from './setup/problem.mjs'
import { callersFolder, projectFolder } from './setup/project.mjs'
import { runForeground } from './setup/run-foreground.mjs'
import { setUpProgram } from './setup.mjs'

await runScript(async () => {
  await setUpProgram()
  const program = join(projectFolder, 'out', 'main', 'cli.js')
  return runForeground({
    command: process.execPath,
    args: [program, ...process.argv.slice(2)],
    cwd: callersFolder,
  })
})
