import { writeBundle } from '../../src/workbench/bundle/writeBundle'
import { reportTemplates } from '../../src/core/model/reportOptions'
import { standardScale } from '../../src/core/model/scale'

/** Writes the bundle of an article of a library to a file and says so: in a process and a time zone of its own. */
const [library = '', id = '', to = ''] = process.argv.slice(2)
const options = reportTemplates.checker
await writeBundle({ library, id, scale: standardScale, appVersion: '1', options }, to)
process.stdout.write('written\n')
