import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { zipFile } from '../importers/zipFile'
import { unzipped } from './bundleFiles'
import { bundleOf, check, openCheck } from './bundleLibrary'

describe('the archive of a bundle', () => {
  /** Checks the bytes of a bundle after a change of them. */
  async function tampered(file: string, change: (bytes: Buffer) => Buffer) {
    const to = `${file}.tampered.zip`
    await writeFile(to, change(await readFile(file)))
    return (await check(to)).problems.join('\n')
  }

  it('holds nothing before, between or after its files, and no comment', async () => {
    const file = await bundleOf(await openCheck())
    const comment = (bytes: Buffer) => {
      const copy = Buffer.concat([bytes, Buffer.from('read me')])
      copy.writeUInt16LE(7, bytes.length - 2)
      return copy
    }
    expect(await tampered(file, (bytes) => bytes)).toBe('')
    expect(await tampered(file, comment)).toMatch(/The archive has a comment, or bytes after its end/)
    // Every offset in the directory is moved, so that the files are still found behind the page.
    const page = Buffer.from('<h1>All verified</h1>')
    const behind = (bytes: Buffer) => {
      const copy = Buffer.concat([page, bytes])
      const end = copy.length - 22
      const start = copy.readUInt32LE(end + 16)
      copy.writeUInt32LE(start + page.length, end + 16)
      for (let place = start + page.length; copy.readUInt32LE(place) === 0x02014b50;) {
        copy.writeUInt32LE(copy.readUInt32LE(place + 42) + page.length, place + 42)
        place += 46 + copy.readUInt16LE(place + 28) + copy.readUInt16LE(place + 30)
      }
      return copy
    }
    expect(await tampered(file, behind)).toMatch(/The archive has bytes that belong to none of its files/)
  })

  it('names every file once, and alike in both of its headers', async () => {
    const file = await bundleOf(await openCheck())
    const page = (await unzipped(await readFile(file)))['report.html']!
    const local = (bytes: Buffer) => {
      const copy = Buffer.from(bytes)
      copy.write('report.htm_', copy.indexOf(Buffer.concat([Buffer.from('report.html'), page])))
      return copy
    }
    expect(await tampered(file, local)).toMatch(
      /report\.html stands in the archive under two headers that differ/,
    )
    const files = await unzipped(await readFile(file))
    const withName = async (name: string) => {
      const to = `${file}.named.zip`
      await writeFile(to, await zipFile({ ...files, [name]: 'x' }))
      return (await check(to)).problems.join('\n')
    }
    expect(await withName('REPORT.html')).toMatch(/REPORT\.html is in the bundle twice/)
    expect(await withName('a/./b.html')).toMatch(/a name that other programs may read differently/)
    expect(await withName('lmth.\u202etroper')).toMatch(/a name that other programs may read differently/)
  })
})
