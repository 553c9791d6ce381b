/** npm run gallery [-- PLAYWRIGHT’S ARGUMENTS]: photographs every screen of the window into the folder gallery. */
import { runWindowTests } from './testing/window-tests.mjs'

await runWindowTests(['--config', 'tests/gallery/playwright.config.ts', ...process.argv.slice(2)])
