import { type ArchiveEntry, readArchive } from '../../office/archive'
import type { FileContent, GivenFile, Part } from '../file'
import { foreignZip } from '../bytes/foreign'
import { namedFormat } from '../bytes/formats'
import { ImportRefusal } from '../../core/importRefusal'

/** What browsers call the folder of pictures and scripts beside a saved page, in various languages. */
const besidePage =
  /[._ -](?:files|file|archivos|arquivos|ficheiros|fichiers|dateien|bestanden|filer|tiedostot|pliki|soubory|súbory|elemei|datoteke|dosyalar|файлы)$/i

/** Sorts as people count: chapter 2 before chapter 10. */
const natural = new Intl.Collator('en', { numeric: true })

/**
 * The files in a ZIP archive that may open, as parts sorted by name. An archive inside the archive is listed, so that
 * nobody misses it, but not opened by default.
 * Throws an ImportRefusal when it is another program's file, damaged, or unpacks to too much.
 */
export async function importZip({ bytes, name }: GivenFile): Promise<FileContent> {
  const archive = await readArchive(bytes, name)
  const names = [...archive.keys()]
  const foreign = foreignZip(names, name)
  if (foreign !== undefined)
    throw new ImportRefusal(
      'unsupported',
      `${name} was not opened: it is ${foreign.what}, which Touchstone does not read. ${foreign.how}`,
    )
  const savedPages = new Set(names.filter((one) => /\.x?html?$/i.test(one)).map(withoutEnding))
  const parts = [...archive.values()]
    .filter((entry) => mayOpen(entry.name, savedPages))
    .toSorted((a, b) => natural.compare(a.name, b.name))
    .map(partOf)
  return { kind: 'parts', parts }
}

function mayOpen(path: string, savedPages: ReadonlySet<string>): boolean {
  const steps = path.split('/')
  if (steps.some((step) => step.startsWith('.') || step === '__MACOSX')) return false
  if (namedFormat(baseName(path)) === undefined) return false
  return !steps.slice(0, -1).some((folder, at) => {
    const stem = [...steps.slice(0, at), folder.replace(besidePage, '')].join('/')
    return besidePage.test(folder) && savedPages.has(stem)
  })
}

function partOf(entry: ArchiveEntry): Part {
  const { name, read } = entry
  return {
    name,
    title: name,
    isUsual: namedFormat(name) !== 'zip',
    open: async () => ({ file: { name: baseName(name), bytes: await read() } }),
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]*$/, '')
}
