/** npm run test:e2e [-- PLAYWRIGHT’S ARGUMENTS]: the tests that drive the window. */
import { runWindowTests } from './testing/window-tests.mjs'

const given = process.argv.slice(2)
// Without it, the tests that measure would follow whichever file is named.
const alone = given.some((argument) => !argument.startsWith('-')) ? ['--no-deps'] : []
await runWindowTests([...alone, ...given])
