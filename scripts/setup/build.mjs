import { createHash } from 'node:crypto'
import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { SetupProblem } from './problem.mjs'
import { say } from './progress.mjs'
import { commandOf, projectFolder } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const output = join(projectFolder, 'out')
const stampFile = join(output, '.build.json')
const parts = ['main', 'preload', 'renderer'].map((name) => join(output, name))
const inputs = ['src', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']

/** Builds the app into out/ unless it was already built from exactly these files. */
export async function build() {
  const from = await fingerprint(inputs.map((name) => join(projectFolder, name)))
  const stamp = await readFile(stampFile, 'utf8').catch(() => '')
  if (stamp === JSON.stringify({ from, built: await builtFingerprint() })) return
  say('Building …')
  for (const old of [stampFile, ...parts]) await rm(old, { recursive: true, force: true })
  const { ok, tail } = await runQuietly(process.execPath, [commandOf('electron-vite'), 'build'], {
    cwd: projectFolder,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (!ok) throw new SetupProblem(`${tail}\nThe app could not be built, as shown above.`)
  // Last, so that an interrupted build is repeated.
  await writeFile(stampFile, JSON.stringify({ from, built: await builtFingerprint() }))
}

/** The fingerprint of what is in out/: a build by hand or by the development server must not pass for this one. */
function builtFingerprint() {
  return fingerprint(parts)
}

/**
 * A hash of the names and contents of files; times are left out, because a checkout changes them.
 * @param {readonly string[]} places files and folders
 */
async function fingerprint(places) {
  const files = (await Promise.all(places.map(filesIn))).flat().toSorted()
  const contents = await Promise.all(files.map((file) => readFile(file)))
  const hash = createHash('sha256')
  contents.forEach((content, index) => {
    hash.update(`${relative(projectFolder, files[index] ?? '')}\0${content.length}\0`).update(content)
  })
  return hash.digest('hex')
}

/**
 * @param {string} place
 * @returns {Promise<string[]>}
 */
async function filesIn(place) {
  try {
    const entries = await readdir(place, { withFileTypes: true, recursive: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ENOTDIR') return [place]
    if (code === 'ENOENT') return []
    throw error
  }
}
