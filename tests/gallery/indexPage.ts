import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folder } from './pictures'

/** Writes the page that shows all pictures, a row a screen. */
export default async function writeIndexPage(): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  const screens = entries.filter((entry) => entry.isDirectory() && entry.name !== 'failed')
  const rows = await Promise.all(
    screens.map(async ({ name }) => row(name, await readdir(join(folder, name)))),
  )
  const file = join(folder, 'index.html')
  await writeFile(file, page(rows))
  console.log(`\n${screens.length} screens: ${file}`)
}

function row(screen: string, files: readonly string[]): string {
  const figures = files
    .filter((file) => file.endsWith('.png'))
    .map((file) => {
      const address = `${encodeURIComponent(screen)}/${encodeURIComponent(file)}`
      const look = file.slice(0, -'.png'.length)
      return `<figure><a href="${address}"><img src="${address}" alt="${screen}, ${look}" loading="lazy"></a><figcaption>${look}</figcaption></figure>`
    })
  return `<section><h2>${screen}</h2><div>${figures.join('')}</div></section>`
}

function page(rows: readonly string[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Touchstone, screen by screen</title><style>
body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; background: #777; color: #fff }
section > div { display: flex; flex-wrap: wrap; gap: 1rem }
figure { margin: 0 } img { width: 26rem; display: block }
</style><h1>Touchstone, screen by screen</h1>${rows.join('\n')}</html>
`
}
