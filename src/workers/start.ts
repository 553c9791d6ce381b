import { inChildProcess } from './childProcess'
import type { Start } from './running'

/** How the program starts its processes, chosen only here. `script` is the path of a built script. */
export const inProcess: (script: string) => Start = inChildProcess

export { inThread } from './thread'
