import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Format, formatNames } from '../../src/importers/bytes/formats'
import { ImportProcess } from '../../src/importers/process/importProcess'
import { ImportRefusal } from '../../src/core/importRefusal'
import { hardFiles } from '../importers/hardFiles'
import { innerMutations, mutations } from '../importers/mutations'
import { transcriptFiles } from '../importers/transcriptFiles'

/**
 * npm run fuzz: opens thousands of damaged files of every format with the process and limits used for a person's files,
 * and prints the outcomes. A file may be opened, or refused with a reason; the process may die of it; the program must
 * go on. COUNT is the number of files per format, FORMATS selects formats (separated by spaces).
 */
const count = Number(process.env['COUNT'] ?? 2000)
const formats = (process.env['FORMATS']?.split(' ') ?? Object.keys(formatNames)) as Format[]
const project = resolve(import.meta.dirname, '../..')
const reader = new ImportProcess(join(project, 'out/main/importChild.js'), {
  processorTime: 20_000,
  memory: 1024,
})

/** Files beside the hard one: transcripts of every program, and real documents that a package contains. */
function otherFiles(format: Format): { name: string; bytes: Uint8Array }[] {
  if (format === 'subtitles')
    return transcriptFiles.map(([, name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))
  if (format !== 'docx') return []
  const folder = join(project, 'node_modules/mammoth/test/test-data')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
}

/** Damages the file as a whole; for archives, every second copy instead has a damaged file packed correctly. */
async function* copiesOf(bytes: Uint8Array, share: number, seed: number): AsyncGenerator<Uint8Array> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  yield* mutations(bytes, isZip ? Math.floor(share / 2) : share, seed)
  if (isZip) yield* innerMutations(bytes, Math.ceil(share / 2), seed)
}

console.log(`${'format'.padEnd(14)} files  opened  parts  refused process died  slowest  memory`)
let died = 0
for (const format of formats) {
  const seeds = [await hardFiles[format](), ...otherFiles(format)]
  const tally = { article: 0, parts: 0, refused: 0, died: 0 }
  let slowest = 0
  let most = 0
  for (const [index, { name, bytes }] of seeds.entries()) {
    const share = Math.ceil(count / seeds.length)
    for await (const copy of copiesOf(bytes, share, index + 1)) {
      const start = performance.now()
      try {
        const result = await reader.read({ name, bytes: copy })
        tally[result.type] += 1
        if (result.type === 'parts') {
          const names = result.parts.map((part) => part.name)
          await reader.readParts({ name, bytes: copy }, names, () => Promise.resolve())
        }
      } catch (error) {
        if (!(error instanceof ImportRefusal)) throw error
        if (/reading it (took more|crashed|was interrupted|did not finish)/.test(error.message)) {
          tally.died += 1
          console.log(`  ${error.message}`)
        } else tally.refused += 1
      }
      slowest = Math.max(slowest, performance.now() - start)
      most = Math.max(most, process.memoryUsage().rss)
    }
  }
  died += tally.died
  const cells = [tally.article, tally.parts, tally.refused, tally.died].map((cell) => String(cell))
  console.log(
    `${format.padEnd(14)} ${String(tally.article + tally.parts + tally.refused + tally.died).padStart(5)} ${cells[0]!.padStart(7)} ${cells[1]!.padStart(6)} ${cells[2]!.padStart(8)} ${cells[3]!.padStart(12)} ${Math.round(
      slowest,
    )
      .toString()
      .padStart(5)} ms ${Math.round(most / 1_000_000)} MB`,
  )
}
reader.close()
console.log(`\nThe program went on after all of them; the process that reads files died ${died} times.`)
