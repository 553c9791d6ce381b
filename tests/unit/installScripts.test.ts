import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '../..')

/** Packages with an install script, each with a file that is there without running it. */
const known = {
  'node_modules/onnxruntime-node': `bin/napi-v6/${process.platform}/${process.arch}/onnxruntime_binding.node`,
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-npm-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('npm installs a package and runs none of its scripts', async () => {
  await copyFile(join(project, '.npmrc'), join(folder, '.npmrc'))
  await mkdir(join(folder, 'local'))
  const local = { name: 'local', version: '1.0.0', scripts: { install: 'exit 1' } }
  await writeFile(join(folder, 'local/package.json'), JSON.stringify(local))
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: { local: 'file:local' } }),
  )
  // The npm settings of the person who runs the tests must not matter.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  await promisify(execFile)('npm', ['install', '--offline', '--no-audit', '--no-fund'], {
    cwd: folder,
    env,
    shell: process.platform === 'win32',
  })
  expect(existsSync(join(folder, 'node_modules/local/package.json'))).toBe(true)
})

it('only known dependencies have install scripts, and what these would download is there', async () => {
  const { packages } = JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean }>
  }
  const withScript = Object.keys(packages).filter((place) => packages[place]?.hasInstallScript)
  expect(withScript).toEqual(Object.keys(known))
  for (const [place, file] of Object.entries(known))
    expect(existsSync(join(project, place, file)), file).toBe(true)
})
