import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { generateLibrary } from '../generator/library'
import { type Heap, heapOf } from './heap'
import { type LiveWindow, openInTurn, openLiveWindow } from './liveWindow'

/** How often an article is opened and left again, and after how many rounds memory is measured first. */
const rounds = Number(process.env['ROUNDS'] ?? 500)
const early = Math.min(50, Math.ceil(rounds / 10))

/** The memory that is in use after opening and leaving articles many times, against that after a few times. */
export async function* measureRounds(variables: Readonly<Record<string, string>>, folder: string) {
  const own = join(folder, 'rounds')
  await mkdir(own)
  const { articles } = generateLibrary(join(own, 'library'), [2000, 20_000])
  const window = await openLiveWindow(variables, own)
  try {
    const start = performance.now()
    const memory = []
    for (const more of [early, rounds - early]) {
      await openInTurn(window, Array.from({ length: more }, () => articles).flat())
      memory.push(await inUse(window))
    }
    const [few, many] = [memory[0]!, memory[1]!]
    yield {
      rounds,
      seconds: Math.round((performance.now() - start) / 1000),
      window: {
        after: { [early]: few.window, [rounds]: many.window },
        ratio: ratio(many.window.all, few.window.all),
        withoutCode: ratio(held(many.window), held(few.window)),
      },
      main: { after: { [early]: few.main, [rounds]: many.main }, ratio: ratio(many.main, few.main) },
    }
  } finally {
    window.close()
  }
}

/** What the window and the main process hold on to after collecting garbage, in kilobytes. */
async function inUse({ page, program }: LiveWindow) {
  const main = await program.evaluate(() => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8')
    setFlagsFromString('--expose-gc')
    const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void
    collect()
    return process.memoryUsage().heapUsed
  })
  return { window: await heapOf(page), main: Math.round(main / 1000) }
}

/** What the window's pages hold apart from the code that V8 compiles of what is run often, which has an end of its own. */
const held = ({ all, code }: Heap) => all - code

function ratio(one: number, other: number): number {
  return Number((one / other).toFixed(3))
}
