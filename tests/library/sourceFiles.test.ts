import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { AttachedFiles, SourceContent } from '../../src/contract/answers'
import type { Article } from '../../src/core/model/article'
import { locatorAt } from '../../src/core/text/locators'
import { verifyLibrary } from '../../src/library/verify'
import { column, pdfFile } from '../importers/pdfFile'
import { zipFile } from '../importers/zipFile'
import { bytesOf, elmsArticle, tempFolder } from './tempLibrary'
import { openWorkbench } from './tempWorkbench'

const id = 'elms-article'

/** A library with one article, and what the window may ask about its sources. */
async function opening() {
  const folder = await tempFolder()
  const revealed: string[] = []
  const workbench = await openWorkbench(folder, undefined, { reveal: (file) => void revealed.push(file) })
  onTestFinished(() => workbench.close())
  await workbench.library.add(elmsArticle(), bytesOf('Elms of the town'))
  const ask = async (name: string, input: object) => {
    const reply = await workbench.answer(name, { id, ...input })
    return reply.ok ? reply.value : reply.error.message
  }
  const file = async (name: string, bytes: Uint8Array | string) => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    return workbench.imports.tokens.tokenOf(path)
  }
  const attach = async (source: string | null, ...files: string[]) =>
    (await ask('source.attach', { source, files })) as AttachedFiles
  const read = async (source: string) => (await ask('source.read', { source })) as SourceContent
  const article = async (): Promise<Article> => (await workbench.library.history(id)).article
  return { folder, workbench, ask, file, attach, read, article, revealed }
}

/** Three pages with one sentence that goes on over all of them. */
const prose = [
  'In the spring of 1902 the gardeners',
  'walked past the mill, where the miller',
  'asked the children of the school, who',
]
  .map((first) => [
    `${first} counted the elms by the river, and`,
    'wrote down how many of them they had seen on their way, and then they',
  ])
  .map((lines) => ({ texts: column(lines) }))

describe('files as sources of an article', () => {
  it('become a source each, with what they say about themselves', async () => {
    const { file, attach, article } = await opening()
    const page =
      '<html lang="en"><head><title>Elms counted</title><meta name="author" content="Ann Lee"></head><body><article><h1>Elms counted</h1><p>The gardeners counted forty elms in the town, twice, with the clerk looking on.</p><p>They will count again in spring, the clerk said, when the leaves are out.</p></article></body></html>'
    const { sources } = await attach(
      null,
      await file('count.html', page),
      await file('yearbook.pdf', pdfFile(prose)),
    )
    expect(sources).toHaveLength(2)
    expect((await article()).sources).toMatchObject([
      { title: 'Elms counted', author: 'Ann Lee', attachment: { name: 'count.html' } },
      { title: expect.stringMatching(/./) as string, attachment: { name: 'yearbook.pdf' } },
    ])
  })

  it('are a source once, however often they are added', async () => {
    const { file, attach, article } = await opening()
    const token = await file('letter.txt', 'There are forty elms.')
    const first = await attach(null, token)
    const second = await attach(null, token)
    expect(second.sources).toEqual(first.sources)
    expect((await article()).sources).toHaveLength(1)
  })

  it('are kept as they are, and never take the place of another', async () => {
    const { workbench, file, attach, ask, article } = await opening()
    const { sources } = await attach(null, await file('letter.txt', 'There are forty elms.'))
    const other = await file('other.txt', 'There are fifty elms.')
    expect(await ask('source.attach', { source: sources[0], files: [other] })).toBe(
      '“letter” already has letter.txt, so other.txt was not attached to it. Add it as a source of its own.',
    )
    expect((await article()).sources[0]?.attachment?.name).toBe('letter.txt')
    const kept = dirname(workbench.library.keptFile(id, (await article()).sources[0]!.attachment!))
    expect(await readdir(kept)).toHaveLength(1)
  })

  it('that can’t be read are named, and the others are attached all the same', async () => {
    const { folder, workbench, file, attach } = await opening()
    const gone = workbench.imports.tokens.tokenOf(join(folder, 'gone.txt'))
    const { sources, refused } = await attach(null, gone, await file('letter.txt', 'There are forty elms.'))
    expect(sources).toHaveLength(1)
    expect(refused).toEqual([expect.stringContaining('gone.txt') as string])
  })

  it('may be a picture from the clipboard, and nothing else that calls itself one', async () => {
    const { ask, article, read } = await opening()
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
    await ask('source.paste', { picture: png })
    const [source] = (await article()).sources
    expect(source).toMatchObject({ title: 'Picture', attachment: { name: 'Picture.png' } })
    expect(await read(source!.id)).toMatchObject({ kind: 'picture', text: '' })
    expect(await ask('source.paste', { picture: bytesOf('<svg/>') })).toBe('That is not a picture.')
  })
})

