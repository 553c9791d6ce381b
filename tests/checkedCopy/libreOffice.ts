import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Why LibreOffice can't be used; undefined if it can. `npm test` installs it if allowed. */
export const whyNoLibreOffice: string | undefined =
  spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0
    ? undefined
    : 'LibreOffice (soffice) is not installed here'

/** Converts a document with LibreOffice, using a separate profile. */
export function convert(bytes: Uint8Array, to: 'odt' | 'docx'): Uint8Array {
  const place = mkdtempSync(join(tmpdir(), 'touchstone-soffice-'))
  try {
    const source = join(place, 'copy.docx')
    writeFileSync(source, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(place, 'profile')).href}`
    const out = join(place, 'out')
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, source], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    return readFileSync(join(out, `copy.${to}`))
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
