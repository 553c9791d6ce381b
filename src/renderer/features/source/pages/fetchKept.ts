import { NotShown } from './notShown'

/** A kept file. Throws a NotShown with the program's own sentence. */
export async function fetchKept(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal })
  if (!response.ok) throw new NotShown(await response.text())
  return response
}