describe('the text of a source', () => {
  it('says on which page each word stands, also where a sentence goes on over the page', async () => {
    const { file, attach, read } = await opening()
    const { sources } = await attach(null, await file('yearbook.pdf', pdfFile(prose)))
    const { kind, text, blocks } = await read(sources[0]!)
    expect(kind).toBe('pdf')
    const pages = ['In the spring', 'walked past', 'asked the children'].map((words) =>
      locatorAt(blocks, text.indexOf(words)),
    )
    expect(pages).toEqual(['p. 1', 'p. 2', 'p. 3'])
    expect(blocks).toHaveLength(1)
  })

  it('is that of all files in an archive, each under its name', async () => {
    const { file, attach, read } = await opening()
    const zip = await zipFile({ 'a.txt': 'Forty elms stand here.', 'b.txt': 'Twelve were felled.' })
    const { sources } = await attach(null, await file('letters.zip', zip))
    const { text, blocks } = await read(sources[0]!)
    expect(text).toBe('Forty elms stand here.\n\nTwelve were felled.')
    expect(locatorAt(blocks, text.indexOf('Twelve'))).toContain('b.txt')
  })

  it('says why there is none', async () => {
    const { file, attach, read } = await opening()
    const { sources } = await attach(null, await file('broken.pdf', '%PDF-1.7 and then nothing'))
    expect(await read(sources[0]!)).toMatchObject({
      kind: 'pdf',
      text: '',
      why: expect.stringContaining('broken.pdf was not opened') as string,
    })
  })

  it('is not shown once the kept file was changed by anybody', async () => {
    const { file, attach, ask, article, workbench } = await opening()
    const { sources } = await attach(null, await file('letter.txt', 'There are forty elms.'))
    const kept = workbench.library.keptFile(id, (await article()).sources[0]!.attachment!)
    await chmod(kept, 0o600)
    await writeFile(kept, 'There are fifty elms.')
    // What was read before is remembered by the hash of the bytes it was read from, so another workbench asks.
    await workbench.close()
    const again = await openWorkbench(join(workbench.library.folder, '..'))
    onTestFinished(() => again.close())
    const reply = await again.answer('source.read', { id, source: sources[0] })
    expect(reply).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('has changed since') as string },
    })
    expect(await ask('source.read', { source: 'nowhere' })).toEqual(expect.any(String))
  })
})

describe('what is cut out of a page', () => {
  it('is kept with the article, checked with it, and named by evidence', async () => {
    const { workbench, ask, article } = await opening()
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 7])
    const attachment = (await ask('source.keepCutOut', { picture: png })) as {
      file: string
      sha256: string
      name: string
    }
    const claim = (await article()).claims[0]!.id
    const source = {
      id: 's',
      title: 'A scan',
      publisher: '',
      author: '',
      published: '',
      url: '',
      archiveUrl: '',
      accessed: '',
      tier: 'secondary',
      note: '',
    }
    await ask('article.do', {
      command: {
        type: 'addEvidence',
        claim,
        newSource: source,
        evidence: {
          id: 'e',
          source: 's',
          stance: 'supports',
          quotation: '',
          locator: 'p. 2',
          note: '',
          cutOut: {
            attachment,
            sha256: 'a'.repeat(64),
            page: 2,
            left: 0.1,
            top: 0.2,
            width: 0.5,
            height: 0.1,
          },
        },
      },
    })
    const kept = workbench.library.keptFile(id, (await article()).claims[0]!.evidence[0]!.cutOut!.attachment)
    expect([...(await readFile(kept))]).toEqual([...png])
    expect((await stat(kept)).size).toBe(png.length)
    await workbench.close()
    const { problems, files } = await verifyLibrary(workbench.library.folder)
    expect(problems).toEqual([])
    await writeFile(kept, 'another picture')
    expect(JSON.stringify((await verifyLibrary(workbench.library.folder)).problems)).toContain('snapshots/')
    expect(files).toBeGreaterThan(1)
  })
})
