import { writeSync } from 'node:fs'
import { madeSigner } from '../../src/library/signing/deviceKey'

/** Waits for the time it is given (ms since 1970), makes this device's key, and prints the public half. */
const [appData = '', start = '0'] = process.argv.slice(2)
while (Date.now() < Number(start)) await new Promise((next) => setImmediate(next))
const signer = await madeSigner(appData, (sentence) => writeSync(2, `${sentence}\n`))
writeSync(1, `${signer?.key}\n`)
