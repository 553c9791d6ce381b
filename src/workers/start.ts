import { inChildProcess } from './childProcess'
import type { Start } from './running'

/** How the program starts its processes, chosen only here. `script` is the path of a built script. */
export const inProcess: (script: string) => Start = (script) => inChildProcess(script, false)

/** The same, for what comes from outside: the process gets the program's own code to read, and nothing else. */
export const inConfinedProcess: (script: string) => Start = (script) => inChildProcess(script, true)

export { inThread } from './thread'
