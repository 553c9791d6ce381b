/** npm run bench [-- NAME… --json]: runs tests/bench/NAME.bench.ts, or all there are; --json is for `claims`. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { unseenVariables } from './setup/launch.mjs'
import { SetupProblem, runScript } from './setup/problem.mjs'
import { projectFolder } from './setup/project.mjs'
import { setUpProgram, setUpRuntime } from './setup.mjs'

const ending = '.bench.ts'
/** The benchmark that opens windows and needs the same set-up as their tests. */
const windows = `window${ending}`

await runScript(async () => {
  await setUpProgram()
  const folder = join(projectFolder, 'tests', 'bench')
  const all = (await readdir(folder)).filter((file) => file.endsWith(ending)).toSorted()
  const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
  const asked = process.argv
    .slice(2)
    .filter((word) => !word.startsWith('--'))
    .map((name) => name + (name.endsWith(ending) ? '' : ending))
  const unknown = asked.find((file) => !all.includes(file))
  if (unknown) throw new SetupProblem(`There is no tests/bench/${unknown}; there are ${all.join(', ')}.`)
  const refused = options.find((option) => option !== '--json' || asked.join() !== `claims${ending}`)
  if (refused) throw new SetupProblem(`${refused} is not an option here; \`bench claims\` alone has --json.`)
  if (options.length > 0) process.env['JSON'] = '1'
  const chosen = asked.length > 0 ? asked : all
  if (chosen.includes(windows)) {
    const runtime = await setUpRuntime({ virtualDisplay: process.platform === 'linux' })
    Object.assign(process.env, unseenVariables(runtime))
  }
  // Imported after the set-up, which installs it.
  const { runnerImport } = await import('vite')
  for (const file of chosen) {
    await runnerImport(join(folder, file), { root: projectFolder, configFile: false, logLevel: 'error' })
  }
})
