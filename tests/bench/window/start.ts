import { join } from 'node:path'
import { generateLibrary } from '../generator/library'
import { median } from '../timing'
import { bareProgram, type Program, type Run, type Stages, workbenchProgram } from './programs'

/** How often the workbench and a bare window are started alternately. */
const pairs = Number(process.env['PAIRS'] ?? 5)

/** The time from start until the list is shown and keys are handled, against a bare window of the same runtime. */
export async function* measureStart(run: Run, folder: string) {
  const bare = bareProgram(join(folder, 'bare'))
  for (const articles of [0, 10_000]) {
    const library = join(folder, `library-${articles}`)
    if (articles > 0) generateLibrary(library, articles)
    yield {
      articles,
      ...(await inTurn(run, workbenchProgram(library, join(folder, `app-${articles}`)), bare)),
    }
  }
}

/** Medians of both and of the ratio of each pair; the order alternates from pair to pair. */
async function inTurn(run: Run, ours: Program, bare: Program) {
  // Chromium creates its profile at the first start and caches compiled scripts at the second and third.
  for (const program of [ours, bare, ours, bare, ours]) await run(program)
  const times: { readonly ours: Stages; readonly bare: Stages }[] = []
  for (let pair = 0; pair < pairs; pair++) {
    const first = await run(pair % 2 === 0 ? ours : bare)
    const second = await run(pair % 2 === 0 ? bare : ours)
    times.push(pair % 2 === 0 ? { ours: first, bare: second } : { ours: second, bare: first })
  }
  const ratios = times.map((time) => time.ours.usable / time.bare.usable)
  return {
    pairs,
    ratio: rounded(median(ratios), 2),
    ratios: ratios.map((ratio) => rounded(ratio, 2)),
    milliseconds: medians(times.map((time) => time.ours)),
    bareMilliseconds: medians(times.map((time) => time.bare)),
  }
}

/** The median time of each stage. */
function medians(all: readonly Stages[]) {
  const stages = Object.keys(all[0] ?? {}) as (keyof Stages)[]
  return Object.fromEntries(stages.map((stage) => [stage, rounded(median(all.map((one) => one[stage])))]))
}

function rounded(value: number, digits = 0): number {
  return Number(value.toFixed(digits))
}
