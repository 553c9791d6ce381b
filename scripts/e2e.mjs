/** npm run test:e2e [-- PLAYWRIGHT’S ARGUMENTS]: the tests that drive the window. */
import { runWindowTests } from './testing/window-tests.mjs'

await runWindowTests(process.argv.slice(2))
