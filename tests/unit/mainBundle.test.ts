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

/** The texts of a built script of main and of all that it loads with it. */
async function loadedWith(name: string, loaded = new Map<string, string>()): Promise<Map<string, string>> {
  if (loaded.has(name)) return loaded
  const text = await readFile(join(built, 'main', name), 'utf8')
  loaded.set(name, text)
  for (const [, other] of text.matchAll(/^(?:import|export)\b[^;]*?["']\.\/([^"']+\.js)["']/gm))
    await loadedWith(other!, loaded)
  return loaded
}

async function libraryScript(): Promise<string> {
  const names = await readdir(join(built, 'main'))
  return names.find((name) => /^openWorkbench-.*\.js$/.test(name))!
}

it('the window waits for no schema', async () => {
  expect([...(await loadedWith(await libraryScript())).values()].join('')).toContain('ZodObject')
  expect([...(await loadedWith('index.js')).values()].join('')).not.toContain('ZodObject')
})

it('the library opens without the parser of pages', async () => {
  expect([...(await loadedWith('importChild.js')).values()].join('')).toContain('HTMLDocument')
  expect([...(await loadedWith(await libraryScript())).values()].join('')).not.toContain('HTMLDocument')
})
