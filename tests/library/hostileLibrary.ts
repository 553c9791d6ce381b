import { cp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chainLine, chainStart, sha256, wholeLine } from '../../src/library/log/chain'
import { withChecksum } from '../../src/library/jsonFile'
import { libraryFormat } from '../../src/core/model/libraryFormat'
import { zipFile } from '../importers/zipFile'
import { evidenceFrom, sourceOf } from '../reports/sampleArticle'
import { singleName } from './hostileNames'
import { bytesOf, elmsArticle, openLibrary } from './tempLibrary'

/** The article that nobody touches, and the one in the trash whose files are forged. */
export const witness = 'elms-article'
export const forged = 'oaks'

/** Makes the library whose copies are forged: two articles, one of them with a file, acts and in the trash. */
export async function honestLibrary(folder: string): Promise<string> {
  const { library } = await openLibrary(folder)
  await library.add(elmsArticle(witness), bytesOf('Elms of the town'))
  await library.add(elmsArticle(forged, 'Oaks of the town'), bytesOf('Elms of the town'))
  const attachment = await library.keepFile(forged, 'scan.pdf', bytesOf('a scan'))
  const evidence = evidenceFrom('ledger')
  const newSource = sourceOf('ledger')
  await library.give(forged, { type: 'addEvidence', claim: 'elms', evidence, newSource })
  await library.give(forged, { type: 'attachFile', source: 'ledger', attachment })
  await library.give(forged, { type: 'setVerdict', claim: 'elms', rating: 'false' })
  await library.undo(forged)
  await library.give(forged, { type: 'removeArticle' })
  await library.close()
  return join(folder, 'library')
}

/** What is changed in a line of a log. */
interface Line {
  device: string
  act: string
  readonly command: {
    readonly type: string
    act?: string
    claim?: string
    source?: string
    readonly article: { id: string; readonly original: { file: string }; readonly claims: { id: string }[] }
    readonly attachment: { file: string }
    readonly evidence: { id: string; source: string }
    readonly newSource?: { id: string }
  }
}

/** What is changed in a document: article.json, index.json or library.json. */
interface Document {
  readonly article: Line['command']['article']
  logs: Record<string, number>
  articles: Record<string, { readonly summary: { id: string } }>
  id: string
  people: Record<string, string>
}

/** A place of a library that states an id or a name, and how a copy of the library gets another one there. */
export const places: Readonly<Record<string, (library: string, name: string) => Promise<void>>> = {
  'article.id in the log': (library, name) =>
    inLog(library, ({ command }) => command.type === 'createArticle' && (command.article.id = name)),
  'article.id in article.json': (library, name) =>
    inDocument(articleJson(library), ({ article }) => (article.id = name)),
  'article.id in both': async (library, name) => {
    await inLog(
      library,
      ({ command }) => command.type === 'createArticle' && (command.article.id = name),
      true,
    )
    const { folder, file } = await logOf(library)
    const { size } = await stat(join(folder, file))
    await inDocument(articleJson(library), (view) => {
      view.article.id = name
      view.logs = { [file]: size }
    })
  },
  'an entry of index.json': (library, name) =>
    inDocument(join(library, 'index.json'), (index) => {
      const entry = index.articles[forged]!
      index.articles = Object.fromEntries([
        [name, { ...entry, summary: { ...entry.summary, id: name, removed: '2025-01-01' } }],
      ])
    }),
  'the id in an entry of index.json': (library, name) =>
    inDocument(join(library, 'index.json'), ({ articles }) => (articles[forged]!.summary.id = name)),
  'the device in the log': (library, name) => inLog(library, (entry) => (entry.device = name)),
  'the name of a log': async (library, name) => {
    const { folder, file } = await logOf(library)
    await rename(join(folder, file), join(folder, `${singleName(name)}.ndjson`))
    await rm(articleJson(library))
  },
  'the name of an article’s folder': async (library, name) => {
    const articles = join(library, 'articles')
    await cp(join(articles, forged), join(articles, `${singleName(name)} `), { recursive: true })
  },
  'original.file': (library, name) =>
    inLog(
      library,
      ({ command }) => command.type === 'createArticle' && (command.article.original.file = name),
    ),
  'the name in original.file': (library, name) => places['original.file']!(library, `1/${name}`),
  'original.file in article.json': (library, name) =>
    inDocument(articleJson(library), ({ article }) => (article.original.file = name)),
  'attachment.file': (library, name) =>
    inLog(library, ({ command }) => command.type === 'attachFile' && (command.attachment.file = name)),
  'the act of every line': (library, name) => inLog(library, (entry) => (entry.act = name)),
  'the act that is undone': (library, name) =>
    inLog(library, ({ command }) => command.type === 'undo' && (command.act = name)),
  'the ids of claims and sources': (library, name) =>
    inLog(library, ({ command }) => {
      if (command.type === 'createArticle') command.article.claims[0]!.id = name
      if ('claim' in command) command.claim = name
      if (command.newSource) command.newSource.id = command.evidence.source = command.evidence.id = name
      if ('source' in command) command.source = name
    }),
  'the people in library.json': (library, name) =>
    inDocument(join(library, 'library.json'), (settings) => {
      settings.people = Object.fromEntries([[name, 'Mara']])
      settings.id = name
    }),
  'a decision in learning.json': (library, name) =>
    writeFile(
      join(library, 'learning.json'),
      withChecksum(
        {
          format: libraryFormat,
          decisions: [{ article: name, claim: name, act: 'first', traits: [] }],
        },
        0,
      ),
    ),
}

