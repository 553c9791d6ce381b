import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { growth } from '../growth'
import { Newsroom, noNewsroom } from '../../src/core/model/newsroom'
import { readLogo } from '../../src/workbench/reporting/readLogo'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex')

describe('a logo', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'touchstone-logo-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const logoOf = async (bytes: Uint8Array | string, name = 'logo.png') => {
    const file = join(folder, name)
    await writeFile(file, bytes)
    return readLogo(file)
  }

  it('is what its bytes say, whatever the file is called', async () => {
    expect(await logoOf(png, 'logo.svg')).toEqual({ mediaType: 'image/png', base64: png.toString('base64') })
    expect(await logoOf(jpeg)).toMatchObject({ mediaType: 'image/jpeg' })
    for (const start of ['', '\uFEFF', '<?xml version="1.0"?>\n<!-- drawn here -->\n', '<!DOCTYPE svg>\n'])
      expect(await logoOf(`${start}<svg xmlns="http://www.w3.org/2000/svg"/>`), start).toMatchObject({
        mediaType: 'image/svg+xml',
      })
  })

  it('is refused if it is not a picture, even if its name or content says so', async () => {
    for (const bytes of ['', 'words', '<html><svg></svg></html>', 'GIF89a', '<svgx>'])
      await expect(logoOf(bytes), bytes).rejects.toThrow(
        'Could not take logo.png as the logo: it is not a PNG, JPEG or SVG picture.',
      )
  })

  it('is looked at in time that grows no faster than the comments before what is no picture', async () => {
    const look = (comments: number) =>
      expect(logoOf(`${'<!-- a --> '.repeat(comments)}<p>`)).rejects.toThrow('it is not a PNG, JPEG or SVG')
    expect(await growth(look, 4500, 18_000)).toBeLessThan(8)
  })

  it('may have 200 kB, which a newsroom can keep, and not a byte more', async () => {
    const largest = Buffer.concat([png, Buffer.alloc(200_000 - png.length)])
    const logo = await logoOf(largest)
    expect(Newsroom.parse({ ...noNewsroom, logo }).logo).toEqual(logo)
    await expect(logoOf(Buffer.concat([largest, Buffer.alloc(1)]))).rejects.toThrow('larger than 200 kB')
  })

  it('that cannot be read is refused with the reason', async () => {
    await expect(readLogo(join(folder, 'gone.png'))).rejects.toThrow(/Could not take gone\.png as the logo: /)
  })
})
