import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { Library } from '../../src/library/library'

/** Opens the library in the folder it is given, says so, and keeps files and settings as fast as it can until it is killed. */
const [folder = ''] = process.argv.slice(2)
const library = await Library.open({
  folder: join(folder, 'library'),
  appData: join(folder, 'app'),
  program: 'another Touchstone',
  person: 'Writer',
  onDamage: (sentence) => writeSync(1, `notice ${sentence}\n`),
})
writeSync(1, 'open\n')
for (let number = 0; ; number++) {
  await library.keepFile('elms-article', 'scan.bin', new Uint8Array(3_000_000).fill(number % 250))
  await library.settings.setPerson(`Writer ${number}`)
  writeSync(1, `${number}\n`)
}
