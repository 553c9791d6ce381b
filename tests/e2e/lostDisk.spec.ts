import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canMount, mounted } from '../library/mounting'
import { meddle, untilAnswered } from './meddling'
import { expect, test, type Workbench } from './workbench'

async function rationaleOf(bench: Workbench, title: string, label: string): Promise<string | undefined> {
  return (await bench.stored(title)).claims.find((claim) => claim.label === label)?.rationale
}

test('a library whose folder is gone says so; what was typed stays and is saved when it is back', async ({
  launch,
}) => {
  const bench = await launch()
  const title = await bench.openFresh()
  const label = await bench.selectFirstClaim()
  await meddle(bench)
  const away = `${bench.library}-away`
  await rename(bench.library, away)
  await bench.press('f')
  const alert = bench.notices.getByRole('alert')
  await expect(alert).toContainText(/no longer exists|is missing/)
  await expect(bench.selected.locator('.row__about')).not.toContainText('False')
  await bench.field('Rationale').fill('Kept through the storm.')
  await expect(bench.page.locator('.savestate')).toHaveText('Not saved')
  // It is retried meanwhile, and reported once.
  await untilAnswered(bench, 'setRationale', 2)
  await bench.settled()
  await expect(bench.field('Rationale')).toHaveValue('Kept through the storm.')
  await expect(alert.locator('.notice')).toHaveCount(1)
  await rename(away, bench.library)
  await bench.saved()
  await expect(bench.notices).toContainText('What you typed is saved now.')
  await expect(alert.locator('.notice')).toHaveCount(0)
  await bench.close()
  expect(await rationaleOf(bench, title, label)).toBe('Kept through the storm.')
})

test('on a full disk nothing is said to be saved that is not; with room again it is', async ({ launch }) => {
  test.skip(!canMount, 'no disk can be mounted here')
  const disk = await mkdtemp(join(tmpdir(), 'touchstone-disk-'))
  mounted(disk, 'size=768k')
  try {
    const bench = await launch({ library: join(disk, 'library') })
    const { title, label } = await bench.rateFresh('f')
    const ballast = join(disk, 'ballast')
    await mkdir(ballast)
    await fill(ballast)
    await bench.field('Rationale').fill('No room for this. '.repeat(600))
    await expect(bench.notices.getByRole('alert')).toContainText('the disk is full')
    await expect(bench.page.locator('.savestate')).toHaveText('Not saved')
    await expect(bench.field('Rationale')).toHaveValue(/^No room for this/)
    await rm(ballast, { recursive: true })
    await bench.saved()
    await bench.close()
    expect(await rationaleOf(bench, title, label)).toMatch(/^No room for this/)
  } finally {
    execFileSync('umount', ['-l', disk])
    await rm(disk, { recursive: true, force: true })
  }
})

/** Writes files until there is no room for another byte. */
async function fill(folder: string): Promise<void> {
  for (const size of [65_536, 4096, 512]) {
    for (let index = 0; ; index++) {
      const isFull = await writeFile(join(folder, `${size}-${index}`), new Uint8Array(size)).then(
        () => false,
        () => true,
      )
      if (isFull) break
    }
  }
}