/** The bytes of a backup of that library in which one path is another: that of a whole article, or of an original. */
export async function forgedBackup(library: string, path: string): Promise<Uint8Array> {
  const entries = await readdir(library, { recursive: true, withFileTypes: true })
  const files: Record<string, Uint8Array> = {}
  for (const entry of entries.filter((one) => one.isFile() && !one.name.startsWith('index'))) {
    const file = join(entry.parentPath, entry.name)
    files[file.slice(library.length + 1)] = await readFile(file)
  }
  // The archive is made with a name of the same length, since a right one is all that can be written.
  const name = 'Q'.repeat(Buffer.byteLength(path))
  const told = Object.fromEntries(
    [...Object.entries(files), [path, bytesOf('evil')] as const].map(([at, bytes]) => [
      at,
      { bytes: bytes.length, sha256: sha256(bytes) },
    ]),
  )
  const manifest = {
    kind: 'touchstone-backup',
    format: libraryFormat,
    made: '2025',
    articles: [forged, witness],
    files: told,
  }
  const zip = await zipFile({
    ...files,
    [name]: bytesOf('evil'),
    'manifest.json': bytesOf(JSON.stringify(manifest)),
  })
  const hostile = Buffer.from(path).toString('latin1')
  return Buffer.from(
    Buffer.from(zip)
      .toString('latin1')
      .replaceAll(name, () => hostile),
    'latin1',
  )
}

const articleJson = (library: string) => join(library, 'articles', forged, 'article.json')

async function logOf(library: string): Promise<{ folder: string; file: string }> {
  const folder = join(library, 'articles', forged, 'log')
  return { folder, file: (await readdir(folder))[0]! }
}

/** Changes every line of the article's log, and makes its hashes right again; nothing else tells the truth then. */
async function inLog(library: string, change: (line: Line) => unknown, keepsView = false): Promise<void> {
  const { folder, file } = await logOf(library)
  let previous = chainStart
  const texts = (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n')
  const lines = texts.map((text) => {
    const { prev: _, ...entry } = wholeLine(text)!.json as Line & { prev: string }
    change(entry)
    const { line, hash } = chainLine(entry as never, previous)
    previous = hash
    return line
  })
  await writeFile(join(folder, file), `${lines.join('\n')}\n`)
  if (!keepsView) await rm(articleJson(library))
  await rm(join(library, 'index.json'))
}

/** Changes a document, and makes its checksum right again. */
async function inDocument(file: string, change: (document: Document) => unknown): Promise<void> {
  const { sha256: _, ...document } = JSON.parse(await readFile(file, 'utf8')) as Document & { sha256: string }
  change(document)
  await writeFile(file, withChecksum(document, 1))
}
