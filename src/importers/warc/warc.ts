import { readArchive } from '../../office/archive'
import type { FileContent, GivenFile } from '../file'
import { captureParts, type ListedPage } from './captureParts'
import { type Capture, readCaptures } from './records'

/** The most bytes that may be inflated from one archive in total. */
const mostInflated = 1_000_000_000

/**
 * The pages, PDFs and plain texts in a WARC file (ISO 28500), gzipped or not, as parts.
 * Throws an ImportRefusal when it is not a WARC file, or inflates to more than 1 GB.
 */
export async function importWarc({ bytes, name }: GivenFile): Promise<FileContent> {
  const allowance = { left: mostInflated }
  const { captures, isCut } = await readCaptures(bytes, name, allowance)
  return { kind: 'parts', parts: captureParts(captures, isCut, allowance) }
}

/**
 * The same for a WACZ file (Web Archive Collection Zipped, 1.1.1), which lists its pages; those are opened by default.
 * Throws an ImportRefusal when it is not a ZIP archive, or inflates to more than 1 GB.
 */
export async function importWacz({ bytes, name }: GivenFile): Promise<FileContent> {
  const archive = await readArchive(bytes, name, { inflated: mostInflated, entries: 100_000 })
  const allowance = { left: mostInflated }
  const captures: Capture[] = []
  let isCut = false
  for (const entry of archive.values()) {
    if (!/^archive\/.+\.warc(\.gz)?$/i.test(entry.name)) continue
    const found = await readCaptures(await entry.read(), name, allowance)
    captures.push(...found.captures)
    isCut ||= found.isCut
  }
  const list = await archive.get('pages/pages.jsonl')?.read()
  const listed = list === undefined ? [] : listedPages(new TextDecoder().decode(list))
  return { kind: 'parts', parts: captureParts(captures, isCut, allowance, listed) }
}

/** The page lines of pages.jsonl; its header line and damaged lines are skipped. */
function listedPages(lines: string): ListedPage[] {
  return lines.split('\n').flatMap((line) => {
    const page = parsed(line)
    const { url, title, ts } = page
    if (typeof url !== 'string') return []
    return [
      {
        address: url,
        time: typeof ts === 'string' || typeof ts === 'number' ? new Date(ts).getTime() : Number.NaN,
        title: typeof title === 'string' ? title.trim() : '',
      },
    ]
  })
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
