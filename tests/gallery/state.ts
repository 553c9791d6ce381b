import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Workbench } from '../e2e/workbench'

/** What the whole window can look like. */
export interface State {
  readonly name: string
  /** Brings a window with an empty library there. */
  readonly show: (bench: Workbench) => Promise<void>
  /** Whether it is looked at in every size. */
  readonly isMain?: boolean
}

/** Writes a file of that name and content for the window to open; returns its path. */
export async function given(bench: Workbench, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(bench.folder, 'given-')), name)
  await writeFile(path, content)
  return path
}
