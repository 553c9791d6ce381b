/** npm run -s touchstone -- COMMAND …: the command line, set up first if need be. Nothing but its output is on stdout. */
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
