import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { reportFormats } from '../../src/contract/formats'
import { sha256 } from '../../src/library/log/chain'
import { Library } from '../../src/library/library'
import { longReportArticle } from '../reports/longReport'
import { median } from './timing'

/**
 * Times a long, checked article reported in every format by the command line: each as a whole process, three times,
 * against a process of the same program that only prints its version. OUT=folder keeps the files.
 */
const runs = 3
const program = resolve(import.meta.dirname, '../../out/main/cli.js')
const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'))
const out = process.env['OUT'] ?? folder

try {
  const article = longReportArticle()
  const bytes = new TextEncoder().encode(article.text)
  const library = await Library.open({
    folder: join(folder, 'library'),
    appData: join(folder, 'app'),
    program: 'bench',
    person: 'Ines Okoye',
    onDamage: console.error,
  })
  await library.add(
    {
      ...article,
      original: { ...article.original, file: '1/article.txt', bytes: bytes.length, sha256: sha256(bytes) },
    },
    bytes,
  )
  await library.close()
  const { text, claims, sources } = article
  console.log(`${cpus().length} cores, Node ${process.versions.node}, ${process.platform}`)
  console.log(`${text.length} characters, ${claims.length} claims, ${sources.length} sources\n`)
  const bare = median(Array.from({ length: runs }, () => run(['--version'])))
  console.log(`${'--version'.padEnd(12)} ${ms(bare)}`)
  for (const format of reportFormats) {
    const file = join(out, `report.${format}`)
    const args = ['report', article.id, '--format', format, '-o', file, '--library', join(folder, 'library')]
    const time = median(Array.from({ length: runs }, () => run(args)))
    const { size } = await stat(file)
    console.log(
      `${format.padEnd(12)} ${ms(time)}  ${(time / bare).toFixed(1).padStart(5)} ×  ${kilobytes(size)}`,
    )
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** How long a run of the command line takes, in milliseconds. */
function run(args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return performance.now() - start
}

function ms(time: number): string {
  return `${Math.round(time)} ms`.padStart(9)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(11)
}
