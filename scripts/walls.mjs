/** npm run walls: checks every import of the project against scripts/walls/allowed.mjs. */
import { readFile, readdir } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from './setup/problem.mjs'
import { projectFolder } from './setup/project.mjs'
import { rooms } from './walls/allowed.mjs'
import { faultsOf } from './walls/faults.mjs'
import { isCode } from './walls/imports.mjs'

/** Folders whose code isn't the project's own, or that no room imports. */
const passedOver = /^(\.[^/]*|node_modules|out|test-results|tests\/fixtures)(\/|$)/

await runScript(async () => {
  const files = await codeFiles()
  const faults = (await Promise.all(files.map(async (file) => faultsOf(file, await read(file))))).flat()
  for (const { file, line, message } of faults) console.error(`${file}:${line}\n  ${message}`)
  const gone = Object.keys(rooms).filter((path) => !existsSync(join(projectFolder, path)))
  for (const path of gone) console.error(`${path} has a row in scripts/walls/allowed.mjs but does not exist.`)
  return faults.length + gone.length > 0 ? 1 : 0
})

/** @returns {Promise<readonly string[]>} the paths of all files with imports, relative to the project's folder */
async function codeFiles() {
  const top = (await readdir(projectFolder, { withFileTypes: true })).filter(
    ({ name }) => !passedOver.test(name),
  )
  const below = top.map(async (entry) => {
    if (!entry.isDirectory()) return [entry.name]
    const files = await readdir(join(projectFolder, entry.name), { recursive: true })
    return files.map((file) => `${entry.name}/${file.replaceAll('\\', '/')}`)
  })
  return (await Promise.all(below)).flat().filter((file) => isCode(file) && !passedOver.test(file))
}

/** @param {string} file */
function read(file) {
  return readFile(join(projectFolder, file), 'utf8')
}
