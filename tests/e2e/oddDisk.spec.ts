import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canMount, mounted } from '../library/mounting'
import { expect, test } from './workbench'

test('a library under a name with blanks, emoji and two hundred characters is one like any other', async ({
  launch,
  folder,
}) => {
  const library = join(
    folder,
    `Die Prüfung 🧐 der “Quellen” ${'ä'.repeat(60)}`,
    `Ordner 📚 ${'x'.repeat(120)}`,
  )
  expect(library.length).toBeGreaterThan(200)
  const bench = await launch({ library })
  const { title, label } = await bench.rateFresh('f')
  await bench.close()
  const again = await launch({ library })
  await again.openEntry(title)
  await again.select(label)
  await expect(again.selected.locator('.row__about')).toContainText('False')
  await expect(again.notices.locator('.notice--problem')).toHaveCount(0)
})

test('a disk that can only be read is opened for reading, and for writing once it can be written', async ({
  launch,
}) => {
  test.skip(!canMount, 'no disk can be mounted here')
  const disk = await mkdtemp(join(tmpdir(), 'touchstone-disk-'))
  try {
    const first = await launch()
    const { title, label } = await first.rateFresh('f')
    await first.close()
    mounted(disk, 'size=4m')
    const library = join(disk, 'library')
    await cp(first.library, library, { recursive: true })
    execFileSync('mount', ['-o', 'remount,ro', disk])
    const bench = await launch({ library })
    const banner = bench.page.getByRole('region', { name: 'Open for reading only' })
    await expect(banner).toContainText('the disk is read-only')
    await bench.openEntry(title)
    await bench.select(label)
    await bench.field('Rationale').fill('Written on a disk that takes nothing.')
    await expect(bench.page.locator('.savestate')).toHaveText('Not saved')
    execFileSync('mount', ['-o', 'remount,rw', disk])
    await banner.getByRole('button', { name: 'Try again' }).click()
    await expect(banner).toHaveCount(0)
    await bench.saved()
    await bench.close()
    const claim = (await bench.stored(title)).claims.find((candidate) => candidate.label === label)
    expect(claim?.rationale).toBe('Written on a disk that takes nothing.')
  } finally {
    execFileSync('umount', ['-l', disk])
    await rm(disk, { recursive: true, force: true })
  }
})

test('an article.json that another program has open loses nothing: the verdict is saved, and a notice says so', async ({
  launch,
}) => {
  test.skip(!canMount, 'no file can be held here')
  const bench = await launch()
  const { title, label } = await bench.rateFresh('f')
  const [id] = await readdir(join(bench.library, 'articles'))
  const view = join(bench.library, 'articles', id!, 'article.json')
  await expect.poll(() => readFile(view, 'utf8')).toMatch(/"rating": ?"false"/)
  // A mount point can't be replaced.
  execFileSync('mount', ['--bind', view, view])
  try {
    await bench.press('v')
    await bench.saved()
    await expect(bench.notices).toContainText(/article\.json could not be updated: .* Nothing is lost/)
  } finally {
    execFileSync('umount', [view])
  }
  await bench.press('m')
  await bench.saved()
  await bench.close()
  const claim = (await bench.stored(title)).claims.find((candidate) => candidate.label === label)
  expect(claim?.verdict?.rating).toBe('mostly-verified')
})

test('a damaged article.json and library.json are reported in a sentence each, and the work is kept', async ({
  launch,
}) => {
  const bench = await launch()
  const { title, label } = await bench.rateFresh('f')
  await bench.close()
  const [id] = await readdir(join(bench.library, 'articles'))
  const article = join(bench.library, 'articles', id!)
  await writeFile(join(article, 'article.json'), '{"format":2,"art')
  await writeFile(join(bench.library, 'library.json'), '')
  const again = await launch({ folder: bench.folder })
  await again.openEntry(title)
  await again.select(label)
  await expect(again.selected.locator('.row__about')).toContainText('False')
  await expect(again.notices).toContainText(/library\.json was damaged .* its copy took its place\./)
  await expect(again.notices).toContainText(/article\.json was damaged \(.*\); it was set aside as /)
  expect((await readdir(article)).filter((name) => name.startsWith('article.json.damaged-'))).toHaveLength(1)
})
