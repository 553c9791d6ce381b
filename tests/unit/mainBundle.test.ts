import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { runtimeVariables } from '../../scripts/setup/launch.mjs'

const built = resolve(import.meta.dirname, '../../out')

async function scriptsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => /\.c?js$/.test(name)).map((name) => join(folder, name))
}

it('the built program doesn’t ask for a development server', async () => {
  const scripts = [...(await scriptsIn(join(built, 'main'))), ...(await scriptsIn(join(built, 'preload')))]
  expect(scripts).toContain(join(built, 'main/index.js'))
  for (const script of scripts)
    expect(await readFile(script, 'utf8'), script).not.toContain('ELECTRON_RENDERER_URL')
})

it('npm start clears the address of a development server', () => {
  const runtime = { executable: 'electron', version: '33.0.0', origin: 'system', label: 'Electron 33.0.0' }
  expect(runtimeVariables(runtime as never).ELECTRON_RENDERER_URL).toBe('')
})
