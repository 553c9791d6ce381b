import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { Library } from '../../src/library/library'

/**
 * Opens the library in the folder it is given, says so, and gives commands as fast as it can until it is killed.
 * Prints each one's number once it is acknowledged. With `hold` it only holds the library.
 */
const [folder = '', what = 'write', from = '0'] = process.argv.slice(2)
const library = await Library.open({
  folder: join(folder, 'library'),
  appData: join(folder, 'app'),
  program: 'another Touchstone',
  person: 'Writer',
  onDamage: (sentence) => writeSync(1, `notice ${sentence}\n`),
}).catch((error: unknown) => {
  writeSync(1, `refused ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
writeSync(1, 'open\n')
if (what === 'hold') setInterval(() => undefined, 1000)
else {
  for (let number = Number(from); ; number++) {
    await library.give('elms-article', {
      type: 'setRationale',
      claim: 'elms',
      rationale: `number ${number} ${'x'.repeat(number % 300)}`,
    })
    writeSync(1, `${number}\n`)
  }
}
