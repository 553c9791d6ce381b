import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openWorkbench, type Workbench } from './workbench'

/**
 * Gives a copy of the library to another person at another computer, who does something there; returns the folder of
 * their library. They don't know of what is done here after the copy.
 */
export async function checkElsewhere(
  { library }: Workbench,
  folder: string,
  person: string,
  check: (bench: Workbench) => Promise<void>,
): Promise<string> {
  const copy = join(folder, 'library')
  await cp(library, copy, { recursive: true })
  await rm(join(copy, 'library.lock'), { force: true })
  const other = await openWorkbench({ folder })
  try {
    await other.checkAs(person)
    await check(other)
    await other.close()
  } finally {
    await other.end()
  }
  return copy
}

/** Takes the library in that folder into the one that is open. */
export async function mergeFolder(bench: Workbench, library: string): Promise<void> {
  await bench.answerOpen([library])
  await bench.chooseFrom('More actions for the library', 'Merge a library folder…')
}
