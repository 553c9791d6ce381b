import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { sha256 } from '../../src/library/chain'
import { Library } from '../../src/library/library'
import { articlePlaces } from '../../src/library/places'
import { verifyLibrary } from '../../src/library/verify'
import { Random } from './generator/random'

/** Kills a writer under load at random moments, opens the library again each time, and counts what is lost. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 500)
/** After so many rounds a new library is begun, so that a round stays short. */
const roundsALibrary = 25
/** The longest that a writer is let work, in milliseconds. */
const longest = 350

const project = resolve(import.meta.dirname, '../..')
const folder = await mkdtemp(join(tmpdir(), 'touchstone-crash-'))
const random = new Random(Number(process.env['CRASH_SEED'] ?? 1))
const count = { acknowledged: 0, lost: 0, opening: 0, torn: 0, problems: 0 }
try {
  const writer = await bundled()
  let place = folder
  let known: string[] = []
  for (let round = 0; round < rounds; round++) {
    if (round % roundsALibrary === 0) {
      if (place !== folder) await rm(place, { recursive: true, force: true })
      place = join(folder, String(round))
      known = []
    }
    known.push(...(await killedRun(writer, place, round)))
    await check(place, known, round)
  }
  console.log(
    `${rounds} rounds of SIGKILL: ${count.acknowledged} acknowledged acts, ${count.lost} lost; ${count.opening} kills before the library was open, ${count.torn} half lines met, ${count.problems} other problems`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** The writer as one file, so that starting it takes no time. */
async function bundled(): Promise<string> {
  const out = join(project, 'node_modules', '.cache', 'touchstone-crash')
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'crash', 'writer.ts'),
      outDir: out,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  })
  return join(out, 'writer.mjs')
}

/** Lets a writer work and kills it; returns what it said was acknowledged. */
async function killedRun(writer: string, place: string, round: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, place, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => child.on('close', done))
  const said: string[] = []
  // Some are killed while they open, the others at any moment of their work.
  const early = random.isTrue(0.15)
  const kill = (after: number) => setTimeout(() => child.kill('SIGKILL'), after)
  if (early) kill(random.below(200))
  let isOpen = false
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'open') {
      isOpen = true
      if (!early) kill(random.below(longest))
    } else if (line.startsWith('notice')) {
      if (!/is incomplete and was passed over/.test(line)) count.problems++
    } else said.push(line)
  }
  await ended
  if (!isOpen) count.opening++
  count.acknowledged += said.length
  return said
}

/** Opens the library as the app does and looks for everything that was ever acknowledged in it. */
async function check(place: string, known: readonly string[], round: number): Promise<void> {
  const library = await Library.open({
    folder: join(place, 'library'),
    appData: join(place, 'app'),
    program: 'bench',
    person: 'Checker',
    onDamage: (sentence) => {
      if (/is incomplete and was passed over/.test(sentence)) count.torn++
      else {
        count.problems++
        console.log(`round ${round}: ${sentence}`)
      }
    },
  })
  try {
    await library.surveyed
    const acts = new Map<string, Set<string>>()
    for (const { id } of library.everything())
      acts.set(id, new Set((await library.history(id)).entries.map(({ act }) => act)))
    for (const line of known) {
      const [what, id = '', detail = ''] = line.split(' ')
      const isThere =
        what === 'file'
          ? await fileIsWhole(join(articlePlaces(library.folder, id).snapshots, detail), detail)
          : what === 'add'
            ? acts.has(id)
            : acts.get(id)?.has(detail)
      if (isThere) continue
      count.lost++
      console.log(`round ${round}: lost ${line}`)
    }
  } finally {
    await library.close()
  }
  for (const { sentence } of (await verifyLibrary(join(place, 'library'))).problems) {
    count.problems++
    console.log(`round ${round}: ${sentence}`)
  }
}

async function fileIsWhole(file: string, name: string): Promise<boolean> {
  const bytes = await readFile(file).catch(() => undefined)
  return bytes !== undefined && name.startsWith(sha256(bytes))
}
