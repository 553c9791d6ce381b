import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { sha256 } from '../../src/library/log/chain'
import { Library } from '../../src/library/library'
import { mergeLibrary } from '../../src/library/copies/merge'
import { articlePlaces } from '../../src/library/places'
import { verifyLibrary } from '../../src/library/verify'
import { newArticle } from './generator/articles'
import { Random } from './generator/random'

/** Kills a writer under load at random moments, reopens the library each time, and counts what is lost. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 500)
/** The number of rounds after which a new library is started, so that a round stays short. */
const roundsALibrary = 25
/** The longest time that a writer, and one that merges, may work, in milliseconds. */
const longest = 350
const longestMerge = 2500
/** In one of so many rounds, the writer also merges another library while it works. */
const mergeEvery = 5

const project = resolve(import.meta.dirname, '../..')
const folder = await mkdtemp(join(tmpdir(), 'touchstone-crash-'))
const random = new Random(Number(process.env['CRASH_SEED'] ?? 1))
const count = { acknowledged: 0, lost: 0, opening: 0, merging: 0, merged: 0, torn: 0, problems: 0 }
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
    const other = join(place, 'other')
    const there = round % mergeEvery === mergeEvery - 1 ? await workElsewhere(other, place, round) : null
    const said = await killedRun(writer, [place, String(round), ...(there ? [join(other, 'library')] : [])])
    known.push(...said.filter((line) => line !== 'merged'))
    if (there) {
      count.merging++
      if (said.includes('merged')) {
        count.merged++
        known.push(...there)
      }
    }
    await check(place, known, round)
  }
  console.log(
    `${rounds} rounds of SIGKILL: ${count.acknowledged} acknowledged acts, ${count.lost} lost; ${count.opening} kills before the library was open, ${count.merging} beside a merge, of which ${count.merged} was through, ${count.torn} half lines met, ${count.problems} other problems`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Bundles the writer into one file, so that it starts quickly. */
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

/** Starts a writer and kills it; returns what it reported as acknowledged. */
async function killedRun(writer: string, args: readonly string[]): Promise<string[]> {
  const child = spawn(process.execPath, [writer, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => child.on('close', done))
  const said: string[] = []
  // Some are killed while they open the library, others at any later moment.
  const early = random.isTrue(0.15)
  const kill = (after: number) => setTimeout(() => child.kill('SIGKILL'), after)
  if (early) kill(random.below(200))
  let isOpen = false
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'open') {
      isOpen = true
      if (!early) kill(random.below(args.length > 2 ? longestMerge : longest))
    } else if (line.startsWith('notice')) {
      if (!/is incomplete and was passed over/.test(line)) count.problems++
    } else said.push(line)
  }
  await ended
  if (!isOpen) count.opening++
  count.acknowledged += said.length
  return said
}

/** Merges the library on another computer and works there; returns what a merge must bring back. */
async function workElsewhere(other: string, place: string, round: number): Promise<string[]> {
  const library = await Library.open({
    folder: join(other, 'library'),
    appData: join(other, 'app'),
    program: 'bench',
    person: 'Elsewhere',
    onDamage: () => count.problems++,
  })
  const done: string[] = []
  try {
    await mergeLibrary(library, join(place, 'library'))
    for (const { id } of library.everything()) {
      const { article } = await library.history(id)
      const act = randomUUID()
      const claim = random.pick(article.claims).id
      await library.give(id, { type: 'setCorrection', claim, correction: `In round ${round}.` }, act)
      done.push(`do ${id} ${act}`)
    }
    const article = newArticle(random, random.below(1_000_000), 4000)
    const { id } = await library.add({ ...article, id: randomUUID() }, Buffer.from(`${article.text}\n`))
    const act = randomUUID()
    await library.give(id, { type: 'dismissClaim', claim: article.claims[0]!.id }, act)
    done.push(`add ${id}`, `do ${id} ${act}`)
  } finally {
    await library.close()
  }
  return done
}

/** Opens the library as the app does and checks that everything ever acknowledged is in it. */
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
