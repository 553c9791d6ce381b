import { NotShown } from './notShown'

/** The bytes of a kept file. Throws a NotShown with the program's own sentence. */
export async function fetchKept(address: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(address, { signal })
  if (!response.ok) throw new NotShown(await response.text())
  return new Uint8Array(await response.arrayBuffer())
}
