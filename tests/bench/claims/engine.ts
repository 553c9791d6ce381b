import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'
import { findClaims } from '../../../src/core/claims/findClaims'
import type { Span } from '../../../src/core/model/anchor'
import type { Block } from '../../../src/core/model/article'
import type { FoundClaim } from '../../../src/core/model/claim'
import { findQuantities } from '../../../src/core/quantities/quantities'
import { findSentences } from '../../../src/core/sentences/sentences'
import type { QuantityFinder } from './figureTable'

/**
 * What is judged: where sentences end, which figures a text states, and which claims an article has. Positions are
 * UTF-16 code units.
 */
export interface Engine {
  readonly findSentences: (text: string, blocks: readonly Block[]) => Span[]
  readonly findQuantities: QuantityFinder
  readonly findClaims: (text: string, blocks: readonly Block[], sentences: readonly Span[]) => FoundClaim[]
}

export const engineOfToday: Engine = {
  findSentences,
  findQuantities: (text) => findQuantities(text),
  findClaims,
}

/** The engine of another checkout, such as one of the commit before; throws if the folder has none. */
export async function engineOf(checkout: string): Promise<Engine> {
  const core = join(resolve(checkout), 'src', 'core')
  const isThere = await stat(core).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
  if (!isThere) throw new Error(`BEFORE names ${checkout}, which has no src/core. Name a checkout’s folder.`)
  const load = async <T>(file: string): Promise<T> => {
    const options = { root: resolve(checkout), configFile: false, logLevel: 'error' } as const
    return (await runnerImport<T>(join(core, file), options)).module
  }
  return {
    ...(await load<Pick<Engine, 'findSentences'>>('sentences/sentences.ts')),
    ...(await load<Pick<Engine, 'findQuantities'>>('quantities/quantities.ts')),
    ...(await load<Pick<Engine, 'findClaims'>>('claims/findClaims.ts')),
  }
}
